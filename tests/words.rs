//! The words of the interface: none that nobody says.
#![allow(clippy::unwrap_used)]

use std::{fs, path::Path};

/// Everything below a folder, but for the words themselves.
fn sources(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("text") {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            *out += &fs::read_to_string(path).unwrap();
        }
    }
}

#[test]
fn every_word_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut code = String::new();
    sources(&root, &mut code);
    let lists = [("text/mod.rs", "\ntexts! {"), ("text/reuse.rs", "\nwords! {")];
    let lists: String = lists
        .map(|(file, start)| fs::read_to_string(root.join(file)).unwrap().split_once(start).unwrap().1.to_owned())
        .concat();
    let names: Vec<&str> =
        lists.lines().filter(|l| !l.trim().starts_with("//")).flat_map(str::split_whitespace).collect();
    assert!(names.len() > 200 && names.contains(&"situation"));
    let said = |name: &str| {
        code.match_indices(&format!(".{name}"))
            .any(|(at, found)| !code[at + found.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
    };
    let silent: Vec<&&str> = names.iter().filter(|n| **n != "}" && !said(n)).collect();
    assert!(silent.is_empty(), "in src/text, but said nowhere: {silent:?}");
}
