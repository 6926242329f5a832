//! The web app manifest: what an installed site is called, and how it looks before its first page is there.

use super::path::{ICON, shared};
use crate::text::Texts;
use crate::theme::PAGE;
use serde_json::{Value, json};

/// The manifest as JSON. Its addresses are relative to the manifest, so it belongs at the root of an edition. The icons and pictures
/// are made by `tools/worker/pictures.mjs`.
pub fn manifest(t: &Texts) -> String {
    let icon = |src: &str, sizes: &str, kind: &str, purpose: &str| -> Value {
        json!({ "src": shared(t.lang, src), "sizes": sizes, "type": kind, "purpose": purpose })
    };
    let screenshot = |name: &str, sizes: &str, label: &str| -> Value {
        json!({ "src": shared(t.lang, &format!("install/{name}.webp")), "sizes": sizes, "type": "image/webp", "form_factor": name, "label": label })
    };
    let manifest = json!({
        "name": t.site_short,
        "short_name": t.reuse.manifest_short_name,
        "description": t.reuse.manifest_description,
        "lang": t.lang.tag(),
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        // A manifest has one theme only: the light one.
        "theme_color": format!("#{}", PAGE[0]),
        "background_color": format!("#{}", PAGE[0]),
        "categories": ["government", "education"],
        "icons": [
            icon(ICON, "192x192", "image/png", "any"),
            icon("install/icon-512.png", "512x512", "image/png", "any"),
            icon("install/maskable-512.png", "512x512", "image/png", "maskable"),
            icon("icon.svg", "any", "image/svg+xml", "any"),
        ],
        "screenshots": [
            screenshot("narrow", "720x1280", t.reuse.manifest_narrow),
            screenshot("wide", "1280x800", t.reuse.manifest_wide),
        ],
    });
    serde_json::to_string_pretty(&manifest).unwrap_or_default() + "\n"
}
