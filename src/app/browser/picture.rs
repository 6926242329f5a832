//! Pictures made in the browser: reads colours of the page, and renders SVG to PNG.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = "
export const mixed = (name) => {
  const element = document.documentElement;
  // Mixing a colour with itself in sRGB gives numbers of a known form, whatever notation the style sheet uses.
  element.style.color = `color-mix(in srgb, var(--${name}), var(--${name}))`;
  const said = getComputedStyle(element).color;
  element.style.color = '';
  const scale = said.startsWith('color(') ? 255 : 1;
  const parts = said.replace(/^color\\(srgb /, '').match(/[\\d.]+(e-\\d+)?/g).slice(0, 3);
  return `#${parts.map((part) => Math.round(Math.min(255, part * scale)).toString(16).padStart(2, '0')).join('')}`;
};
// Whether the browser changes what is read from a canvas, as some do against fingerprinting: the picture would be noise.
const tampers = () => {
  const context = Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).getContext('2d');
  context.fillStyle = '#336699';
  context.fillRect(0, 0, 8, 8);
  return context.getImageData(0, 0, 8, 8).data.some((value, n) => value !== [0x33, 0x66, 0x99, 255][n % 4]);
};
export const pixels = async (svg, width, height) => {
  if (tampers()) throw new Error('the browser changes pictures');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
    canvas.getContext('2d').drawImage(image, 0, 0, 2 * width, 2 * height);
    return await new Promise((done, failed) => { canvas.toBlob((bytes) => (bytes ? done(bytes) : failed(new Error('no picture'))), 'image/png'); });
  } finally {
    URL.revokeObjectURL(address);
  }
};
")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn mixed(name: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(catch)]
    async fn pixels(svg: &str, width: i32, height: i32) -> Result<JsValue, JsValue>;
}

/// The computed value of a colour token (its name without `--`), as `#rrggbb`; black if the browser cannot compute it.
pub fn colour(name: &str) -> String {
    mixed(name).unwrap_or_else(|_| "#000000".to_owned())
}

/// Renders an SVG to a PNG blob with two pixels per unit; `None` if that fails, or if the browser would put noise into it.
pub async fn png(svg: &str, width: i32, height: i32) -> Option<JsValue> {
    pixels(svg, width, height).await.ok()
}
