// The pages of a built site: all of them, or a sample with one page of each kind.
import { existsSync, readdirSync } from 'node:fs';
import { ASKED, FRAMES, KINDS } from '../../tests/browser/paths.mjs';

/** @typedef {{ tag: string, path: string }} Page the tag of its language, and its path below the host's root */

const LOST = '404.html';

/**
 * Every page of the folder, in each language, and what is found, chosen or not found on some of them.
 * @param {import('../languages.mjs').Language[]} languages
 * @returns {Page[]}
 */
export function allPages(dist, languages) {
  const folders = languages.map(({ folder }) => folder).filter(Boolean);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return languages.flatMap(({ tag, folder }) => {
    const own = files.filter((file) => (folder ? file.startsWith(folder) : !folders.some((other) => file.startsWith(other))));
    const paths = own.map((file) => file.replace(/(^|\/)index\.html$/, '$1')).sort();
    return [...paths, ...ASKED.map((path) => folder + path)].map((path) => ({ tag, path }));
  });
}

/**
 * One page of each kind, in each language.
 * @param {import('../languages.mjs').Language[]} languages
 * @returns {Page[]}
 */
export function samplePages(dist, languages) {
  const pages = languages.flatMap(({ tag, folder }) => [...KINDS, ...ASKED, ...FRAMES, LOST].map((path) => ({ tag, path: folder + path })));
  const absent = pages.filter(({ path }) => !existsSync(`${dist}/${path.split('?')[0]}`));
  if (absent.length) throw new Error(`not in ${dist}: ${absent.map(({ path }) => path).join(' ')}`);
  return pages;
}
