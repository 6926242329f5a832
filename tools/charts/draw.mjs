// `node draw.mjs IN OUT`: draws every IN/<id>.<lang>.json (written by `plan bundle`) as SVG. Writes OUT/charts.<lang>.json,
// `{"<id>": {"wide": {"svg", "option"}, "narrow": {…}}}`, and OUT/options.<lang>.json, which has the options only. ECharts runs
// here at build time, so that a page can show its charts without it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as echarts from 'echarts/core';
import { match } from '../must.mjs';
import { use } from './parts.js';
import { clean, faults } from './svg.mjs';

use(echarts);

function draw({ width, height, option }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return clean(chart.renderToSVGString());
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
  const drawings = JSON.parse(readFileSync(join(from, file), 'utf8'));
  if (!drawings.wide?.option || !drawings.narrow?.option) throw new Error(`${file}: lacks the drawing for wide or for narrow windows`);
  const chart = {};
  for (const [name, drawing] of Object.entries(drawings)) {
    const svg = draw(drawing);
    wrong.push(...faults(svg).map((fault) => `${file}, ${name}: ${fault}`));
    chart[name] = { svg, option: drawing.option };
  }
  languages[lang] ??= {};
  languages[lang][id] = chart;
}
if (wrong.length) {
  console.error(wrong.join('\n'));
  throw new Error(`${wrong.length} faults in the drawings`);
}
if (!Object.keys(languages).length) throw new Error(`no charts in ${from}`);
for (const [lang, charts] of Object.entries(languages)) {
  const out = join(to, `charts.${lang}.json`);
  const text = JSON.stringify(charts);
  writeFileSync(out, text);
  // The browser needs only the options for live charts, since the page has the drawings already.
  const options = Object.entries(charts).map(([id, { wide, narrow }]) => [id, { wide: wide.option, narrow: narrow.option }]);
  writeFileSync(join(to, `options.${lang}.json`), JSON.stringify(Object.fromEntries(options)));
  console.log(`${out}: ${Object.keys(charts).length} charts, ${text.length} bytes`);
}
