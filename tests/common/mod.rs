//! Shared by the tests: the data folder, and the plan in it, loaded once.

#[allow(clippy::unwrap_used)]
pub mod copy;

use aktionsplan::plan::{Plan, source};
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The folder with the plan's data.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// The committed plan, leaked as the app does.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn plan() -> &'static Plan {
    static PLAN: OnceLock<&Plan> = OnceLock::new();
    PLAN.get_or_init(|| match source::load(&data()) {
        Ok(plan) => Box::leak(Box::new(plan)),
        Err(diagnostics) => {
            let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
            panic!("the committed data has diagnostics:\n{}", lines.join("\n"))
        }
    })
}
