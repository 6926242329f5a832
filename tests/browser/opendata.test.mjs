// The descriptions of the open data for programs: libraries of other people read them, and they are compared with the files
// that they describe.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Package, Resource } from 'datapackage';
import jsonld from 'jsonld';
import { Parser, Store, Writer } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { DIST } from './lib.mjs';

const read = (name) => readFileSync(`${DIST}/daten/${name}`, 'utf8');
const parsed = (name) => JSON.parse(read(name));

describe('DCAT-AP.de', () => {
  // Without the site's address, the description uses addresses relative to its own.
  const base = 'https://plan.example/ki/daten/dcat.ttl';
  const quads = new Parser({ baseIRI: base, format: 'text/turtle' }).parse(read('dcat.ttl'));
  const shapes = new Parser({ format: 'text/turtle' }).parse(readFileSync(new URL('shapes/dcat-ap-de.ttl', import.meta.url), 'utf8'));
  const validate = (quads) => new SHACLValidator(new Store(shapes)).validate(new Store(quads));
  const DCAT = 'http://www.w3.org/ns/dcat#';
  const objects = (property) => quads.filter((quad) => quad.predicate.value === property).map((quad) => quad.object.value);

  test('Turtle and JSON-LD are one graph', async () => {
    const lines = await new Promise((done, fail) => {
      const writer = new Writer({ format: 'N-Quads' });
      writer.addQuads(quads);
      writer.end((error, text) => (error ? fail(error) : done(text)));
    });
    const canonical = { algorithm: 'RDFC-1.0', format: 'application/n-quads' };
    const turtle = await jsonld.canonize(lines, { ...canonical, inputFormat: 'application/n-quads' });
    const json = await jsonld.canonize(parsed('dcat.jsonld'), { ...canonical, base, safe: true });
    assert.ok(quads.length > 300, `${quads.length} triples`);
    assert.equal(json, turtle);
  });

  test('it has what the profile asks for', async () => {
    const report = await validate(quads);
    const faults = report.results.map((r) => `${r.focusNode?.value} ${r.path?.value}: ${r.message.map((m) => m.value)} ${r.value?.value ?? ''}`);
    assert.deepEqual(faults, []);
  });

  test('the shapes catch what is missing', async () => {
    for (const property of [
      'http://purl.org/dc/terms/publisher',
      'http://purl.org/dc/terms/license',
      'http://purl.org/dc/terms/title',
      `${DCAT}accessURL`,
      `${DCAT}startDate`,
      'http://xmlns.com/foaf/0.1/name',
    ]) {
      const report = await validate(quads.filter((quad) => quad.predicate.value !== property));
      assert.ok(!report.conforms, `nobody misses ${property}`);
    }
  });

  test('it lists every table and the whole plan, and nothing that is not there', () => {
    const root = new URL('..', base).href;
    const listed = objects(`${DCAT}downloadURL`).map((url) => url.slice(root.length));
    assert.equal(new Set(listed).size, listed.length);
    for (const path of listed) assert.ok(existsSync(`${DIST}/${path}`), path);
    const there = ['charts', 'daten'].flatMap((folder) => readdirSync(`${DIST}/${folder}`).map((name) => `${folder}/${name}`));
    const wanted = there.filter((path) => /\.csv$|^daten\/(plan|massnahmen)\.de\.json$|^daten\/ki-aktionsplan.*\.html$/.test(path));
    assert.deepEqual([...listed].sort(), [...wanted].sort());
  });

  test('the ministry publishes the plan, not the data', () => {
    const publishers = new Set(objects('http://purl.org/dc/terms/publisher'));
    assert.deepEqual([...publishers], [`${base}#redaktion`]);
    assert.ok(!/dcatde|contributorID/.test(read('dcat.ttl')));
    assert.match(read('dcat.ttl'), /dct:ProvenanceStatement ;\n\s+rdfs:label "Bundesministerium für Bildung und Forschung: BMBF-Aktionsplan/);
  });
});

describe('the whole plan as JSON', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const check = ajv.compile(parsed('plan.schema.json'));
  const plan = parsed('plan.de.json');

  test('is what its schema says', () => {
    check(plan);
    assert.deepEqual((check.errors ?? []).slice(0, 10), []);
  });

  test('the schema catches what is wrong', () => {
    const wrong = [
      (p) => {
        p.fields[0].measures[0].kind = 'great';
      },
      (p) => {
        delete p.budget.rows[0].value;
      },
      (p) => {
        p.meta.title = {};
      },
      (p) => {
        p.meta.title.en = 'Two languages at once';
      },
      (p) => {
        p.footnotes[0].number = 'one';
      },
      (p) => {
        p.places.cities[0].point = [1];
      },
      (p) => {
        p.more = [];
      },
    ];
    for (const break_it of wrong) {
      const copy = structuredClone(plan);
      break_it(copy);
      assert.ok(!check(copy), String(break_it));
    }
  });
});

describe('Frictionless', () => {
  const descriptor = parsed('datapackage.json');

  test('the data package is one', async () => {
    const pack = await Package.load(descriptor, { basePath: `${DIST}/daten` });
    assert.deepEqual(pack.errors.map(String), []);
    assert.ok(pack.valid);
    const names = descriptor.resources.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const { path } of descriptor.resources) assert.ok(existsSync(`${DIST}/daten/${path}`), path);
  });

  test('every row of every table is of the types that it names', async () => {
    for (const { path, dialect, schema, name } of descriptor.resources) {
      // The byte order mark is for spreadsheets; this parser does not know it.
      const cells = table(read(path).replace(/^\uFEFF/, ''), dialect.delimiter);
      const resource = await Resource.load({ name, profile: 'tabular-data-resource', schema, data: cells });
      assert.deepEqual(resource.errors.map(String), [], name);
      const rows = await resource.read({ keyed: true });
      assert.equal(rows.length, cells.length - 1, name);
    }
  });
});

// Parses CSV with quotes into rows of cells.
function table(text, delimiter) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\r\n]*))(${delimiter}|\r\n|$)`, 'g'))) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
