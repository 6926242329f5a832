//! Thin bindings to `files.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/app/browser/files.js")]
extern "C" {
    /// Saves a text as a file; says where it lies, until the next one is made.
    pub fn give(name: &str, text: &str) -> String;
    /// The same with bytes.
    #[wasm_bindgen(js_name = give)]
    pub fn give_bytes(name: &str, bytes: &[u8]) -> String;
    /// The same with a blob.
    #[wasm_bindgen(js_name = give)]
    pub fn give_blob(name: &str, blob: &JsValue) -> String;
    #[wasm_bindgen(js_name = copyImage, catch)]
    async fn copy_picture(address: &str) -> Result<(), JsValue>;
}

/// Copies a picture; says whether the browser let it. To be called at once when a button is pressed.
pub async fn copy_image(address: &str) -> bool {
    copy_picture(address).await.is_ok()
}
