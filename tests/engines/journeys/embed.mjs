// Parts of the plan on another site.
import assert from 'node:assert/strict';
import { journey } from '../lib.mjs';
import { five, neighbour, page as wrap } from '../neighbour.mjs';

const FRAMES = '[...document.querySelectorAll("ki-aktionsplan, [data-ki-aktionsplan]")].map((e) => e.shadowRoot?.querySelector("iframe"))';
const frames = (page) => page.run(`return ${FRAMES}`);

// The heights of a frame and of its content, in pixels; nothing while the frame has no document yet. The frame is scrolled into
// view first, because it loads lazily.
async function heights(page, n) {
  const outer = await page.run(`const f = ${FRAMES}[${n}]; f.scrollIntoView(); return f.getBoundingClientRect().height`);
  await page.driver.switchTo().frame((await frames(page))[n]);
  try {
    const content = await page.run(() => {
      const root = document.documentElement;
      return root && { inner: root.getBoundingClientRect().height, over: root.scrollHeight - innerHeight };
    });
    return content && { outer, ...content };
  } finally {
    await page.driver.switchTo().defaultContent();
  }
}
const fits = async (page, n) =>
  page.until(
    async () => {
      const found = await heights(page, n);
      if (!found) return 'no document';
      const { outer, inner, over } = found;
      return inner > 20 && Math.abs(outer - inner) <= 1 && over <= 1 ? 'fits' : `${outer} for ${inner}, ${over} over`;
    },
    'fits',
    `height of part ${n + 1}`,
  );

async function visit(page, site, pages, body) {
  const other = await neighbour(pages, site.base);
  try {
    await page.driver.get(`${other.base}/`);
    await body(other);
    assert.deepEqual(other.violations, [], 'the policy of the page around is kept');
  } finally {
    await page.driver.get('about:blank');
    await other.stop();
  }
}

journey('five parts stand on another site, each as high as what is in it', { host: {} }, async (page, site) => {
  await visit(page, site, { '/': five(site.base), '/count.js': 'document.title = Object.keys(window).length' }, async () => {
    await page.until(async () => (await frames(page)).filter(Boolean).length, 5);
    for (const n of [0, 1, 2, 3, 4]) await fits(page, n);
    const titles = await page.run(`return ${FRAMES}.map((f) => f.title)`);
    assert.deepEqual(titles, ['Der Haushalt', 'Die Karte von Berlin', 'Maßnahmen', 'Eine Zahl', 'Wo wir stehen']);
    const links = () => page.run(() => [...document.querySelectorAll('ki-aktionsplan a, div a')].filter((a) => a.getClientRects().length).length);
    await page.until(links, 0, 'the links gave way to the frames');
    assert.ok(
      await page.run(`return ${FRAMES}.every((f) => Math.abs(f.getBoundingClientRect().width - document.body.getBoundingClientRect().width) < 1)`),
      'the hostile sheet reached none',
    );
    // The frame grows when the table is opened and when it gets narrower, and shrinks when it is wide and closed again.
    await page.driver.switchTo().frame((await frames(page))[0]);
    await page.run(() => document.querySelector('.chart-table').setAttribute('open', ''));
    await page.driver.switchTo().defaultContent();
    await fits(page, 0);
    const { width, height } = await page.driver.manage().window().getRect();
    await page.driver.manage().window().setRect({ width: 560, height: 900 });
    for (const n of [0, 2, 4]) await fits(page, n);
    await page.driver.manage().window().setRect({ width, height });
    for (const n of [0, 2, 4]) await fits(page, n);
  });
});

journey('only our own frames are believed, and only within bounds', { host: {} }, async (page, site) => {
  const spoof = wrap('<script src="/spoof.js"></script>');
  const body = wrap(`<script async src="${site.base}embed.js"></script>
<ki-aktionsplan ansicht="fussnote/12"><a href="${site.base}">Fußnote</a></ki-aktionsplan><iframe src="/spoof" title="Fremd"></iframe><script src="/self.js"></script>`);
  const lie = '{ kiAktionsplan: { height: 4321, title: "Falsch" } }';
  const pages = { '/': body, '/spoof': spoof, '/spoof.js': `parent.postMessage(${lie}, '*')`, '/self.js': `window.lie = () => postMessage(${lie}, '*')` };
  await visit(page, site, pages, async () => {
    await page.until(async () => (await frames(page)).filter(Boolean).length, 1);
    await fits(page, 0);
    await page.run(() => {
      /** @type {HTMLIFrameElement} */ (document.querySelector('iframe')).contentWindow.location.reload();
      window.lie();
    });
    await page.driver.sleep(400);
    await fits(page, 0);
    // A frame of ours sends wrong heights.
    for (const said of ['1e9', '-5', 'NaN', '"900"', '{}', 'Infinity']) {
      await page.driver.switchTo().frame((await frames(page))[0]);
      await page.run(`parent.postMessage({ kiAktionsplan: { height: ${said} } }, '*')`);
      await page.driver.switchTo().defaultContent();
    }
    await page.driver.sleep(200);
    await fits(page, 0);
  });
});

journey('a part that a script adds later appears, and another choice is shown', { host: {} }, async (page, site) => {
  const pages = { '/': wrap(`<script async src="${site.base}embed.js"></script><script async src="${site.base}embed.js"></script>`) };
  await visit(page, site, pages, async () => {
    await page.until(() => page.run(() => Boolean(customElements.get('ki-aktionsplan'))), true);
    await page.run(() => {
      document.body.append(Object.assign(document.createElement('section'), { innerHTML: '<div data-ki-aktionsplan="zahl/2.1-m2-f1"></div>' }));
      const part = document.createElement('ki-aktionsplan');
      part.setAttribute('ansicht', 'fussnote/1');
      document.body.append(part);
    });
    await page.until(async () => (await frames(page)).filter(Boolean).length, 2);
    await fits(page, 0);
    await fits(page, 1);
    await page.run(() => document.querySelector('ki-aktionsplan').setAttribute('ansicht', '../../einbetten'));
    await page.until(
      () => page.run(`return new URL(${FRAMES}[1].src).pathname`),
      `${new URL(site.base).pathname}e/start/`,
      'what lies elsewhere is not framed',
    );
  });
});

journey('a part in a closed tab of the page appears when the tab is opened', { host: {} }, async (page, site) => {
  const part = `<ki-aktionsplan ansicht="diagramm/haushalt"><a href="${site.base}haushalt/">Der Haushalt</a></ki-aktionsplan>`;
  await visit(page, site, { '/': wrap(`<script async src="${site.base}embed.js"></script><section hidden>${part}</section>`) }, async () => {
    await page.until(() => page.run(() => Boolean(customElements.get('ki-aktionsplan'))), true);
    const toggle = () => page.run(() => document.querySelector('section').toggleAttribute('hidden'));
    // Open for less time than the frame may need to speak, and then closed for longer than it has.
    await toggle();
    await page.driver.sleep(100);
    await toggle();
    await page.driver.sleep(6000);
    await toggle();
    await fits(page, 0);
    await page.until(() => page.run(() => document.querySelector('ki-aktionsplan a').getClientRects().length), 0, 'the link gave way');
  });
});
