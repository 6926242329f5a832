//! The forms of a chart: which unit, order, scale and series its drawing shows. The first form is printed with the page;
//! the others are prepared by the build as options for ECharts.

use crate::plan::Plan;
use crate::text::Texts;

/// A choice that the reader has, such as the unit.
pub struct Choice {
    /// Its name.
    pub name: fn(&Texts) -> &'static str,
    /// What can be chosen; the first option is the printed one.
    pub options: &'static [FormOption],
}

/// An option of a choice.
pub struct FormOption {
    /// Its word in addresses.
    pub key: &'static str,
    /// Its name.
    pub label: fn(&Plan, &Texts) -> String,
    /// Keys of options of other choices that cannot be combined with it.
    pub without: &'static [&'static str],
}

impl FormOption {
    fn excludes(&self, other: &FormOption) -> bool {
        self.without.contains(&other.key) || other.without.contains(&self.key)
    }
}

/// The scale of the values.
pub(super) const SCALE: Choice = Choice {
    name: |t| t.charts.scale,
    options: &[
        FormOption { key: "linear", label: |_, t| t.charts.linear.to_owned(), without: &[] },
        FormOption { key: LOG, label: |_, t| t.charts.log.to_owned(), without: &[] },
    ],
};

/// The order of countries.
pub(super) const ORDER: Choice = Choice {
    name: |t| t.charts.order,
    options: &[
        FormOption { key: "wert", label: |_, t| t.charts.by_value.to_owned(), without: &[] },
        FormOption { key: ALPHABET, label: |_, t| t.charts.by_name.to_owned(), without: &[] },
    ],
};

/// The key of the logarithmic scale.
pub(super) const LOG: &str = "log";
/// The key of the alphabetical order.
#[cfg_attr(not(feature = "build"), allow(dead_code))]
pub(super) const ALPHABET: &str = "alphabet";

/// A form: the chosen option of each choice. No two chosen options exclude each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    choices: &'static [Choice],
    chosen: Vec<usize>,
}

impl Form {
    /// The form that is printed with the page.
    pub fn first(choices: &'static [Choice]) -> Form {
        Form { choices, chosen: vec![0; choices.len()] }
    }

    /// All forms of a chart, the first one first.
    pub fn all(choices: &'static [Choice]) -> Vec<Form> {
        let mut all = vec![Form::first(choices)];
        for (at, choice) in choices.iter().enumerate() {
            for form in all.clone() {
                let others = (1..choice.options.len()).filter(|n| form.allows(at, *n));
                all.extend(others.map(|n| form.with(at, n)));
            }
        }
        all
    }

    /// The form with these keys, separated by points; unknown ones are ignored, as are those that an earlier one
    /// excludes.
    pub fn parse(choices: &'static [Choice], text: &str) -> Form {
        let mut form = Form::first(choices);
        for (at, choice) in choices.iter().enumerate() {
            let asked = |option: &FormOption| text.split('.').any(|word| word == option.key);
            if let Some(n) = choice.options.iter().position(asked).filter(|n| form.allows(at, *n)) {
                form = form.with(at, n);
            }
        }
        form
    }

    /// The keys of what differs from the first form, separated by points; empty for the first form.
    pub fn print(&self) -> String {
        let keys = self.options().zip(&self.chosen).filter(|(_, n)| **n > 0).map(|(option, _)| option.key);
        keys.collect::<Vec<_>>().join(".")
    }

    /// Whether the option with this key is chosen.
    pub fn is(&self, key: &str) -> bool {
        self.options().any(|option| option.key == key)
    }

    /// The position of the chosen option of a choice.
    pub fn chosen(&self, choice: usize) -> usize {
        self.chosen[choice]
    }

    /// Whether an option can be chosen beside the chosen options of the other choices.
    pub fn allows(&self, choice: usize, option: usize) -> bool {
        let wanted = &self.choices[choice].options[option];
        self.options().enumerate().all(|(at, other)| at == choice || !wanted.excludes(other))
    }

    /// The form with another option of a choice. What that excludes becomes the first option again.
    pub fn with(&self, choice: usize, option: usize) -> Form {
        let mut form = self.clone();
        let wanted = &self.choices[choice].options[option];
        form.chosen[choice] = option;
        for (at, n) in form.chosen.iter_mut().enumerate() {
            if at != choice && wanted.excludes(&self.choices[at].options[*n]) {
                *n = 0;
            }
        }
        form
    }

    /// What the form shows: `2017 = 100, linear, nur Ist`; empty for the first form, which the chart's own lead tells.
    pub fn label(&self, plan: &Plan, t: &Texts) -> String {
        if self.chosen.iter().all(|n| *n == 0) {
            return String::new();
        }
        self.options().map(|option| (option.label)(plan, t)).collect::<Vec<_>>().join(", ")
    }

    fn options(&self) -> impl Iterator<Item = &'static FormOption> {
        self.choices.iter().zip(&self.chosen).map(|(choice, n)| &choice.options[*n])
    }
}

impl PartialEq for Choice {
    fn eq(&self, other: &Choice) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Choice {}

impl std::fmt::Debug for Choice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.options.iter().map(|option| option.key)).finish()
    }
}
