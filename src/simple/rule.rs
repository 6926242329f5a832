//! The rules, and what breaks one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Declares the rules, each with what a writer does about it.
macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident: $advice:literal,)+) => {
        /// A rule for texts in Leichte Sprache.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Rule { $($(#[doc = $doc])+ $name,)+ }

        impl Rule {
            /// All rules.
            pub const ALL: &[Rule] = &[$(Rule::$name),+];

            /// What to do instead.
            pub fn advice(self) -> &'static str {
                match self { $(Rule::$name => $advice,)+ }
            }
        }
    };
}

rules! {
    /// More than 12 words in a sentence.
    LongSentence: "at most 12 words, better two sentences",
    /// 11 or 12 words in a sentence. The only rule that is a notice and no error.
    RatherLong: "at most 10 words, where that is possible",
    /// More than 8 words in a headline or label.
    LongHeadline: "at most 8 words",
    /// Two sentences in a line.
    OneLineEach: "each sentence on a line of its own",
    /// A sentence without a sign at its end.
    SentenceEnd: "a full stop, colon, question or exclamation mark at the end",
    /// A comma that does not separate the things of a list, or a list of more than 4 things.
    Comma: "two sentences, or a list of at most 4 things with \"und\" or \"oder\"",
    /// A subordinate clause.
    Subordinate: "two sentences, or a question and its answer",
    /// A form of "werden" with a participle.
    Passive: "who does it",
    /// A past tense other than "war", "hatte", "gab".
    Past: "the perfect: \"hat … gemacht\"",
    /// A genitive.
    Genitive: "\"von\" or \"vom\"",
    /// A subjunctive.
    Subjunctive: "the indicative, \"vielleicht\" or \"soll\"",
    /// Two negations in a sentence, or "nicht nur".
    Negation: "one negation at most; better say what is",
    /// A character that is not a letter, a digit, or one of . : ? ! , „ “ and the hyphen.
    Sign: "only . : ? ! , „ “ and the hyphen",
    /// A per cent sign, or the word.
    Percent: "\"15 von 100\"",
    /// A number in words, of more than 6 digits, or of more than 3 without a point.
    Number: "digits, at most 6 of them, with a point before each three; \"17,4 Millionen\"",
    /// A date in digits, or a quarter.
    Date: "\"7. November 2023\"",
    /// A Roman numeral.
    Roman: "Arabic digits",
    /// An abbreviation with a full stop.
    Abbreviation: "the whole word",
    /// "man", or "du" and its forms.
    Address: "\"Sie\", or who it is",
    /// A sign within a word for all genders.
    Gender: "both forms, or a word for all",
    /// A small letter behind a hyphen, or a middle dot.
    Hyphen: "a capital behind a hyphen, as each part is a word",
    /// A part of a word of more than 12 letters without a hyphen.
    LongWord: "hyphens between its words; if it cannot be divided, list it in \"whole\"",
    /// A word that is written in two ways.
    Spelling: "one way of writing it",
    /// A hard word, a word that looks foreign or an abbreviation that nothing explains.
    HardWord: "an explanation on the page, in \"page_words\" or in the glossary; else another word, or list it in \"known\"",
}

impl Rule {
    /// Whether a finding is only to be looked at: the check counts it, and does not fail.
    pub fn is_notice(self) -> bool {
        self == Rule::RatherLong
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(serde_json::to_value(self).map_err(|_| fmt::Error)?.as_str().unwrap_or_default())
    }
}

/// What breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The words to change.
    pub words: String,
    /// The line that they stand in.
    pub sentence: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: \"{}\" in \"{}\", expected {}", self.rule, self.words, self.sentence, self.rule.advice())
    }
}
