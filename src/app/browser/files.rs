//! Bindings to `files.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/app/browser/files.js")]
extern "C" {
    /// Saves a text as a download; returns its object URL, which is valid until the next download. It is empty in a frame that may
    /// save nothing: the reader gets to the page itself.
    pub fn give(name: &str, text: &str) -> String;
    /// Saves bytes as a download, like [`give`].
    #[wasm_bindgen(js_name = give)]
    pub fn give_bytes(name: &str, bytes: &[u8]) -> String;
    /// Saves a blob as a download, like [`give`].
    #[wasm_bindgen(js_name = give)]
    pub fn give_blob(name: &str, blob: &JsValue) -> String;
    #[wasm_bindgen(js_name = copyImage, catch)]
    async fn copy_picture(address: &str) -> Result<(), JsValue>;
}

/// Copies a picture to the clipboard; returns whether that was permitted. Call it right in the handler of a click.
pub async fn copy_image(address: &str) -> bool {
    copy_picture(address).await.is_ok()
}
