// `node draw.mjs IN OUT`: draws every IN/<id>.<lang>.json (written by `plan bundle`) as SVG in its first form. Writes
// OUT/charts.<lang>.json, `{"<id>": {"wide": {"svg", "areas"}, "narrow": {…}}}`, and OUT/options.<lang>.json, the options of
// the charts that have other forms, `{"<id>": {"<form>": {"wide", "narrow"}}}`. ECharts runs here at build time, so that a page
// can show its charts without it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as echarts from 'echarts/core';
import { match } from '../must.mjs';
import { areas } from './areas.js';
import { localized, use } from './parts.js';
import { clean, faults } from './svg.mjs';

use(echarts);

function draw({ width, height, option }, lang) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(localized(option, lang));
    return { svg: clean(chart.renderToSVGString()), areas: { width, height, areas: areas(chart) } };
  } finally {
    chart.dispose(); // a chart that is not disposed of keeps Node running
  }
}

const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: node draw.mjs IN OUT');
const languages = {};
const wrong = [];
for (const file of readdirSync(from).sort()) {
  const [, id, lang] = match(file, /^([a-z0-9-]+)\.([a-z-]+)\.json$/, from);
  const forms = Object.entries(JSON.parse(readFileSync(join(from, file), 'utf8')));
  languages[lang] ??= { charts: {}, options: {} };
  for (const [form, drawings] of forms) {
    if (!drawings.wide?.option || !drawings.narrow?.option) throw new Error(`${file}: lacks the drawing for wide or for narrow windows`);
    const drawn = {};
    // Other forms are drawn too, though only in the browser, so that a fault in them stops the build.
    for (const [width, drawing] of Object.entries(drawings)) {
      drawn[width] = draw(drawing, lang);
      wrong.push(...faults(drawn[width].svg).map((fault) => `${file}, ${form}, ${width}: ${fault}`));
      if (!drawn[width].areas.areas.length) wrong.push(`${file}, ${form}, ${width}: no mark names its row`);
    }
    if (form === '') languages[lang].charts[id] = drawn;
  }
  if (!languages[lang].charts[id]) throw new Error(`${file}: lacks the first form`);
  if (forms.length > 1) {
    const options = forms.map(([form, { wide, narrow }]) => [form, { wide: wide.option, narrow: narrow.option }]);
    languages[lang].options[id] = Object.fromEntries(options);
  }
}
if (wrong.length) {
  console.error(wrong.join('\n'));
  throw new Error(`${wrong.length} faults in the drawings`);
}
if (!Object.keys(languages).length) throw new Error(`no charts in ${from}`);
for (const [lang, { charts, options }] of Object.entries(languages)) {
  const out = join(to, `charts.${lang}.json`);
  const text = JSON.stringify(charts);
  writeFileSync(out, text);
  writeFileSync(join(to, `options.${lang}.json`), JSON.stringify(options));
  console.log(`${out}: ${Object.keys(charts).length} charts, ${text.length} bytes`);
}
