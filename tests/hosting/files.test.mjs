// The ready configurations as texts: they match the current rules, and all of them say the same.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn } from '../../tools/compress.mjs';
import { ASK, POLICY, SINGLE_FILE_POLICY, headersFor, isSingleFile, typeOf } from '../../tools/hosting/headers.mjs';
import { match } from '../../tools/must.mjs';
import { DOCS, served } from '../../tools/hosting/host_config.mjs';
import { FRAMED, site } from './site.mjs';

let made;
let files;
before(async () => {
  made = await site();
  files = served(made.folder);
});
after(() => made.remove());

test('the pages and the hosts state one policy', () => {
  for (const path of files.filter((path) => path.endsWith('.html'))) {
    const [, stated] = match(readFileSync(join(made.folder, path), 'utf8'), /http-equiv="Content-Security-Policy" content="([^"]+)"/, path);
    assert.equal(stated, isSingleFile(path) ? SINGLE_FILE_POLICY : POLICY, path);
  }
});

test('docs/hosting/ is up to date', () => {
  for (const [name, text] of Object.entries(DOCS)) {
    const file = readFileSync(new URL(`../../docs/hosting/${name}`, import.meta.url), 'utf8');
    assert.equal(file, text(), `docs/hosting/${name}: run "node tools/hosting/host_config.mjs"`);
  }
});

test('_headers gives every file its headers, each of them once', () => {
  const rules = [];
  for (const line of readFileSync(join(made.folder, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) rules.push([line, []]);
    else if (/^ {2}\S/.test(line)) rules.at(-1)[1].push(match(line, /^ {2}([\w-]+): (.+)$/, '_headers').slice(1));
    else assert.match(line, /^(#.*)?$/);
  }
  // The strictest of these hosts allows so many rules.
  assert.ok(rules.length <= 100, `${rules.length} rules`);
  for (const [place, headers] of rules) {
    assert.match(place, /^\/[^*]*\*?$/);
    for (const [name, value] of headers) assert.ok(name.length + value.length < 1900);
  }
  const fits = (place, path) => (place.endsWith('*') ? path.startsWith(place.slice(0, -1)) : path === place);
  for (const path of files) {
    for (const address of new Set([`/${path}`, `/${path}`.replace(/\/index\.html$/, '/')])) {
      const all = rules.filter(([place]) => fits(place, address)).flatMap(([, headers]) => headers);
      const names = all.map(([name]) => name);
      assert.equal(new Set(names).size, names.length, `${address}: said twice`);
      const given = Object.fromEntries(all);
      const wanted = headersFor(path);
      // These hosts send it by default.
      if (wanted['Cache-Control'] === ASK) given['Cache-Control'] ??= ASK;
      // On a file that is no document, a policy has no effect.
      if (!wanted['Content-Security-Policy']) delete given['Content-Security-Policy'];
      assert.deepEqual(given, wanted, address);
    }
  }
});

test('web.config gives every file its type and headers', () => {
  const text = readFileSync(join(made.folder, 'web.config'), 'utf8');
  const types = Object.fromEntries([...text.matchAll(/fileExtension="\.(\w+)" mimeType="([^"]+)"/g)].map(([, kind, type]) => [kind, type]));
  const added = (part) => Object.fromEntries([...part.matchAll(/<add name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]));
  const [whole, ...places] = text.split('<location path="');
  const rules = places.map((part) => /** @type {[string, Record<string, string>]} */ ([part.slice(0, part.indexOf('"')), added(part)]));
  for (const path of files) {
    assert.equal(types[path.split('.').at(-1) ?? ''], typeOf(path), path);
    const fit = rules.filter(([place]) => path === place || path.startsWith(`${place}/`));
    const given = Object.assign(added(whole), ...fit.map(([, headers]) => headers));
    // It counts for documents alone.
    if (!headersFor(path)['Content-Security-Policy']) delete given['Content-Security-Policy'];
    assert.deepEqual(given, headersFor(path), path);
  }
});

test('.htaccess gives every file its headers', () => {
  const said = (name, path) => {
    const headers = {};
    let counts = true;
    for (const line of readFileSync(join(made.folder, name), 'utf8')
      .split('\n')
      .map((line) => line.trim())) {
      const match = /^<FilesMatch "(.+)">$/.exec(line);
      if (match) counts = new RegExp(match[1]).test(path.split('/').at(-1));
      if (line === '</FilesMatch>') counts = true;
      const header = /^Header always set (\S+) "(.+)"$/.exec(line);
      if (header && counts) headers[header[1]] = header[2];
    }
    return headers;
  };
  assert.ok(files.includes(`${FRAMED}index.html`));
  for (const path of files) {
    // Those of all folders on the way count, the innermost most of all.
    const folders = path.split('/').map((_, n, parts) => parts.slice(0, n).join('/'));
    const inner = folders.map((folder) => join(folder, '.htaccess')).filter((name) => existsSync(join(made.folder, name)));
    for (const copy of ['', '.br', '.gz']) {
      const given = Object.assign({}, ...inner.map((name) => said(name, path + copy)));
      assert.deepEqual(given, headersFor(path), path + copy);
    }
  }
});

test('compressed copies say what their files say', () => {
  const copies = filesIn(made.folder).filter((path) => /\.(br|gz)$/.test(path));
  assert.ok(copies.length > 200);
  for (const path of copies) {
    const bytes = readFileSync(join(made.folder, path));
    const plain = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    assert.ok(plain.equals(readFileSync(join(made.folder, path.slice(0, -3)))), path);
    assert.ok(bytes.length < plain.length, path);
  }
});
