// Every page that was built is complete as a file, and stays the same when the app takes it over.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DIST, EDITIONS, KINDS, PLAN, POLICY, filesOf, open } from './lib.mjs';
import { becomes, held, jumps, settled, started } from './page.mjs';

// The pages of each edition as a map from the path below its folder to the HTML; `files` have 404.html too.
const read = (path) => readFileSync(`${DIST}/${path}`, 'utf8');
const editions = EDITIONS.map(({ folder, tag }) => {
  const names = filesOf(folder).filter((name) => name.endsWith('index.html'));
  const pages = new Map(names.map((name) => [name.slice(0, -'index.html'.length), read(folder + name)]));
  return { folder, tag, pages, files: new Map([...pages, ['404.html', read(`${folder}404.html`)]]) };
});
/** The pages of all editions by their path below the site's root. */
const everywhere = new Map(editions.flatMap(({ folder, files }) => [...files].map(([path, html]) => [folder + path, html])));
const [{ pages: german }] = editions;
// There are pages to read, pages on how to cite, and pages for frames.
const toRead = (pages) => [...pages.keys()].filter((path) => !/^(e|zitieren)\//.test(path));

// Fails with a readable list of all faults.
const none = (faults, what) =>
  assert.equal(faults.length, 0, `${what}:\n  ${faults.slice(0, 30).join('\n  ')}${faults.length > 30 ? `\n  … ${faults.length} in all` : ''}`);
const all = (html, pattern) => [...html.matchAll(pattern)].map((m) => m[1].replaceAll('&amp;', '&'));
const head = (html) => html.slice(0, html.indexOf('<body'));

for (const { folder, tag, pages, files } of editions) {
  describe(`as files, ${tag}`, () => {
    const among = (start) => [...pages.keys()].filter((path) => path.startsWith(start));
    test('there is a page for each measure, field and text of the plan, one to cite each excerpt, and a frame for what can be framed', () => {
      const ids = (start) =>
        among(start)
          .map((path) => path.slice(start.length, -1))
          .filter(Boolean)
          .sort();
      const measures = PLAN.fields.flatMap((field) => field.measures);
      assert.deepEqual(ids('massnahmen/'), measures.map(({ id }) => id).sort());
      assert.deepEqual(ids('handlungsfeld/'), PLAN.fields.map(({ id }) => id).sort());
      const texts = [...PLAN.meta.prose.filter((id) => id !== 'vorwort'), ...PLAN.meta.chapters.map(({ id }) => id)];
      assert.deepEqual([ids('kapitel/'), pages.has('vorwort/')], [texts.sort(), PLAN.meta.prose.includes('vorwort')]);

      // A record has a headline, an id and a text. Wherever it stands in the plan's texts, it can be cited.
      const found = [];
      const walk = (value) => {
        if (value?.id && value.title && value.text) found.push(value);
        if (value && typeof value === 'object') Object.values(value).forEach(walk);
      };
      walk([PLAN.prose, PLAN.fields]);
      assert.deepEqual(ids('zitieren/absatz/'), found.map(({ id }) => id).sort());
      assert.deepEqual(ids('zitieren/zahl/'), found.flatMap(({ figures = [] }) => figures.map(({ id }) => id)).sort());
      assert.deepEqual(ids('zitieren/fussnote/'), PLAN.footnotes.map(({ number }) => `${number}`).sort());
      const charts = ['haushalt/', 'vergleich/'].flatMap((path) => all(pages.get(path), /<figure\b[^>]* id="([^"]+)"/g));
      assert.deepEqual(ids('zitieren/diagramm/'), charts.sort());

      // Frames of measures are those of their pages; pages without a link to the studio have no frame.
      const framed = toRead(pages)
        .filter((path) => pages.get(path).includes('class="page-downloads"'))
        .map((path) => path || 'start/');
      const excerpts = among('zitieren/').map((path) => path.slice('zitieren/'.length));
      const wanted = [...framed, ...excerpts.filter((path) => !measures.some(({ id }) => path === `absatz/${id}/`))];
      assert.deepEqual(
        among('e/')
          .map((path) => path.slice(2))
          .sort(),
        wanted.sort(),
      );
    });

    test('each says its language, one heading, a title of its own, a description, the policy', () => {
      const faults = [];
      const titles = new Map();
      for (const [path, html] of files) {
        const title = all(head(html), /<title>([^<]*)<\/title>/g);
        const description = all(head(html), /<meta name="description" content="([^"]*)">/g);
        const headings = html.match(/<h1[\s>]/g) ?? [];
        if (!html.includes(`<html lang="${tag}"`)) faults.push(`${path}: no lang`);
        if (title.length !== 1 || !title[0].trim()) faults.push(`${path}: titles ${JSON.stringify(title)}`);
        // The frame of a page may have that page's title.
        if (!path.startsWith('e/')) {
          if (titles.has(title[0])) faults.push(`${path}: has the title of ${titles.get(title[0])}: ${title[0]}`);
          titles.set(title[0], path);
        }
        if (description.length !== 1 || description[0].length < 20) faults.push(`${path}: description ${JSON.stringify(description)}`);
        if (headings.length !== 1) faults.push(`${path}: ${headings.length} h1`);
        if (!html.includes(`content="${POLICY}"`)) faults.push(`${path}: another policy`);
      }
      none(faults, 'heads');
    });

    test('every id stands once, and whatever names an id finds it', () => {
      const faults = [];
      for (const [path, html] of files) {
        const ids = all(html, /\sid="([^"]*)"/g);
        for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push(`${path}: id ${id} twice`);
        if (ids.includes('')) faults.push(`${path}: an empty id`);
        const named = all(html, /\s(?:for|aria-labelledby|aria-describedby|aria-controls|popovertarget)="([^"]*)"/g);
        for (const id of named.flatMap((n) => n.split(' '))) if (!ids.includes(id)) faults.push(`${path}: names #${id}, which is not there`);
      }
      none(faults, 'ids');
    });

    test('every internal link finds its page or file, and every fragment its id', () => {
      const faults = [];
      const ids = new Map([...everywhere].map(([path, html]) => [path, new Set(all(html, /\sid="([^"]*)"/g))]));
      for (const [path, html] of files) {
        const here = new URL(folder + path, 'http://site/');
        for (const link of new Set(all(html, /\s(?:href|src)="([^"]*)"/g))) {
          const url = !html.includes(`href="${link}"`) && !html.includes(`src="${link}"`) ? new URL(link, 'http://site/') : new URL(link, here);
          if (url.host !== 'site') continue;
          const target = decodeURIComponent(url.pathname.slice(1));
          const fragment = decodeURIComponent(url.hash.slice(1));
          if (everywhere.has(target) ? false : !existsSync(`${DIST}/${target}`) || target.endsWith('/')) faults.push(`${path}: ${link} leads nowhere`);
          else if (fragment && !ids.get(target)?.has(fragment)) faults.push(`${path}: ${link} names no id of ${target}`);
        }
      }
      none(faults, 'links');
    });

    test('links within the site are relative, but for the page whose place nobody knows', () => {
      const faults = [];
      for (const [path, html] of pages) for (const link of new Set(all(html, /\s(?:href|src)="(\/[^"]*)"/g))) faults.push(`${path}: ${link}`);
      none(faults, 'from the root');
    });

    test('nothing is written inline that the policy forbids', () => {
      const faults = [];
      for (const [path, html] of files) {
        for (const [tag] of html.matchAll(/<[a-z][^>]*\s(?:style|on[a-z]+)="[^>]*>/g)) faults.push(`${path}: ${tag.slice(0, 120)}`);
        // JSON-LD in the head is data and no script.
        const scripts = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>\n<\/head>/, '');
        if (/<style[\s>]|<script(?![^>]*\ssrc=)/.test(scripts)) faults.push(`${path}: inline style or script`);
      }
      none(faults, 'inline');
    });
  });
}

// The words of a page's body.
const text = (html) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<noscript>[\s\S]*?<\/noscript>|<[^>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, '\u{a0}')
    .replace(/\s+/g, ' ')
    .trim();
const differs = (a, b) => {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return Math.max(0, at - 30);
};

describe('in the browser', { concurrency: 2 }, () => {
  test('the net of these tests catches what it is to catch', async () => {
    const { page, clean, close } = await open('');
    await page.evaluate(() => {
      document.body.setAttribute('onclick', 'alert(1)');
      const image = new Image();
      image.src = 'https://example.org/pixel.png';
      console.error('a complaint');
      setTimeout(() => {
        throw new Error('a bug');
      });
      return fetch('no-such-file').catch(() => {});
    });
    await becomes(() => {
      try {
        return clean();
      } catch ({ message }) {
        return ['CSP violation: script-src-attr', 'CSP violation: img-src', 'a complaint', 'a bug', 'no-such-file'].filter((part) => !message.includes(part));
      }
    }, []);
    await close();
  });

  // Of the many pages that are alike, one of each kind is checked.
  const alike = [
    'zitieren/absatz/2.1-m2/',
    'zitieren/zahl/2.1-m2-f1/',
    'zitieren/diagramm/haushalt/',
    'zitieren/fussnote/12/',
    'e/absatz/2.1-s1/',
    'e/diagramm/haushalt/',
    'e/karte/',
  ];
  const paths = [...toRead(german), ...alike, '404.html'];

  test('every page loads in silence without the app', async () => {
    const { page, base, clean, close } = await open('', { js: false });
    for (const path of paths) {
      const answer = await page.goto(base + path);
      assert.equal(answer.status(), 200, path);
    }
    clean();
    await close();
  });

  test('every page starts in silence, stands still, and says what it said', async () => {
    const { page, base, clean, close } = await open('');
    const faults = [];
    for (const path of paths) {
      const answer = await page.goto(base + path, { waitUntil: 'load' });
      const sent = await answer.text();
      await started(page);
      // The options of the filters come with the app. What is stored on the device, the site's address and the date are known
      // only in the browser.
      const [was, is] = (
        await page.evaluate((sent) => {
          const here = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
          return [new DOMParser().parseFromString(sent, 'text/html').documentElement, here].map((copy) => {
            for (const part of copy.querySelectorAll('.finder-facets > div, [data-offline], .cite-address, .cite-block span, .studio-text code'))
              part.replaceChildren();
            return copy.outerHTML;
          });
        }, sent)
      ).map(text);
      if (was !== is) faults.push(`/${path}: another text, from „${was.slice(differs(was, is)).slice(0, 80)}“`);
      for (const jump of await jumps(page)) faults.push(`/${path}: ${jump}`);
      // The line for messages is seen only when it has a text.
      if (await page.evaluate(() => getComputedStyle(document.querySelector('.status')).clipPath === 'none')) faults.push(`/${path}: an empty message`);
    }
    none(faults, 'changed by the start');
    clean();
    await close();
  });

  const narrow = ['', 'handlungsfeld/2.1/', 'massnahmen/', 'karte/', 'haushalt/', 'vergleich/'];
  // The app makes the texts that the studio offers to copy, so its page changes.
  const still = KINDS.filter((path) => path !== 'einbetten/');
  for (const { paths, viewport } of [
    { paths: still, viewport: { width: 1280, height: 800 } },
    { paths: narrow, viewport: { width: 390, height: 800 } },
  ]) {
    test(`at ${viewport.width} px, a reader who has scrolled before the app starts stays there`, async () => {
      const faults = [];
      for (const path of paths) {
        const { hold, release } = held('**/*.wasm');
        const { page, clean, close } = await open(path, { ready: false, before: hold, viewport });
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready);
        await page.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2));
        await settled(page);
        const before = await page.evaluate(scene);
        release();
        await started(page);
        await settled(page);
        const after = await page.evaluate(scene);
        if (JSON.stringify(before) !== JSON.stringify(after)) faults.push(`/${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
        for (const jump of await jumps(page)) faults.push(`/${path}: ${jump}`);
        clean();
        await close();
      }
      none(faults, 'jumps');
    });
  }
});

// Runs in the page: where the reader is, and what is seen there.
function scene() {
  const seen = [0.2, 0.5, 0.8].map((part) => document.elementFromPoint(innerWidth / 2, innerHeight * part));
  // What is stored on the device is known only in the browser, so the position of that text counts, but not its words.
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees counts, not what is hidden in it
  const words = (e) => (e?.closest('[data-offline]') ? '' : e?.innerText?.slice(0, 30));
  const name = (e) => `${e?.tagName} ${Math.round(e?.getBoundingClientRect().top)} ${words(e)}`;
  // The height of the page is left out, because it is an estimate for cards that nobody has seen (style/measure_card.css).
  return { top: scrollY, seen: seen.map(name) };
}
