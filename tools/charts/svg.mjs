// From the SVG that ECharts writes to one that a page can hold: no inline style (the site's policy forbids it), no type
// and size of its own, and no colour but the page's.

import { match } from '../must.mjs';

const KEPT_STYLE = ['font-size', 'font-weight', 'font-style'];
const DROPPED = /\s(?:class|ecmeta_[a-z_]+|font-family|xml:space|clip-path|pointer-events)="[^"]*"/g;
const NUMBERS = /\s(d|transform|x|y|font-size|stroke-width|stroke-dasharray)="([^"]*)"/g;

/** Makes an SVG string of ECharts fit for the page. */
export function clean(svg) {
  return svg
    .replace(/<(defs|style)\b[\s\S]*?<\/\1>/g, '') // clip paths, which cut nothing, and rules for hovering
    .replace(/<rect[^>]*fill="none"[^>]*>(<\/rect>)?/g, '') // the empty background
    .replace(/<svg\b[^>]*>/, root)
    .replace(/<(path|text|g)\b([^>]*)>/g, (_, tag, attributes) => `<${tag}${tidy(attributes)}>`)
    .replace(/<path\b([^>]*)><\/path>/g, (path, attributes) => symbol(attributes) ?? path)
    .replace(/<\/?g>/g, '')
    .replace(/\n\s*/g, '')
    .replace(/(?:<path d="[^"]*z" data-side[^>]*\/>)+/g, merged);
}

function root(tag) {
  const [, box] = match(tag, /viewBox="([^"]+)"/, 'a drawing of ECharts');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" aria-hidden="true" focusable="false">`;
}

function tidy(attributes) {
  return attributes
    .replace(DROPPED, '')
    .replace(/\sstyle="([^"]*)"/, (_, style) => presentation(style))
    .replace(NUMBERS, (whole, name, value) => (/transform="matrix/.test(attributes) ? whole : ` ${name}="${round(value)}"`));
}

const presentation = (style) =>
  style
    .split(';')
    .map((pair) => pair.split(':').map((s) => s.trim()))
    .filter(([name]) => KEPT_STYLE.includes(name))
    .map(([name, value]) => ` ${name}="${value.replace(/px$/, '')}"`)
    .join('');

/** ECharts draws a symbol as a unit shape under a matrix, its outline scaled too: here in pixels as it is seen. */
function symbol(attributes) {
  const [, scale, x, y] = /transform="matrix\(([\d.]+),0,0,\1,([-\d.]+),([-\d.]+)\)"/.exec(attributes)?.map(Number) ?? [];
  const shape = /\sd="M-1 -1l2 0l0 2l-2 0Z"/.test(attributes) ? 'square' : /\sd="M1 0A1 1 /.test(attributes) ? 'circle' : '';
  if (/transform="matrix\(0,0,0,0,/.test(attributes)) return ''; // of size 0: it only carries words
  if (!scale || !shape) return undefined;
  const style = attributes
    .replace(/\s(?:d|transform)="[^"]*"/g, '')
    .replace(/stroke-width="([^"]*)"/, (_, width) => `stroke-width="${round(String(width * scale))}"`);
  if (shape === 'circle') return `<circle cx="${round(String(x))}" cy="${round(String(y))}" r="${round(String(scale))}"${style}/>`;
  const side = round(String(2 * scale));
  return `<path d="M${round(String(x - scale))} ${round(String(y - scale))}h${side}v${side}h-${side}z" data-side${style}/>`;
}

/** Squares that look alike as one path each. */
function merged(squares) {
  const paths = new Map();
  for (const [, d, style] of squares.matchAll(/d="([^"]*)" data-side([^>]*)\/>/g)) paths.set(style, (paths.get(style) ?? '') + d);
  return [...paths].map(([style, d]) => `<path d="${d}"${style}/>`).join('');
}

const round = (text) => text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (n) => String(Math.round(n * 10) / 10 || 0));

/** What in an SVG does not belong on the page, each as a sentence. */
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
  forbid('leftover of a step here', /data-side/);
  forbid('translucent', /opacity=/);
  forbid('gradient or pattern', /url\(|Gradient|<pattern/);
  forbid('script', /<script|\son[a-z]+=/);
  for (const [, name, colour] of svg.matchAll(/\s(fill|stroke|color|stop-color|flood-color)="([^"]*)"/g)) {
    if (colour !== 'none' && !/^var\(--chart-[a-z]+\)$/.test(colour)) found.push(`${name} is ${colour}, not the page's`);
  }
  // What names no fill is black.
  for (const [tag] of svg.matchAll(/<(?:path|text|rect|circle)\b[^>]*>/g)) {
    if (!/\sfill="/.test(tag)) found.push(`no fill: ${tag.slice(0, 80)}`);
  }
  if (!/<svg[^>]*viewBox=[^>]*aria-hidden="true"[^>]*focusable="false"/.test(svg)) found.push('root lacks viewBox, aria-hidden or focusable');
  return [...new Set(found)];
}
