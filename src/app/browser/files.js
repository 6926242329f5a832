// Saves generated files, and copies pictures. In JavaScript, as web-sys would need more code for it. Bound by files.rs.

let last;

/** Saves bytes or a text as a download; returns its object URL, which is valid until the next download. */
export function give(name, bytes) {
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes]));
  Object.assign(document.createElement('a'), { href: last, download: name }).click();
  return last;
}

/** Copies a picture. It is passed as a promise, as Safari permits `write` only right after the click, not after a fetch. */
export async function copyImage(address) {
  const picture = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new Blob([await answer.arrayBuffer()], { type: 'image/png' });
  };
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })]);
}
