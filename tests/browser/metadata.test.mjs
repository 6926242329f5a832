// The metadata of pages, with and without the site's address.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../tools/compress.mjs';
import { match, replaced } from '../../tools/must.mjs';
import { DIST, EDITIONS, MEASURES, PLAN, open } from './lib.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = join(PROJECT, 'target/site');
const ADDRESS = 'https://plan.example/ki/';

const pagesOf = (folder) =>
  new Map(
    filesIn(folder)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [file.slice(0, -'index.html'.length), readFileSync(join(folder, file), 'utf8')]),
  );
const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const head = (html) => html.slice(0, html.indexOf('</head>'));
const all = (html, pattern) => [...head(html).matchAll(pattern)].map((m) => m.slice(1).map(unescaped));
const metas = (html) => Object.fromEntries(all(html, /<meta (?:property|name)="([^"]+)" content="([^"]*)"/g));
const links = (html, rel) =>
  all(html, new RegExp(`<link rel="${rel}"([^>]*)>`, 'g')).map(([rest]) => Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map((m) => m.slice(1))));
const data = (html) => JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head(html))?.[1] ?? 'null');
const isRead = (path) => !/^(e|zitieren)\//.test(path);
/** The links to a page in all languages, as texts. */
const translations = (path) => [...EDITIONS.map(({ tag, folder }) => `${tag} ${ADDRESS}${folder}${path}`), `x-default ${ADDRESS}${path}`];
const none = (faults) => assert.deepEqual(faults.slice(0, 20), []);

