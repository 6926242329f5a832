// Turns the SVG that ECharts writes into one that fits the page. It has no inline styles, which the content security policy
// forbids, no font family and size of its own, and no colours but the page's custom properties. SVGO then makes it small.
import { optimize } from 'svgo';
import { match } from '../must.mjs';

const KEPT_STYLE = ['font-size', 'font-weight', 'font-style'];
const DROPPED = /^(?:class|ecmeta_.+|font-family|xml:space|clip-path|pointer-events)$/;

/** Makes an SVG of ECharts, as a string, fit for the page. */
export const clean = (svg) => optimize(svg, { plugins: [FIT, ...SMALL] }).data;

/** Numbers get one digit behind the point, which is a tenth of a pixel. */
const precise = { floatPrecision: 1 };
/** @type {import('svgo').PluginConfig[]} */
const SMALL = [
  { name: 'convertTransform', params: precise },
  // With relative coordinates only, squares at different places have the same text, which compresses well.
  { name: 'convertPathData', params: { ...precise, utilizeAbsolute: false } },
  { name: 'cleanupNumericValues', params: precise },
  // Groups have no purpose once their clip path is gone.
  { name: 'collapseGroups' },
  // Joins shapes that look alike into one path, such as the lines of a grid or the squares of a waffle chart.
  { name: 'mergePaths', params: precise },
];

/** @type {import('svgo').CustomPlugin} */
const FIT = {
  name: 'fit',
  fn: () => ({
    element: {
      enter(node, parent) {
        if (needless(node)) parent.children = parent.children.filter((child) => child !== node);
        else if (node.name === 'svg') node.attributes = root(node.attributes);
        else node.attributes = presentation(node.attributes);
        if (node.name === 'path') symbol(node);
      },
    },
  }),
};

// These elements are left out: clip paths, which cut nothing off; style rules for hovering; the empty background; and symbols
// of size 0, which exist only for their labels.
const needless = ({ name, attributes }) =>
  name === 'defs' || name === 'style' || (name === 'rect' && attributes.fill === 'none') || attributes.transform?.startsWith('matrix(0,0,0,0,');

/** @param {Record<string, string>} attributes */
function root({ xmlns, viewBox }) {
  if (!viewBox) throw new Error('a drawing of ECharts has no viewBox');
  return { xmlns, viewBox, 'aria-hidden': 'true', focusable: 'false' };
}

/**
 * The attributes of an element without those that the page decides, and with what its `style` says as attributes.
 * @param {Record<string, string>} attributes
 */
function presentation({ style, ...attributes }) {
  const own = Object.entries(attributes).filter(([name]) => !DROPPED.test(name));
  const declarations = (style ?? '').split(';').map((pair) => pair.split(':').map((part) => part.trim()));
  const kept = declarations.filter(([name]) => KEPT_STYLE.includes(name)).map(([name, value]) => [name, value.replace(/px$/, '')]);
  return Object.fromEntries([...own, ...kept]);
}

/**
 * Rewrites a symbol. ECharts draws it as a unit shape under a matrix that scales its outline too; here it becomes a shape in
 * pixels.
 */
function symbol(node) {
  const { d, transform, ...attributes } = node.attributes;
  const [square, circle] = [d?.startsWith('M-1 -1l2 0l0 2l-2 0Z'), d?.startsWith('M1 0A1 1 ')];
  if (!transform || !(square || circle)) return;
  const [scale, x, y] = match(transform, /^matrix\(([\d.]+),0,0,\1,([-\d.]+),([-\d.]+)\)$/, 'a symbol of ECharts')
    .slice(1)
    .map(Number);
  if (attributes['stroke-width']) attributes['stroke-width'] = String(Number(attributes['stroke-width']) * scale);
  if (circle) node.name = 'circle';
  // The numbers are rounded here, because SVGO would spread the rounding errors over the sides, and squares would differ.
  const [left, top, side] = [x - scale, y - scale, 2 * scale].map((n) => Math.round(n * 10) / 10);
  const shape = circle ? { cx: String(x), cy: String(y), r: String(scale) } : { d: `M${left} ${top}h${side}v${side}h-${side}z` };
  node.attributes = { ...shape, ...attributes };
}

/** Lists what in an SVG does not belong on the page, a phrase for each fault. */
export function faults(svg) {
  const found = [];
  const forbid = (what, pattern) => {
    const hit = pattern.exec(svg);
    if (hit) found.push(`${what}: ${hit[0].slice(0, 80)}`);
  };
  forbid('inline style', /\sstyle=/);
  forbid('style sheet', /<style\b/);
  forbid('ECharts class', /class="zr/);
  forbid('ECharts metadata', /\secmeta_/);
  forbid('type of its own', /\sfont-family=/);
  forbid('size of its own', /<svg[^>]*\s(?:width|height)=/);
  forbid('not a number', /NaN|undefined|Infinity/);
  forbid('number too long', /="[^"]*\d\.\d\d/);
  forbid('translucent', /opacity=/);
  forbid('gradient or pattern', /url\(|Gradient|<pattern/);
  forbid('script', /<script|\son[a-z]+=/);
  for (const [, name, colour] of svg.matchAll(/\s(fill|stroke|color|stop-color|flood-color)="([^"]*)"/g)) {
    if (colour !== 'none' && !/^var\(--chart-[a-z]+\)$/.test(colour)) found.push(`${name} is ${colour}, not the page's`);
  }
  // A shape without a fill would be black.
  for (const [tag] of svg.matchAll(/<(?:path|text|rect|circle)\b[^>]*>/g)) {
    if (!/\sfill="/.test(tag)) found.push(`no fill: ${tag.slice(0, 80)}`);
  }
  if (!/<svg[^>]*viewBox=[^>]*aria-hidden="true"[^>]*focusable="false"/.test(svg)) found.push('root lacks viewBox, aria-hidden or focusable');
  return [...new Set(found)];
}
