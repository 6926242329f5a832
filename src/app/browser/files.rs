//! Thin bindings to `files.js`.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/app/browser/files.js")]
extern "C" {
    /// Saves a text as a file, and offers it once more in the line for that below an element.
    pub fn save(name: &str, text: &str, below: &Element);
    #[wasm_bindgen(js_name = copyImage, catch)]
    async fn copy_picture(address: &str) -> Result<(), JsValue>;
}

/// Copies a picture; says whether the browser let it. To be called at once when a button is pressed.
pub async fn copy_image(address: &str) -> bool {
    copy_picture(address).await.is_ok()
}