const render = (...args) =>
  execFileSync('cargo', ['run', '-q', '--locked', '--features', 'ssr,pictures', '--bin', 'render', '--', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('at an address', () => {
  let folder;
  let pages;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-address-'));
    render('pages', SITE, 'de', folder, ADDRESS);
    pages = pagesOf(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('every page names the one to be found; a frame wants no entry', () => {
    const faults = [];
    for (const [path, html] of pages) {
      const [canonical, ...more] = links(html, 'canonical');
      const target = canonical?.href.slice(ADDRESS.length);
      if (!canonical?.href.startsWith(ADDRESS) || more.length || !pages.has(target) || !isRead(target)) faults.push(`${path}: canonical ${canonical?.href}`);
      if (isRead(path) && target !== path) faults.push(`${path}: calls ${target} the one to be found`);
      if ((metas(html).robots === 'noindex') !== path.startsWith('e/')) faults.push(`${path}: robots ${metas(html).robots}`);
      const tags = links(html, 'alternate')
        .filter((link) => link.hreflang)
        .map((link) => `${link.hreflang} ${link.href}`);
      const wanted = isRead(path) ? translations(path) : [];
      if (tags.join() !== wanted.join()) faults.push(`${path}: languages ${tags}`);
    }
    none(faults);
    assert.ok(pages.has('e/diagramm/haushalt/') && pages.has('zitieren/fussnote/12/'));
    assert.equal(links(pages.get('zitieren/diagramm/haushalt/'), 'canonical')[0].href, `${ADDRESS}haushalt/`);
    assert.equal(links(pages.get('e/absatz/2.1-s1/'), 'canonical')[0].href, `${ADDRESS}handlungsfeld/2.1/`);
  });

  test('every page but a frame has a card with the picture of its page', () => {
    const faults = [];
    for (const [path, html] of pages) {
      const meta = metas(html);
      if (path.startsWith('e/')) {
        if (meta['og:title']) faults.push(`${path}: a card`);
        continue;
      }
      const home = links(html, 'canonical')[0].href.slice(ADDRESS.length);
      const slug = home.replace(/\/$/, '').replaceAll('/', '-') || 'start';
      const wanted = {
        'og:url': ADDRESS + home,
        'og:image': `${ADDRESS}vorschau/${slug}.de.png`,
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:locale': 'de_DE',
        'og:type': path ? 'article' : 'website',
        'twitter:card': 'summary_large_image',
      };
      for (const [key, value] of Object.entries(wanted)) if (meta[key] !== value) faults.push(`${path}: ${key} ${meta[key]}`);
      for (const key of ['og:title', 'og:description', 'og:site_name', 'og:image:alt'])
        if (!(meta[key]?.length > 5)) faults.push(`${path}: ${key} ${meta[key]}`);
      if (meta['og:description'] !== meta.description) faults.push(`${path}: two descriptions`);
    }
    none(faults);
  });

  test('every page that is read says what it is in the words of schema.org', () => {
    const faults = [];
    const kinds = new Map();
    for (const [path, html] of pages) {
      const block = data(html);
      if (!isRead(path)) {
        if (block) faults.push(`${path}: data of another page`);
        continue;
      }
      if (block?.['@context'] !== 'https://schema.org') faults.push(`${path}: no data`);
      const graph = block['@graph'];
      for (const { '@type': type } of graph) kinds.set(type, (kinds.get(type) ?? 0) + 1);
      const urls = JSON.stringify(graph).match(/"(?:url|item|contentUrl)":"[^"]*"/g) ?? [];
      for (const url of urls) {
        const [, target] = match(url, /:"([^"]*)"$/, path);
        const file = target.slice(ADDRESS.length);
        if (!target.startsWith(ADDRESS) || !(pages.has(file) || existsSync(join(folder, file)))) faults.push(`${path}: ${url}`);
      }
      const way = graph.find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement;
      if (path && (way[0].item !== ADDRESS || way.at(-1).item !== ADDRESS + path || way.some((step, n) => step.position !== n + 1)))
        faults.push(`${path}: the way ${JSON.stringify(way)}`);
      const work = graph.find((node) => node.isBasedOn);
      if (work && (work.isBasedOn.publisher.name !== 'Bundesministerium für Bildung und Forschung' || work.publisher)) faults.push(`${path}: whose?`);
      if (work?.['@type'] === 'Dataset' && !(work.description.length >= 50 && work.license && work.distribution.length))
        faults.push(`${path}: a poor data set`);
    }
    none(faults);
    assert.deepEqual(Object.fromEntries([...kinds].sort()), {
      BreadcrumbList: pagesRead(pages) - 1,
      CreativeWork: PLAN.prose.length + PLAN.meta.chapters.length + PLAN.fields.length + MEASURES,
      Dataset: 8,
      WebSite: 1,
    });
    const [site] = data(pages.get(''))['@graph'];
    assert.equal(site.potentialAction.target.urlTemplate, `${ADDRESS}suche/?q={search_term_string}`);
  });

  test('oEmbed answers for everything that can be framed', () => {
    const faults = [];
    const answers = new Set(readdirSync(join(folder, 'oembed')));
    const named = new Set();
    for (const [path, html] of pages) {
      const found = links(html, 'alternate').filter((link) => link.type === 'application/json+oembed');
      // Tools, what is the reader's own, and what the law asks for cannot be embedded.
      if (
        /^(einbetten|pressemappe|daten|faktenblatt|darstellung|merkliste|impressum|datenschutz|barrierefreiheit|gebaerdensprache)\/$/.test(path)
          ? found.length
          : found.length !== 1
      )
        faults.push(`${path}: ${found.length} answers`);
      for (const { href, title } of found) {
        const name = href.slice(`${ADDRESS}oembed/`.length);
        named.add(name);
        if (!answers.has(name)) {
          faults.push(`${path}: no ${href}`);
          continue;
        }
        const answer = JSON.parse(readFileSync(join(folder, 'oembed', name), 'utf8'));
        if (answer.title !== title) faults.push(`${path}: ${answer.title} is called ${title}`);
      }
    }
    for (const name of answers) {
      const answer = JSON.parse(readFileSync(join(folder, 'oembed', name), 'utf8'));
      if (!named.has(name)) faults.push(`${name}: nobody names it`);
      // See "2.3.4. Response parameters" and "The rich type" on oembed.com.
      if (
        answer.version !== '1.0' ||
        answer.type !== 'rich' ||
        answer.provider_url !== ADDRESS ||
        !answer.provider_name ||
        !answer.author_name ||
        !(answer.title?.length > 2)
      )
        faults.push(`${name}: ${JSON.stringify(answer)}`);
      if (!Number.isInteger(answer.width) || !Number.isInteger(answer.height)) faults.push(`${name}: no size`);
      // WordPress takes a quotation that comes first, and a frame.
      const [, link, src, title] =
        /^<blockquote><a href="([^"]+)">[^<>]+<\/a><\/blockquote>\n<iframe src="([^"]+)" title="([^"]+)" [^<>]*loading="lazy"[^<>]*><\/iframe>\n$/s.exec(
          answer.html,
        ) ?? [];
      const known = [link, src].every((address) => address?.startsWith(ADDRESS) && pages.has(address.slice(ADDRESS.length).split('?')[0]));
      if (!known || !src.startsWith(`${ADDRESS}e/`) || unescaped(title) !== answer.title) faults.push(`${name}: ${answer.html}`);
    }
    none(faults);
    assert.equal(answers.size, [...pages.keys()].filter((path) => path.startsWith('e/')).length);
  });

  test('the sitemap has every page that is read, and robots.txt names it', async () => {
    const xml = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    const { page, close } = await open('ueber/', { ready: false });
    const parsed = await page.evaluate((xml) => {
      const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
      const urls = [...root.children].map((url) => [
        url.querySelector('loc').textContent,
        ...[...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map(
          (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
        ),
      ]);
      return { name: root.localName, namespace: root.namespaceURI, error: root.querySelector('parsererror')?.textContent, urls };
    }, xml);
    await close();
    assert.deepEqual([parsed.name, parsed.namespace, parsed.error], ['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9', undefined]);
    const wanted = EDITIONS.flatMap(({ folder }) => [...pages.keys()].filter(isRead).map((path) => ADDRESS + folder + path));
    assert.deepEqual(parsed.urls.map(([loc]) => loc).sort(), wanted.sort());
    for (const [loc, ...others] of parsed.urls) {
      const own = EDITIONS.map(({ folder }) => ADDRESS + folder).reduce((a, b) => (loc.startsWith(b) && b.length > a.length ? b : a));
      assert.deepEqual(others, translations(loc.slice(own.length)));
    }
    assert.equal(readFileSync(join(folder, 'robots.txt'), 'utf8'), `User-agent: *\nAllow: /\n\nSitemap: ${ADDRESS}sitemap.xml\n`);
  });

  test('links stay relative, and nothing but what is said of the site changes', () => {
    // Only pages of the built folder name the whole style sheet at their end.
    const bare = (html) =>
      html
        .slice(html.indexOf('<body'))
        .replace(/<link rel="stylesheet"[^>]*>/g, '')
        .replace(/\s+/g, ' ');
    const faults = [];
    for (const path of pages.keys()) {
      const other = join(DIST, path, 'index.html');
      if (existsSync(other) && bare(readFileSync(other, 'utf8')) !== bare(pages.get(path))) faults.push(path);
    }
    none(faults);
    const lost = head(readFileSync(join(folder, '404.html'), 'utf8'));
    assert.ok(!/og:|canonical|ld\+json|oembed|plan\.example/.test(lost));
  });

  test('the strict policy lets the data block be', async () => {
    const before = (context) =>
      context.route('**/haushalt/', async (route) => {
        const answer = await route.fetch();
        const [block] = match(pages.get('haushalt/'), /<script type="application.ld.json">.*?<\/script>/s, 'haushalt/');
        await route.fulfill({ response: answer, body: replaced(await answer.text(), '</head>', `${block}</head>`, 'haushalt/') });
      });
    const { page, clean, close } = await open('haushalt/', { ready: false, before });
    await page.waitForLoadState('load');
    assert.equal(await page.locator('script[type="application/ld+json"]').count(), 1);
    clean();
    await close();
  });

  test('the catalogue of data has whole addresses', () => {
    for (const name of ['dcat.ttl', 'dcat.jsonld']) {
      const text = readFileSync(join(folder, 'daten', name), 'utf8');
      assert.ok(text.includes(`${ADDRESS}daten/plan.de.json`), name);
      assert.ok(!/<(?!https?:)[^>\s]*>|"@id": "(?!https?:)/.test(text), name);
    }
  });
});

const pagesRead = (pages) => [...pages.keys()].filter(isRead).length;

describe('without an address', () => {
  const pages = new Map([...pagesOf(DIST)].filter(([path]) => !EDITIONS.some(({ folder }) => folder && path.startsWith(folder))));

  test('nothing is said that needs one', { skip: process.env.SITE_ADDRESS && 'this build has an address' }, () => {
    for (const [path, html] of pages) {
      assert.ok(!/rel="canonical"|hreflang|oembed|og:url|og:image|ld\+json/.test(head(html)), path);
      assert.equal(metas(html).robots, path.startsWith('e/') ? 'noindex' : undefined, path);
    }
    assert.ok(!existsSync(join(DIST, 'sitemap.xml')) && !existsSync(join(DIST, 'oembed')));
    assert.equal(readFileSync(join(DIST, 'robots.txt'), 'utf8'), 'User-agent: *\nAllow: /\n');
    const size = (path) => statSync(join(DIST, path)).size;
    assert.ok(size('daten/dcat.ttl') > 10_000 && size('daten/dcat.jsonld') > 10_000);
  });
});

test('a wrong address stops the build and says why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-wrong-'));
  assert.throws(() => render('pages', SITE, 'de', folder, 'plan.example'), /SITE_ADDRESS: \\?"plan\.example\\?" does not begin with https/);
  assert.deepEqual(readdirSync(folder), []);
  rmSync(folder, { recursive: true });
});
