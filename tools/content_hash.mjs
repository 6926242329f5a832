// Files whose names say what is in them: the hash, and the patterns that such names are known by. Hosts let browsers keep
// these files for ever, and the service worker stores them unasked, so all that makes or reads such a name asks here.
import { createHash } from 'node:crypto';

/** The hash in a name, as the source of a regular expression. */
export const HASH = '[0-9a-f]{16}';

/** The end of such a name, as the source of a regular expression: `-0123456789abcdef.js`. Configurations of hosts have it too. */
export const HASHED = `-${HASH}\\.[a-z0-9]+$`;

/** The hash of what is in a file: sixteen hexadecimal digits of its SHA-256. */
export const contentHash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The name of a file with this in it: `app-0123456789abcdef.js`. */
export const hashedName = (stem, extension, bytes) => `${stem}-${contentHash(bytes)}.${extension}`;

/** A regular expression for the one file of such a name: `hashedAs('app', 'js')`. */
export const hashedAs = (stem, extension) => new RegExp(`^${stem.replaceAll('.', '\\.')}-${HASH}\\.${extension}$`);

/** What trunk writes under names of its own making, with a hash of another kind. The build names all of it anew. */
export const TRUNK = {
  glue: /^ki-aktionsplan-[0-9a-f]+\.js$/,
  module: /^ki-aktionsplan-[0-9a-f]+_bg\.wasm$/,
};
