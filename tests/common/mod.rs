//! What the tests share: the plan as it is committed, and a small one of invented texts, each loaded once.
//!
//! How something works is tested with the small plan: editors may then change the real one without a test turning red.

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

/// The folder of the small plan.
pub fn small_data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/small")
}

/// The plan as it is committed, leaked as the app leaks it.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn plan() -> &'static Plan {
    static PLAN: OnceLock<&Plan> = OnceLock::new();
    PLAN.get_or_init(|| load(&data()))
}

/// Three action fields, seven measures, three cities: all invented.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn small_plan() -> &'static Plan {
    static PLAN: OnceLock<&Plan> = OnceLock::new();
    PLAN.get_or_init(|| load(&small_data()))
}

fn load(dir: &Path) -> &'static Plan {
    match source::load(dir) {
        Ok(plan) => Box::leak(Box::new(plan)),
        Err(diagnostics) => {
            let lines: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
            panic!("{} has diagnostics:\n{}", dir.display(), lines.join("\n"))
        }
    }
}
