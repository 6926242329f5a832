//! The settings of whoever publishes the site: what the law asks them to say, and where the original is found.

use super::{Accessibility, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `operator.json`: who publishes this site. Every value may be missing: pages leave out what is not given, and the
/// build names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Operator {
    /// The person or body that publishes the site, as its imprint names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The imprint: name and address of those responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imprint: Option<Statement>,
    /// Where questions go: `mailto:` with an address, or a form's address with `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Where readers report errors: `mailto:` with an address, or a form's address with `https://`. The link that pages
    /// show adds the page's address and the state of the data: to a message as subject and body, to a form as `seite`
    /// and `stand`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_reports: Option<String>,
    /// The statement on accessibility that § 12b BGG asks of public bodies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessibility: Option<Accessibility>,
    /// The film in German Sign Language (DGS) that § 4 BITV 2.0 asks of federal bodies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_language: Option<SignLanguage>,
    /// What the operator and their host store and log. What the site itself does is said on the page already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Statement>,
    /// The publisher's page about the original plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Original>,
}

/// A statement: a page of the operator's own, or paragraphs that this site shows; or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    /// The address of the page that has it, with `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Text>,
}

/// A film in German Sign Language that says what the site is about, how to find one's way in it, and what the statement on
/// accessibility says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SignLanguage {
    /// The film, an MP4 or WebM file: its path from the folder of these settings, `videos/dgs.mp4`. The build copies it to
    /// the same path below the site's root.
    pub video: String,
    /// Its bytes; read from the file, not part of `operator.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub bytes: Option<u32>,
    /// How long it is, in seconds.
    #[schemars(range(min = 1))]
    pub seconds: u32,
    /// What is signed, in paragraphs.
    #[schemars(length(min = 1))]
    pub transcript: Vec<Text>,
    /// The address of a page of the operator's with more in sign language, with `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Where the original is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Original {
    /// The address, with `https://`.
    pub url: String,
    /// The day on which somebody last saw the plan there, ISO: `2026-11-23`. Absent: nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
}

impl Operator {
    /// The keys of `operator.json` that are not given.
    #[cfg(feature = "build")]
    pub fn missing(&self) -> Vec<&'static str> {
        // A statement that lies elsewhere names the arbitration body there.
        let worded = self.accessibility.as_ref().filter(|statement| statement.status.is_some());
        let given = [
            ("name", !self.name.is_empty()),
            ("imprint", self.imprint.is_some()),
            ("contact", self.contact.is_some()),
            ("error_reports", self.error_reports.is_some()),
            ("accessibility", self.accessibility.is_some()),
            (
                "accessibility/feedback",
                self.accessibility.as_ref().is_none_or(|statement| statement.feedback.is_some()),
            ),
            ("accessibility/arbitration", worded.is_none_or(|statement| statement.arbitration.is_some())),
            ("sign_language", self.sign_language.is_some()),
            ("privacy", self.privacy.is_some()),
            ("original", self.original.is_some()),
            ("original/checked", self.original.as_ref().is_none_or(|original| original.checked.is_some())),
        ];
        given.into_iter().filter(|(_, given)| !given).map(|(key, _)| key).collect()
    }
}
