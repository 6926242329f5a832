// The pages of a built site: all of them, or a sample with one page of each kind.
import { existsSync } from 'node:fs';
import { ASKED, FRAMES, KINDS } from '../../tests/browser/paths.mjs';
import { filesIn } from '../compress.mjs';

/** @typedef {{ tag: string, path: string }} Page the tag of its language, and its path below the host's root */

const LOST = '404.html';

/**
 * Every page of the folder, in each language, and what is found, chosen or not found on some of them.
 * @param {ReturnType<typeof import('../languages.mjs').editionsIn>} editions
 * @returns {Page[]}
 */
export function allPages(dist, editions) {
  const folders = editions.map(({ folder }) => folder).filter(Boolean);
  const files = filesIn(dist).filter((file) => file.endsWith('.html'));
  return editions.flatMap(({ tag, folder }) => {
    const own = files.filter((file) => (folder ? file.startsWith(folder) : !folders.some((other) => file.startsWith(other))));
    const paths = own.map((file) => file.replace(/(^|\/)index\.html$/, '$1')).sort();
    return [...paths, ...ASKED.filter((path) => path.includes('?')).map((path) => folder + path)].map((path) => ({ tag, path }));
  });
}

/**
 * One page of each kind, in each language; what is found, chosen or not found in the first alone.
 * @param {ReturnType<typeof import('../languages.mjs').editionsIn>} editions
 * @returns {Page[]}
 */
export function samplePages(dist, editions) {
  const pages = editions.flatMap(({ tag, folder }) => [...KINDS, ...FRAMES, LOST, ...(folder ? [] : ASKED)].map((path) => ({ tag, path: folder + path })));
  const absent = pages.filter(({ path }) => !existsSync(`${dist}/${path.split('?')[0]}`));
  if (absent.length) throw new Error(`not in ${dist}: ${absent.map(({ path }) => path).join(' ')}`);
  return pages;
}
