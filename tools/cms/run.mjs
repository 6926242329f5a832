// `node tools/cms/run.mjs FOLDER`: tries in a real WordPress, which lies unpacked in FOLDER, what the studio gives to copy and what
// becomes of a pasted address. It makes posts as administrator and as author, opens them in Chromium in the widths of a phone and a
// desktop, and checks height, column, links and console. Prints a line for each, and fails if something is wrong.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OEMBED, headersFor, typeOf } from '../hosting/headers.mjs';
import { native } from '../native.mjs';
import { portOf } from '../serve.mjs';
import { wordpress } from './wordpress.mjs';

const { chromium } = createRequire(new URL('../../tests/browser/package.json', import.meta.url))('playwright-core');

const PLACE = 'https://plan.example/';
const WIDTHS = [360, 1280];
const VIEWS = ['diagramm/haushalt', 'karte?liste=nein', 'massnahmen?feld=2.1', 'zahl/2.1-m2-f1'];

// Serves the built folder, with pages that know its address, and with the headers that hosts send.
async function host() {
  const pages = mkdtempSync(join(tmpdir(), 'plan-address-'));
  native('render', 'pages', 'target/site', 'de', pages, PLACE);
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0].slice(1)).replace(/(^|\/)$/, '$1index.html');
    const read = (folder) => {
      try {
        return readFileSync(join(folder, path));
      } catch {
        return undefined;
      }
    };
    const body = read(pages) ?? read('dist');
    if (!body) return response.writeHead(404).end();
    // As nginx does with docs/hosting/nginx.conf.
    const asked = path.startsWith(OEMBED) && /[?&]url=([A-Za-z0-9%._~-]+)/.exec(request.url ?? '');
    const own = (text) => (asked ? text.replace('\\" title=', `#adresse=${asked[1]}\\" title=`) : text).replaceAll(PLACE, base);
    response.writeHead(200, { ...headersFor(path), 'content-type': typeOf(path) ?? 'application/octet-stream' });
    return response.end(/\.(html|json)$/.test(path) ? own(body.toString()) : body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const base = `http://127.0.0.1:${portOf(server)}/`;
  return {
    base,
    stop() {
      server.closeAllConnections();
      server.close();
      rmSync(pages, { recursive: true, force: true });
    },
  };
}

// The texts that the studio gives for a view, by kind.
async function texts(browser, site, view) {
  const page = await browser.newPage({ baseURL: site });
  await page.goto(`einbetten/?ansicht=${encodeURIComponent(view)}`);
  const text = (id) => page.textContent(`#${id}`);
  // The preview has reported its height, also that of what is left of a list, and so has the frame that measures for phones.
  await page.waitForFunction(() => /hoehe="(?!400")\d+"/.test(document.querySelector('#code-script')?.textContent ?? ''));
  for (let last; last !== (await text('code-iframe')); ) {
    last = await text('code-iframe');
    await sleep(4000);
  }
  const found = { script: await text('code-script'), element: await text('code-element'), frame: await text('code-iframe'), line: await text('code-zeile') };
  await page.close();
  return found;
}

