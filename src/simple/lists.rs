//! `data/simple_language.json`: what the rules cannot know by themselves.

use super::Rule;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `simple_language.json`: words that the rules for Leichte Sprache need to know. An entry that no text needs is an error.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct SimpleLanguage {
    /// Hard words. Where one stands, the page, the top of every page or the glossary must explain it.
    pub hard: Vec<HardWord>,
    /// Words that look foreign, or abbreviations, which readers know: "Musik", "USA".
    pub known: Vec<String>,
    /// Long words that stay whole: their parts say something else, or nothing, by themselves. Up to three more letters
    /// may follow: "Einrichtung" is also "Einrichtungen".
    pub whole: Vec<String>,
    /// Names, which are written as their owners write them: "Forschungszentrum Jülich". They count as one word.
    pub names: Vec<String>,
    /// Words that look like participles but are none: "bekannt" in "bekannt werden".
    pub not_participles: Vec<String>,
    /// Sentences that may break a rule.
    pub exceptions: Vec<Exception>,
}

/// A hard word.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HardWord {
    /// The word: "Rechen-Zentrum". Up to three more letters may follow.
    pub word: String,
    /// Other forms, which do not just have another ending: "Rechen-Zentren".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// How to explain it, the best first: one sentence a line, which writers copy. A line that has the word in it tells
    /// the check that it is explained. So does any that says what it is or means.
    pub explanations: Vec<String>,
}

/// A sentence that may break a rule.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Exception {
    /// The line as the text has it.
    pub sentence: String,
    /// The rule that it may break.
    pub rule: Rule,
    /// Why.
    pub why: String,
}

impl Exception {
    pub(super) fn key(&self) -> String {
        format!("{}: {}", self.rule, self.sentence)
    }
}

impl SimpleLanguage {
    /// A list of words by its key.
    pub(super) fn words(&self, list: &str) -> &[String] {
        match list {
            "known" => &self.known,
            "whole" => &self.whole,
            "names" => &self.names,
            "not_participles" => &self.not_participles,
            _ => &[],
        }
    }

    /// Every entry, with the key of its list.
    pub(super) fn entries(&self) -> Vec<(&'static str, String)> {
        let mut all: Vec<(&'static str, String)> = vec![];
        for list in ["known", "whole", "names", "not_participles"] {
            all.extend(self.words(list).iter().map(|word| (list, word.clone())));
        }
        all.extend(self.hard.iter().map(|hard| ("hard", hard.word.clone())));
        all.extend(self.exceptions.iter().map(|one| ("exceptions", one.key())));
        all
    }
}
