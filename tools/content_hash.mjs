// Names of files that contain a hash of their content: how the hash is computed, and the patterns that recognise such names.
// Hosts let browsers keep these files for ever, and the service worker stores them when they are needed, so all code that makes
// or reads such a name uses this module.
import { createHash } from 'node:crypto';

/** The pattern of the hash in a name, as the source of a regular expression. */
export const HASH = '[0-9a-f]{16}';

/**
 * The pattern of the end of such a name, say `-0123456789abcdef.js`, as the source of a regular expression. The configurations
 * of hosts contain it too.
 */
export const HASHED = `-${HASH}\\.[a-z0-9]+$`;

/** The folder of all files with such names, so that a host's rule for them is one line. */
export const HASHED_FOLDER = 'assets/';

/** The hash of a file's content: the first sixteen hexadecimal digits of its SHA-256. */
export const contentHash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The path of a file with this content, say `assets/app-0123456789abcdef.js`. `extension` has no dot. */
export const hashedName = (stem, extension, bytes) => `${HASHED_FOLDER}${stem}-${contentHash(bytes)}.${extension}`;

/** A regular expression for all paths that `hashedName` gives for this stem and extension: `hashedAs('app', 'js')`. */
export const hashedAs = (stem, extension) => new RegExp(`^${HASHED_FOLDER}${stem.replaceAll('.', '\\.')}-${HASH}\\.${extension}$`);

/** The names that trunk gives to its output, with a hash of another kind. The build renames all of these files. */
export const TRUNK = {
  glue: /^ki-aktionsplan-[0-9a-f]+\.js$/,
  module: /^ki-aktionsplan-[0-9a-f]+_bg\.wasm$/,
};
