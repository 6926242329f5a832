//! What the app finds missing that every page of its build has: told by name in the console, never passed over as if there were
//! nothing to do.

use std::fmt;

/// Something that should be there, and is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// An element of the page, by its selector.
    Element(&'static str),
    /// The element that stood at a path of the printed page, see [`super::dom::path`].
    Path(String),
    /// Something that the start script gives to the app, by its name in `public/boot.js`.
    Entry(&'static str),
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, name) = match self {
            Missing::Element(selector) => ("the page has no element ", *selector),
            Missing::Path(path) => ("the page has no element at ", path.as_str()),
            Missing::Entry(name) => ("the start script gives no ", *name),
        };
        f.write_str(what)?;
        f.write_str(name)
    }
}

impl std::error::Error for Missing {}

impl Missing {
    /// Tells whoever looks into the console. For what a reader can do without.
    pub fn report(&self) {
        leptos::logging::error!("{self}");
    }
}

/// What was looked for; nothing where it is missing, which is reported.
pub fn found<T>(looked_for: Result<T, Missing>) -> Option<T> {
    looked_for.inspect_err(Missing::report).ok()
}
