// The ready configurations on real servers: every file has the headers that are meant for it, and the site works in a browser.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { open } from '../browser/lib.mjs';
import { served } from '../../tools/hosting/host_config.mjs';
import { ASK, OEMBED, headersFor, policyFor, typeOf } from '../../tools/hosting/headers.mjs';
import { APACHE, SUBPATH, apache, nginx } from '../../tools/hosting/servers.mjs';
import { match } from '../../tools/must.mjs';
import { portOf } from '../../tools/serve.mjs';
import { FRAMED, get, site } from './site.mjs';

let made;
before(async () => {
  made = await site();
});
after(() => made.remove());

// nginx must be installed. Apache is tested only if it is.
const skip = { nginx: false, Apache: existsSync(APACHE) ? false : `${APACHE} is not installed` };

for (const [name, run] of Object.entries({ nginx, Apache: apache })) {
  for (const path of ['/', SUBPATH]) {
    describe(`${name} below ${path}`, { skip: skip[name] }, () => {
      let server;
      before(async () => {
        server = await run(made.folder, path);
      });
      after(() => server?.stop());
      contract(() => server.at);
    });
  }
}

for (const path of ['/', SUBPATH]) {
  test(`nginx below ${path} writes the address that was pasted into the frame's`, async () => {
    // As the build writes it if it knows its address.
    const answer = { html: '<blockquote></blockquote><iframe src="https://plan.example/e/massnahmen/" title="Maßnahmen"></iframe>' };
    mkdirSync(join(made.folder, OEMBED));
    writeFileSync(join(made.folder, OEMBED, 'massnahmen.json'), JSON.stringify(answer));
    const server = await nginx(made.folder, path);
    try {
      const asked = async (query) => {
        const { status, headers, body } = await get(`${server.at}${OEMBED}massnahmen.json${query}`, { 'accept-encoding': 'br, gzip' });
        assert.equal(status, 200);
        assert.equal(headers['content-type'], typeOf('x.json'));
        assert.equal(headers['x-content-type-options'], 'nosniff');
        return /src="([^"]*)"/.exec(JSON.parse(body.toString()).html)[1];
      };
      const pasted = encodeURIComponent('https://plan.example/massnahmen/?feld=2.1&art=neu');
      assert.equal(await asked(`?maxwidth=600&url=${pasted}&dnt=1`), `https://plan.example/e/massnahmen/#adresse=${pasted}`);
      assert.equal(await asked(''), 'https://plan.example/e/massnahmen/');
      // Sent as they are, as no browser would.
      const { hostname, port, pathname } = new URL(`${server.at}${OEMBED}massnahmen.json`);
      for (const bad of ['"><script>', "a'b", 'a\\b', 'a&quot;b;']) {
        const [answered] = await once(request({ hostname, port, path: `${pathname}?url=${bad}` }).end(), 'response');
        const body = (await answered.toArray()).join('');
        assert.equal(JSON.parse(body).html, answer.html.replace('/" title', bad.startsWith('a&') ? '/#adresse=a" title' : '/" title'), bad);
      }
    } finally {
      await server.stop();
      rmSync(join(made.folder, OEMBED), { recursive: true });
    }
  });
}

