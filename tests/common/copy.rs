//! A copy of the small plan's data, to be changed and broken.
#![allow(dead_code, reason = "not every test file needs it")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the data that a test may break. Each test must use its own name.
pub struct Data {
    /// The folder of the copy.
    pub dir: PathBuf,
}

impl Data {
    /// A fresh copy of the small plan.
    pub fn copy(name: &str) -> Data {
        fn copy(from: &Path, to: &Path) {
            fs::create_dir_all(to).unwrap();
            for entry in fs::read_dir(from).unwrap() {
                let from = entry.unwrap().path();
                let to = to.join(from.file_name().unwrap());
                if from.is_dir() { copy(&from, &to) } else { fs::write(to, fs::read(from).unwrap()).unwrap() }
            }
        }
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("data").join(name);
        let _ = fs::remove_dir_all(&dir);
        copy(&super::small_data(), &dir);
        Data { dir }
    }

    /// Changes the value at a JSON pointer, which names a record by its id: `/measures/2.1-m2/kind`.
    pub fn edit(&self, file: &str, place: &str, change: impl FnOnce(&mut Value)) -> &Data {
        let path = self.dir.join(file);
        let mut root: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let mut at = &mut root;
        for key in place.split('/').skip(1) {
            at = match at {
                Value::Array(list) => match list.iter().position(|v| v["id"] == key) {
                    Some(i) => &mut list[i],
                    None => &mut list[key.parse::<usize>().unwrap_or_else(|_| panic!("{key} in {file}"))],
                },
                value => value.get_mut(key).unwrap_or_else(|| panic!("{key} of {place} in {file}")),
            };
        }
        change(at);
        fs::write(path, serde_json::to_string_pretty(&root).unwrap()).unwrap();
        self
    }

    /// Sets the value at a JSON pointer.
    pub fn set(&self, file: &str, place: &str, value: Value) -> &Data {
        self.edit(file, place, |v| *v = value)
    }

    /// Adds a key to the object at a JSON pointer.
    pub fn add(&self, file: &str, place: &str, key: &str, value: Value) -> &Data {
        self.edit(file, place, |v| v[key] = value)
    }

    /// Removes a key from the object at a JSON pointer; fails if there is none.
    pub fn remove(&self, file: &str, place: &str, key: &str) -> &Data {
        self.edit(file, place, |v| assert!(v.as_object_mut().unwrap().remove(key).is_some()))
    }

    /// Replaces a file.
    pub fn write(&self, file: &str, bytes: &[u8]) -> &Data {
        fs::write(self.dir.join(file), bytes).unwrap();
        self
    }
}
