// Files that are made in the browser, and pictures for the clipboard: what would be long in Rust's bindings. See files.rs.

let last;

/** Saves bytes or a text as a file; says where it lies, until the next one is made. */
export function give(name, bytes) {
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes]));
  Object.assign(document.createElement('a'), { href: last, download: name }).click();
  return last;
}

/** Copies a picture. The clipboard takes a promise: Safari wants to be asked at once, not when the picture is there. */
export async function copyImage(address) {
  const picture = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new Blob([await answer.arrayBuffer()], { type: 'image/png' });
  };
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })]);
}