function contract(at) {
  const stored = (path) => readFileSync(join(made.folder, path));
  // A page is requested by the address of its folder, except for 404.html.
  const address = (path) => at() + path.replace(/(^|\/)index\.html$/, '$1');
  const asked = (path, headers) => get(address(path), headers);

  test('every file: type, policy, caching, compressed copy', async () => {
    const files = served(made.folder);
    assert.ok(files.length > 100 && files.includes(`${FRAMED}index.html`));
    let copies = 0;
    for (const path of files) {
      for (const [accepts, copy] of [
        ['br, gzip', 'br'],
        ['gzip', 'gz'],
        ['identity', undefined],
      ]) {
        const { status, headers, body } = await asked(path, { 'accept-encoding': accepts });
        const where = `${path} for ${accepts}`;
        const has = copy && existsSync(join(made.folder, `${path}.${copy}`));
        assert.equal(status, 200, where);
        assert.equal(headers['content-type'], typeOf(path), where);
        for (const [name, value] of Object.entries(headersFor(path))) assert.equal(headers[name.toLowerCase()], value, `${where}: ${name}`);
        if (!headersFor(path)['Content-Security-Policy']) assert.equal(headers['content-security-policy'], undefined, where);
        assert.ok(headers.etag, where);
        if (has) {
          copies += 1;
          assert.equal(headers['content-encoding'], { br: 'br', gz: 'gzip' }[copy], where);
          assert.ok(body.equals(stored(`${path}.${copy}`)), where);
        } else if (!headers['content-encoding']) {
          // Small files have no compressed copy; a host may compress them itself.
          assert.ok(body.equals(stored(path)), where);
        }
        // The header is needed even if this answer is not compressed, because caches must know that there are compressed ones.
        if (existsSync(join(made.folder, `${path}.br`))) assert.match(headers.vary ?? '', /accept-encoding/i, where);
        const again = await asked(path, { 'accept-encoding': accepts, 'if-none-match': headers.etag });
        assert.equal(again.status, 304, where);
        assert.equal(again.headers['cache-control'], headers['cache-control'], where);
      }
    }
    assert.ok(copies > 200);
  });

  test('an address without its slash is sent on, with its query', async () => {
    for (const [from, to] of [
      ['massnahmen', 'massnahmen/'],
      ['suche?q=a%20b&x=1', 'suche/?q=a%20b&x=1'],
      ['massnahmen/2.2-m5', 'massnahmen/2.2-m5/'],
    ]) {
      // The request has a public host name, as behind another server; the private port must not appear in the redirect.
      const { status, headers } = await get(at() + from, { host: 'plan.example.org' });
      const { pathname } = new URL(at());
      assert.equal(status, 301, from);
      assert.equal(new URL(headers.location, 'http://plan.example.org').href, `http://plan.example.org${pathname}${to}`);
    }
  });

  test('the longest search that a field takes is answered', async () => {
    const html = stored('ueber/index.html').toString();
    const [, most] = match(html, /<input\b(?=[^>]*\bid="suche-kopf")[^>]*\bmaxlength="(\d+)"/, 'ueber/index.html');
    const { status } = await get(`${at()}suche/?q=${encodeURIComponent('ä'.repeat(Number(most)))}`);
    assert.equal(status, 200);
  });

  test('what is not there gets the page for lost addresses, and nobody keeps it', async () => {
    for (const lost of ['gibt/es/nicht/', 'gibtsnicht', 'massnahmen/9.9-m9/', 'data/', 'style-0123456789abcdef.css', 'b%C3%A4r/%C3%BC?q=1']) {
      const { status, headers, body } = await get(at() + lost, { 'accept-encoding': 'br' });
      assert.equal(status, 404, lost);
      assert.ok(body.equals(stored(headers['content-encoding'] ? '404.html.br' : '404.html')), lost);
      assert.equal(headers['content-type'], 'text/html; charset=utf-8', lost);
      assert.equal(headers['cache-control'], ASK, lost);
      assert.equal(headers['content-security-policy'], policyFor('404.html'), lost);
      assert.equal(headers['x-content-type-options'], 'nosniff', lost);
    }
  });

  test('a page starts its app, without a word in the console', async () => {
    const { page, clean, close } = await open('massnahmen/', { at: at() });
    assert.equal(await page.textContent('h1'), 'Maßnahmen');
    clean();
    await close();
  });

  test('other sites may frame the pages made for it, and no others', async () => {
    const frame = (path, more = '') => `<iframe src="${at()}${path}" ${more}></iframe>`;
    const foreign = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(
        `<!doctype html><link rel="icon" href="data:,">${frame('')}${frame('massnahmen/2.2-m5/')}${frame(FRAMED)}${frame(FRAMED, 'sandbox="allow-scripts"')}`,
      );
    });
    await once(foreign.listen(0, '127.0.0.1'), 'listening');
    const { page, close } = await open('', { at: `http://127.0.0.1:${portOf(foreign)}/`, ready: false, allow: () => true });
    try {
      await page.waitForLoadState('load');
      const [, start, measure, embed, sandboxed] = page.frames();
      for (const refused of [start, measure]) {
        assert.equal(refused.url(), 'chrome-error://chromewebdata/');
        assert.equal(await refused.locator('h1:has-text("Plan"), .measure-card, #main').count(), 0);
      }
      for (const allowed of [embed, sandboxed]) {
        assert.equal(allowed.url(), at() + FRAMED);
        // The start script has run, although it counts as cross-origin in the sandbox, and the style sheet has been applied.
        await allowed.waitForSelector('html[data-root]', { state: 'attached' });
        assert.notEqual(await allowed.evaluate(() => getComputedStyle(document.querySelector('.header-inner')).display), 'block');
      }
    } finally {
      await close();
      foreign.closeAllConnections();
      foreign.close();
    }
  });
}
