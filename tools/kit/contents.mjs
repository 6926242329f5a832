// What a press kit has, once someone has chosen: for `pack`, each file as [name in the kit, address or '', text].

/** Of the parts `ids` of a kit, made on the day `today` at the site's address `root`. */
export function contents(kit, ids, root, today) {
  const parts = kit.parts.filter(({ id }) => ids.includes(id));
  const list = parts.map(({ id, title }) => `${id}: ${title}`).join('\r\n');
  const said = (text) => text.replaceAll('{root}', root).replaceAll('{today}', today).replace('{parts}', () => list);
  const written = (name, text) => [name, '', said(text)];
  return [
    written('LIESMICH.txt', kit.readme),
    written('zitate.bib', parts.map(({ bibtex }) => bibtex).join('\n')),
    written('zitate.ris', parts.map(({ ris }) => ris).join('')),
    ...parts.flatMap(({ id, files, texts }) => [
      ...files.map(([path]) => [`${id}/${path.split('/').pop()}`, root + path, '']),
      ...texts.map(([name, text]) => written(`${id}/${name}`, text)),
    ]),
  ];
}