const html = (text) => `<p id="davor">Ein Absatz davor.</p>\n${text}\n<p>Einer danach.</p>`;
const block = (text) => `<!-- wp:paragraph --><p id="davor">Ein Absatz davor.</p><!-- /wp:paragraph -->\n<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;
const pasted = (url) =>
  `<!-- wp:paragraph --><p id="davor">Ein Absatz davor.</p><!-- /wp:paragraph -->\n<!-- wp:embed ${JSON.stringify({ url, type: 'rich' })} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n<!-- /wp:embed -->`;

/** @typedef {{ author: string, title: string, content: string, way: string, view: string, frame: boolean }} Post */

async function posts(browser, site) {
  /** @type {Post[]} */
  const all = [];
  let line = '';
  for (const view of VIEWS) {
    const given = await texts(browser, site, view);
    line = given.line;
    for (const author of ['administrator', 'author']) {
      const add = (way, content, frame) => all.push({ author, title: `${author}: ${way}, ${view}`, content, way, view, frame });
      // Authors may not save scripts and frames: what is left is the link.
      const may = author === 'administrator';
      for (const [kind, wrap] of Object.entries({ block, classic: html })) {
        add(`script, ${kind}`, wrap(given.script), may);
        add(`element, ${kind}`, wrap(given.element), true);
        add(`frame, ${kind}`, wrap(given.frame), may);
      }
    }
  }
  for (const path of ['haushalt/', 'karte/', 'massnahmen/?feld=2.1&art=neu', 'massnahmen/2.1-m2/', 'zitieren/zahl/2.1-m2-f1/']) {
    for (const author of ['administrator', 'author']) {
      const add = (way, content) => all.push({ author, title: `${author}: ${way}, ${path}`, content, way, view: path, frame: true });
      add('pasted, block', pasted(site + path));
      add('pasted, classic', html(`\n${site + path}\n`));
    }
  }
  return { all, line };
}

const FRAMES = () =>
  [...document.querySelectorAll('ki-aktionsplan, [data-ki-aktionsplan], iframe')].flatMap(
    (e) => e.shadowRoot?.querySelector('iframe') ?? (e.matches('iframe') ? [e] : []),
  );

// What is wrong with an open post.
async function faults(page, context, post, site, width) {
  const wrong = [];
  let note = '';
  if (!post.frame) {
    if (await page.evaluate(`(${FRAMES})().length`)) wrong.push('a frame, though its author may not save one');
    const link = page.locator(`.entry-content a[href^="${site}"]`).first();
    if (!(await link.isVisible())) wrong.push('no link');
    return { wrong, note };
  }
  const way = post.way.split(',')[0];
  // The height of the frame in the page, and of the page in the frame.
  const measure = async () => {
    const outer = await page.evaluate(`(() => {
      const frame = (${FRAMES})()[0];
      if (!frame) return;
      frame.scrollIntoView({ block: 'nearest' });
      const { height, left, right } = frame.getBoundingClientRect();
      const column = document.querySelector('#davor').getBoundingClientRect();
      return { height, left: left - column.left, right: right - column.right, top: frame.getBoundingClientRect().top };
    })()`);
    const frame = page.frames().find((f) => f.url().startsWith(`${site}e/`));
    // A page whose address has filters is not what it will be until the app has read them.
    const inner = await frame
      ?.evaluate(() => 'waiting' in document.documentElement.dataset || document.documentElement.getBoundingClientRect().height)
      .catch(() => undefined);
    return outer && frame && inner && inner !== true ? { ...outer, inner, frame } : undefined;
  };
  const fits = ({ height, inner }) =>
    way === 'frame'
      ? height >= (width === WIDTHS[0] ? 0.95 : 0.85) * inner && height <= 1.25 * inner
      : way === 'pasted'
        ? height === Math.min(Math.max(inner, 200), 1000) || Math.abs(height - inner) <= 1
        : Math.abs(height - inner) <= 1;
  let last;
  for (let tries = 0; tries < 60; tries++) {
    last = await measure();
    if (last && fits(last) && last.inner > 20) break;
    await sleep(100);
  }
  if (!last) return { wrong: ['no frame'], note };
  if (!fits(last)) wrong.push(`${Math.round(last.height)} px high for ${Math.round(last.inner)}`);
  note = `${Math.round(last.height)} of ${Math.round(last.inner)} px`;
  if (Math.abs(last.left) > 1 || Math.abs(last.right) > 1) wrong.push(`not in the column: ${last.left}, ${last.right}`);
  const query = post.view.split('?')[1];
  const search = await last.frame.evaluate(() => location.search);
  if (query && search !== `?${query}`) wrong.push(`filtered by ${search} and not by ${query}`);
  // The link to the page: in a tab of its own, or, by a message to WordPress, in this one.
  const link = last.frame.locator('.frame-source a');
  const address = await link.evaluate((a) => a.href);
  const [opened] = await Promise.all([
    way === 'pasted'
      ? page.waitForURL(`${site}**`, { timeout: 5000 }).then(
          () => page,
          () => undefined,
        )
      : context.waitForEvent('page', { timeout: 5000 }).catch(() => undefined),
    link.tap({ timeout: 5000 }).catch((error) => wrong.push(String(error))),
  ]);
  if (!opened) wrong.push('the link leads nowhere');
  else {
    await opened.waitForLoadState();
    if (opened.url().split('#')[0] !== address.split('#')[0]) wrong.push(`the link leads to ${opened.url()} and not to ${address}`);
  }
  return { wrong, note };
}

// What the visual editor, TinyMCE, leaves of the text that filters let pass.
async function visual(browser, base, text) {
  const page = await browser.newPage();
  await page.goto(base);
  await page.addScriptTag({ url: `${base}/wp-includes/js/tinymce/tinymce.min.js` });
  const kept = await page.evaluate((text) => {
    const { Schema, DomParser, Serializer } = /** @type {any} */ (globalThis).tinymce.html;
    const schema = new Schema();
    return new Serializer({}, schema).serialize(new DomParser({}, schema).parse(text));
  }, text);
  await page.close();
  return kept;
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  // What is to be ended besides the browser is below.
  handleSIGINT: false,
  handleSIGTERM: false,
});
let site;
let cms;
let bad = 0;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await browser.close();
    await cms?.stop();
    site?.stop();
    process.exit(1);
  });
try {
  site = await host();
  const { all, line } = await posts(browser, site.base);
  cms = await wordpress(process.argv[2], site.base, line);
  const made = await cms.publish(all.map(({ author, title, content }) => ({ author, title, content })));
  const { content } = all.find(({ way }) => way === 'element, classic') ?? all[0];
  const [element] = /<div data-ki-aktionsplan.*<\/div>/.exec(content) ?? [''];
  const kept = await visual(browser, cms.base, element);
  const stays = element && kept.includes(element);
  bad += stays ? 0 : 1;
  console.log(`${stays ? 'ok   ' : 'WRONG'} the visual editor keeps the element${stays ? '' : `: ${kept}`}`);
  for (const width of WIDTHS) {
    for (const [n, post] of all.entries()) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, hasTouch: true, locale: 'de-DE' });
      const said = [];
      context.on('console', (message) => {
        // Debian's WordPress lacks the icon that it names.
        const { url } = message.location();
        if (['error', 'warning'].includes(message.type()) && !/favicon|w-logo/.test(url)) said.push(`${message.text()} [${url}]`);
      });
      context.on('weberror', (error) => said.push(String(error.error())));
      const page = await context.newPage();
      // The element shows something on sites whose template has the line.
      await page.goto(made[n].address + (post.way.startsWith('element') ? '&zeile' : ''));
      const { wrong, note } = await faults(page, context, post, site.base, width);
      const list = [...wrong, ...new Set(said)];
      bad += list.length;
      console.log(`${list.length ? 'WRONG' : 'ok   '} ${width} px, ${post.title}${note && `: ${note}`}${list.map((fault) => `\n      ${fault}`).join('')}`);
      await context.close();
    }
  }
} finally {
  await browser.close();
  await cms?.stop();
  site?.stop();
}
console.log(bad ? `\n${bad} faults` : '\nEverything is in its place.');
process.exitCode = bad ? 1 : 0;
