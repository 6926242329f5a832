// Packs the press kit.
import { downloadZip } from 'client-zip';

/**
 * Packs `files`, each [name in the kit, address or '', text]. `progress` hears how many files are in; `signal` stops it.
 * Gives `{ bytes }`, or `{ failed }` with the address that did not come, or `{}` when it was stopped.
 */
export async function pack(files, signal, progress) {
  let at;
  async function* entries() {
    for (const [n, [name, address, text]] of files.entries()) {
      at = address || name;
      let input = text;
      if (address) {
        const answer = await fetch(address, { signal });
        if (!answer.ok) throw new Error(String(answer.status));
        // Whole, so that a file that breaks off is known by its name.
        input = await answer.arrayBuffer();
      }
      signal.throwIfAborted();
      yield { name, input };
      progress(n + 1);
    }
  }
  try {
    return { bytes: await downloadZip(entries()).blob() };
  } catch {
    return signal.aborted ? {} : { failed: at };
  }
}
