// Firefox with its protection against fingerprinting, which returns noise to whoever reads a canvas: the pictures of the map have
// the colours of the page, or the page says why there is none.
import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { start } from './engines.mjs';
import { host } from './host.mjs';
import { Page } from './page.mjs';

let page;
let stops = [];
before(async () => {
  const { driver, stop } = await start('firefox', { 'privacy.resistFingerprinting': true });
  const it = await host();
  stops = [stop, it.stop];
  page = new Page(driver, it);
  await page.open('karte/?land=BY');
  await page.until(() => page.count('html[data-ready]'), 1);
  await page.run(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      // An SVG is made on the way to a PNG.
      if (blob instanceof Blob && !blob.type.startsWith('image/svg')) window.made = blob;
      return make.call(URL, blob);
    };
  });
  await page.click('.download-files > summary');
});
after(() => Promise.all(stops.map((stop) => stop())));

/** The bytes of the file that a press on a button of the map makes; nothing if it makes none. */
async function made(button) {
  await page.run(() => {
    window.made = undefined;
  });
  await page.click('.download-list button', button);
  const answered = async () => (await page.run(() => Boolean(window.made))) || /Bild/.test(await page.text('[role=status].status'));
  await page.until(answered, true);
  const text = await page.driver.executeAsyncScript((done) => {
    if (!window.made) return done('');
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1]);
    reader.readAsDataURL(window.made);
  });
  return Buffer.from(text, 'base64');
}

test('the SVG has the colours of the page', async () => {
  const svg = (await made('(SVG)')).toString();
  const colours = new Set(svg.match(/#[0-9a-f]{6}\b/gi));
  assert.ok(colours.size >= 4 && colours.size <= 12, [...colours].join());
  const wanted = await page.run(() => {
    const rgb = getComputedStyle(document.querySelector('.sign-university')).fill.match(/\d+/g);
    return `#${rgb.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  });
  assert.ok(colours.has(wanted), `${wanted} in ${[...colours]}`);
});

test('a PNG has the colour of the page in its corner, or the page says that there is none', async () => {
  const png = await made('(PNG)');
  if (!png.length) return;
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  // The first pixel of the first row is the same with every filter of a row.
  const [, ...pixel] = inflateSync(Buffer.concat(parts)).subarray(0, 4);
  assert.deepEqual(pixel, [255, 255, 255]);
});
