// Libraries of other people read the citations of all pieces, and the feed.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseAtomFeed } from 'feedsmith';
import { match } from '../../tools/must.mjs';
import { DIST, open } from './lib.mjs';

// The paths of the pages on how to cite, one for each piece of the plan.
const pieces = readdirSync(`${DIST}/zitieren`)
  .flatMap((kind) => readdirSync(`${DIST}/zitieren/${kind}`).map((id) => `zitieren/${kind}/${id}/index.html`))
  .filter((path) => !/\.(br|gz)$/.test(path));
const decode = (html) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
/**
 * The title of a page on how to cite, and the texts that it offers to copy, by the name of their form.
 * @returns {Record<string, string>}
 */
function blocks(path) {
  const html = readFileSync(`${DIST}/${path}`, 'utf8');
  const [title] = match(html, /(?<=<h1[^>]*>)[^<]*/, path);
  // The browser would fill in the site's address and the date; here the test does it.
  const filled = (text) =>
    decode(
      text
        .replace(/<span>…\/([^<]*)<\/span>/g, 'https://example.org/$1')
        .replace(/<span>JJJJ-MM-TT<\/span>/g, '2026-11-26')
        .replace(/<[^>]*>/g, ''),
    );
  return {
    title: decode(title),
    ...Object.fromEntries([...html.matchAll(/<pre [^>]*id="zitat-(\w+)"[^>]*>([\s\S]*?)<\/pre>/g)].map(([, id, text]) => [id, filled(text)])),
  };
}
// Quotation marks within a quotation are others.
const plain = (text) => text.replace(/\u00a0/g, ' ').replace(/[„“‚‘]/g, '');

test('a reader of BibTeX, one of RIS and one of CSL-JSON read the citations of all pieces', () => {
  assert.ok(pieces.length > 340, `${pieces.length}`);
  const keys = new Set();
  for (const path of pieces) {
    const { title, text, bibtex, ris, csl } = blocks(path);
    const [url] = match(text, /https:\/\/example\.org\/\S+/, path);
    assert.match(url, /\?fassung=[0-9a-f]{8}#/);
    for (const [form, source] of [
      ['@biblatex/text', bibtex],
      ['@ris/file', ris],
      ['@csl/text', csl],
    ]) {
      const input = form === '@csl/text' ? JSON.parse(source) : source;
      const { data } = new Cite(input, form === '@csl/text' ? {} : { forceType: form });
      assert.equal(data.length, 1, `${path}: ${form}`);
      const [item] = data;
      // The plan is what is cited; headline and text are this site's, which the note says.
      assert.equal(item.title, 'BMBF-Aktionsplan Künstliche Intelligenz', `${path}: ${form}`);
      const printed = path.includes('fussnote/') && !plain(item.note).includes('eigenen Worten');
      assert.ok(printed || plain(item.note).includes(plain(title)), `${path}: ${form}: ${item.note}`);
      assert.equal(item.URL, url, `${path}: ${form}`);
      // This parser of RIS takes the year from PY, and leaves the day in DA.
      assert.deepEqual(item.issued['date-parts'][0].map(Number), form === '@ris/file' ? [2023] : [2023, 11, 7], `${path}: ${form}`);
      assert.equal(item.author[0].literal ?? item.author[0].family, 'Bundesministerium für Bildung und Forschung', `${path}: ${form}`);
      assert.ok(item.abstract?.length > 3, `${path}: ${form} has no text`);
      if (form === '@biblatex/text') {
        assert.deepEqual(item.accessed['date-parts'][0].map(Number), [2026, 11, 26], path);
        keys.add(item['citation-key']);
      }
    }
  }
  assert.equal(keys.size, pieces.length);
});

test('a reader of feeds reads the changes', async () => {
  const feed = parseAtomFeed(readFileSync(`${DIST}/aenderungen.atom`, 'utf8'));
  assert.match(feed.title.value, /^KI-Aktionsplan zum Nachlesen: Änderungen$/);
  assert.ok(feed.links.some((link) => link.rel === 'self'));
  const entries = feed.entries;
  assert.equal(entries.at(-1).title.value, 'Erste Fassung dieser Seite');
  for (const entry of entries) {
    assert.match(entry.id, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.ok(!Number.isNaN(Date.parse(entry.updated)), entry.updated);
    const page = readFileSync(`${DIST}/aenderungen/index.html`, 'utf8');
    assert.ok(page.includes(`id="${entry.links[0].href.split('#')[1]}"`), entry.links[0].href);
  }
  const { page, clean, close } = await open('aenderungen/');
  assert.equal(await page.locator('.change').count(), entries.length);
  const type = await page.evaluate(async () =>
    (await fetch(/** @type {HTMLLinkElement} */ (document.querySelector('link[rel=alternate][type="application/atom+xml"]')).href)).headers.get('content-type'),
  );
  assert.match(type, /application\/atom\+xml/);
  assert.equal(await page.locator('.footer a:has-text("Änderungen")').count(), 1);
  clean();
  await close();
});
