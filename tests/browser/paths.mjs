// The paths that tests and the audit open: one page of each kind, and what an address makes of a page.

/** The path of one page of each kind. */
export const KINDS = [
  '',
  'vorwort/',
  'kapitel/1/',
  'kapitel/2/',
  'handlungsfeld/2.1/',
  'massnahmen/',
  'massnahmen/2.2-m5/',
  'suche/',
  'karte/',
  'haushalt/',
  'vergleich/',
  'glossar/',
  'zeitleiste/',
  'fussnoten/',
  'daten/',
  'faktenblatt/',
  'darstellung/',
  'merkliste/',
  'ueber/',
  'impressum/',
  'datenschutz/',
  'barrierefreiheit/',
  'gebaerdensprache/',
  'einbetten/',
  'pressemappe/',
  'zitieren/absatz/2.1-s1/',
  'aenderungen/',
];

/** Pages that count and compare, and pages with something found, chosen or not found. */
export const ASKED = [
  'genannt/',
  'nebeneinander/',
  'fuer/schools/',
  'massnahmen/?feld=2.1&q=ki',
  'massnahmen/?q=xyzzy&feld=2.1',
  'suche/?q=daten',
  'suche/?q=Gesundhiet&gruppe=ziele',
  'suche/?q=Xylofonbau',
  'karte/?ort=berlin',
];

/** One frame of each kind. */
export const FRAMES = ['e/start/', 'e/diagramm/haushalt/', 'e/absatz/2.1-s1/', 'e/zahl/2.1-m2-f1/', 'e/fussnote/12/'];
