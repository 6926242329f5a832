// What the build gives to the service worker.

/** What tools/worker/build.mjs puts before the worker's code. */
declare const SITE: {
  up: string;
  version: string;
  /** Path below the root → the beginning of the page's hash, its title, its head as HTML. */
  pages: Record<string, [hash: string, title: string, head: string]>;
  /** The shell's integrity. */
  shell: string;
  files: { url: string; revision: string | null; integrity: string }[];
};
/** The pattern of a hash in a file's name, from tools/content_hash.mjs. */
declare const HASH: string;
