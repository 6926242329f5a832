// Saves generated files and copies pictures. It is written in JavaScript, because the same through web-sys would be more code.
// Its Rust bindings are in files.rs.

let last;

/**
 * Saves bytes or a text as a download. Returns its object URL, which is valid until the next call. Where a frame may save nothing,
 * as in WordPress, it goes to the page itself instead, with the same filters, or shows its address (`frame.js`), and returns nothing.
 */
export function give(name, bytes) {
  const menu = document.querySelector('.download-files[open]');
  const page = /** @type {HTMLElement | undefined} */ (document.querySelector('.frame-source a')?.cloneNode());
  if (self.origin === 'null' && menu && page) {
    menu.append(page);
    page.click();
    page.remove();
    return '';
  }
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes]));
  Object.assign(document.createElement('a'), { href: last, download: name }).click();
  return last;
}

/**
 * Copies the PNG at this address. The clipboard gets a promise of it, because Safari permits `write` only right after the
 * click, and no longer when a fetch has ended. Throws if the picture cannot be fetched.
 */
export async function copyImage(address) {
  const picture = async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new Blob([await answer.arrayBuffer()], { type: 'image/png' });
  };
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })]);
}
