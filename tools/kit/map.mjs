// A picture of the map as the page shows it now: its colours, without what is hidden, with words around it that make it
// complete elsewhere.
import { save } from '../../src/app/browser/files.js';

/** What style sheets say of a shape, said by the shape itself. */
const COLOURS = ['fill', 'stroke'];
const LOOK = ['stroke-width', 'stroke-linejoin', 'paint-order'];
const TYPE = ['font-size', 'font-weight', 'text-anchor'];
/** A face that is there when the picture stands alone. */
const FACE = 'Arial, Helvetica, sans-serif';
const MARGIN = 24;
const SVG = 'http://www.w3.org/2000/svg';

const make = (name, attributes, text = '') => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

/** A colour as every program knows it: style sheets have forms that drawing programs do not read. */
function plain(colour) {
  if (colour === 'none' || !colour) return 'none';
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  return a ? `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}` : 'none';
}

/** The shapes of an element that are seen, as elements that need no style sheet. */
function seen(element) {
  const style = getComputedStyle(element);
  if (style.display === 'none' || element.matches('title, .mark-reach')) return [];
  const name = element.localName;
  if (name === 'g' || name === 'a') {
    const group = make('g', {});
    if (element.hasAttribute('transform')) group.setAttribute('transform', element.getAttribute('transform'));
    group.append(...[...element.children].flatMap(seen));
    return [group];
  }
  const shape = make(name, {}, name === 'text' ? element.textContent.trim() : '');
  for (const key of ['d', 'cx', 'cy', 'x', 'y']) if (element.hasAttribute(key)) shape.setAttribute(key, element.getAttribute(key));
  for (const key of name === 'text' ? [...COLOURS, ...LOOK, ...TYPE] : [...COLOURS, ...LOOK]) {
    const value = style.getPropertyValue(key);
    shape.setAttribute(key, COLOURS.includes(key) ? plain(value) : value.replace(/px$/, ''));
  }
  if (name === 'circle') shape.setAttribute('r', parseFloat(style.r));
  if (style.translate && style.translate !== 'none') shape.setAttribute('transform', `translate(${style.translate.replaceAll('px', '')})`);
  return [shape];
}

/** A text in lines that are no wider than `width`. */
function lines(text, size, weight, width) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${weight} ${size}px ${FACE}`;
  const all = [];
  for (const word of text.split(' ')) {
    const longer = all.length ? `${all.at(-1)} ${word}` : word;
    if (all.length && pen.measureText(longer).width <= width) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all;
}

/** The whole picture: title, what was chosen, drawing, key, source. `colour` gives the page's colour of a name. */
function drawing(element, { title, choice, key, source }, colour) {
  const { width, height } = element.viewBox.baseVal;
  const [ink, muted] = [colour('--ink'), colour('--ink-muted')];
  const svg = make('svg', { xmlns: SVG, 'font-family': FACE, role: 'img', 'aria-label': `${title}. ${choice}` });
  let y = MARGIN;
  const write = (text, size, weight, fill) => {
    for (const line of lines(text, size, weight, width)) {
      y += size * 1.3;
      svg.append(make('text', { x: MARGIN, y: Math.round(y), 'font-size': size, 'font-weight': weight, fill }, line));
    }
  };
  write(title, 34, 700, ink);
  write(choice, 22, 400, muted);
  const map = make('g', { transform: `translate(${MARGIN} ${Math.round(y + MARGIN)})` });
  map.append(...[...element.children].flatMap(seen));
  svg.append(map);
  y += MARGIN + height;
  for (const [name, word] of key) {
    y += 34;
    svg.append(make('circle', { cx: MARGIN + 10, cy: y - 7, r: 10, fill: colour(name) }), make('text', { x: MARGIN + 32, y, 'font-size': 20, fill: ink }, word));
  }
  y += MARGIN / 2;
  write(source, 16, 400, muted);
  const [w, h] = [width + 2 * MARGIN, Math.ceil(y + MARGIN)];
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${w} ${h}`, width: w, height: h })) svg.setAttribute(name, value);
  svg.prepend(make('rect', { width: w, height: h, fill: colour('--page') }));
  return { w, h, blob: new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }) };
}

/** What is chosen, as the form says it, and how many that are. */
function choice(island) {
  const boxes = [...island.querySelectorAll('[name=ebene]')];
  const on = boxes.filter((box) => box.checked);
  const layers = on.length < boxes.length ? on.map((box) => island.querySelector(`[for=${box.id}]`).textContent) : [];
  const others = [...island.querySelectorAll('select')].filter(({ value }) => value).map((select) => select.selectedOptions[0].textContent);
  return [...layers, ...others, island.querySelector('#ergebnis').textContent].join(' · ');
}

/** The drawing as PNG, in twice its size. */
async function png({ w, h, blob }) {
  const address = URL.createObjectURL(blob);
  try {
    const image = new Image(w, h);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2 * w, height: 2 * h });
    canvas.getContext('2d').drawImage(image, 0, 0, 2 * w, 2 * h);
    return await new Promise((done, failed) => { canvas.toBlob((bytes) => (bytes ? done(bytes) : failed(new Error('no picture'))), 'image/png'); });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves the map's picture of the kind that a button names. */
export async function picture(button) {
  const island = button.closest('[data-island]');
  const style = getComputedStyle(document.documentElement);
  const words = { ...JSON.parse(button.closest('[data-words]').dataset.words), choice: choice(island) };
  const drawn = drawing(island.querySelector('.germany'), words, (name) => plain(style.getPropertyValue(name)));
  const kind = button.dataset.picture;
  // `?land=NW` is said in the name; the open city is no choice of what is shown.
  const asked = new URLSearchParams(location.search);
  asked.delete('ort');
  const name = ['karte', ...asked].flat().join('-').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  save(`${name}.${kind}`, kind === 'svg' ? drawn.blob : await png(drawn), island);
}
