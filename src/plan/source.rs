//! Reads the files of `data/` into a [`Plan`], or reports everything that is wrong with them.

use super::*;
use crate::map;
use crate::simple::SimpleLanguage;
use jsonschema::{ValidationError, error::ValidationErrorKind};
use schemars::{JsonSchema, Schema, generate::SchemaSettings, transform::RecursiveTransform};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use std::{fmt, fs, path::Path};

/// An error in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path of the file below `data/`.
    pub file: String,
    /// The place in the file, as a JSON pointer or a record's id.
    pub place: String,
    /// What is wrong, and what was expected.
    pub what: String,
}

impl Diagnostic {
    /// Creates a diagnostic for a place in a file.
    pub fn new(file: impl Into<String>, place: impl Into<String>, what: impl Into<String>) -> Self {
        Diagnostic { file: file.into(), place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.place, self.what)
    }
}

/// A file that is a list; it is an object, so that it can name its schema.
#[derive(Deserialize, JsonSchema)]
struct Table<T> {
    /// The list.
    rows: Vec<T>,
}

/// The kinds of file in `data/`, each with its JSON schema.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("plan", schema::<Meta>()),
        ("prose", schema::<Prose>()),
        ("field", schema::<Field>()),
        ("budget", schema::<Budget>()),
        ("key_figures", schema::<Table<KeyFigure>>()),
        ("comparisons", schema::<Table<Comparison>>()),
        ("footnotes", schema::<Table<Footnote>>()),
        ("glossary", schema::<Table<Term>>()),
        ("synonyms", schema::<Table<Synonym>>()),
        ("names", schema::<Table<NamedBody>>()),
        ("phrases", schema::<Table<Phrase>>()),
        ("timeline", schema::<Table<TimelineEvent>>()),
        ("places", schema::<Places>()),
        ("lands", schema::<Table<map::Outline>>()),
        ("operator", schema::<Operator>()),
        ("changes", schema::<Table<Change>>()),
        ("versions", schema::<Recorded>()),
        ("simple_language", schema::<SimpleLanguage>()),
    ]
}

pub(super) fn schema<T: JsonSchema>() -> Value {
    // Unknown keys are errors, which catches misspellings. "$schema" tells an editor where the schema is.
    let strict = |schema: &mut Schema| {
        if schema.get("properties").is_some() {
            schema.insert("additionalProperties".into(), false.into());
        }
    };
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(strict));
    let mut value = settings.into_generator().into_root_schema_for::<T>().to_value();
    if let Some(properties) = value.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("$schema".into(), serde_json::json!({ "type": "string" }));
    }
    value
}

/// Reads and validates the whole plan.
///
/// # Errors
/// All diagnostics at once: those of shape (types, unknown keys); only if there are none, those of meaning.
pub fn load(dir: &Path) -> Result<Plan, Vec<Diagnostic>> {
    let mut reader = Reader { dir, schemas: schemas(), known: vec![], diagnostics: vec![] };
    let meta: Option<Meta> = reader.read("plan.json", "plan");
    let prose = reader.listed("prose", "prose", meta.as_ref().map(|meta| meta.prose.clone()));
    let fields = meta.as_ref().map(|meta| meta.chapters.iter().flat_map(|c| c.fields.clone()).collect());
    let fields = reader.listed("fields", "field", fields);
    let budget = reader.read("budget.json", "budget");
    let key_figures = reader.rows("key_figures.json", "key_figures");
    let comparisons = reader.rows("comparisons.json", "comparisons");
    let footnotes = reader.rows("footnotes.json", "footnotes");
    let glossary = reader.rows("glossary.json", "glossary");
    let synonyms = reader.rows("synonyms.json", "synonyms");
    let names = reader.rows("names.json", "names");
    let phrases = reader.rows("phrases.json", "phrases");
    let timeline = reader.rows("timeline.json", "timeline");
    let places: Option<Places> = reader.read("places.json", "places");
    let outlines: Option<Vec<map::Outline>> = reader.rows("lands.json", "lands");
    let mut operator: Option<Operator> = reader.read("operator.json", "operator");
    reader.film("operator.json", operator.as_mut());
    let changes = reader.rows("changes.json", "changes");
    let recorded: Option<Recorded> = reader.read("versions.json", "versions");
    let simple_language = reader.read("simple_language.json", "simple_language");
    let plan = (|| {
        let (mut places, outlines) = (places?, outlines?);
        for city in &mut places.cities {
            city.point = Some(map::point(city.lon, city.lat));
        }
        Some(Plan {
            meta: meta?,
            prose: prose.into_iter().collect::<Option<_>>()?,
            fields: fields.into_iter().collect::<Option<_>>()?,
            budget: budget?,
            key_figures: key_figures?,
            comparisons: comparisons?,
            footnotes: footnotes?,
            glossary: glossary?,
            timeline: timeline?,
            places,
            lands: outlines.iter().map(map::draw).collect(),
            changes: changes?,
            synonyms: synonyms?,
            names: names?,
            phrases: phrases?,
            operator: operator?,
            recorded: recorded?.excerpts,
            simple_language: simple_language?,
        })
    })();
    reader.unknown_files();
    let mut diagnostics = reader.diagnostics;
    match plan {
        Some(mut plan) if diagnostics.is_empty() => {
            diagnostics.extend(validate::diagnostics(&plan));
            if diagnostics.is_empty() {
                relate(&mut plan);
                Ok(plan)
            } else {
                Err(diagnostics)
            }
        }
        _ => Err(diagnostics),
    }
}

/// Reads and validates the operator's settings from a file that may lie anywhere.
///
/// # Errors
/// All diagnostics at once; they name the file without its folder.
pub fn operator(file: &Path) -> Result<Operator, Vec<Diagnostic>> {
    let dir = file.parent().unwrap_or(Path::new(""));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut reader = Reader { dir, schemas: schemas(), known: vec![], diagnostics: vec![] };
    let mut operator: Option<Operator> = reader.read(&name, "operator");
    reader.film(&name, operator.as_mut());
    let Some(operator) = operator else { return Err(reader.diagnostics) };
    let mut diagnostics = reader.diagnostics;
    diagnostics.extend(validate::operator::diagnostics(&operator, &name));
    if diagnostics.is_empty() { Ok(operator) } else { Err(diagnostics) }
}

struct Reader<'a> {
    dir: &'a Path,
    schemas: Vec<(&'static str, Value)>,
    known: Vec<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reports files that are not read, which would otherwise go unnoticed.
    fn unknown_files(&mut self) {
        for (folder, what) in [
            ("", "is not a file of the plan; expected one that docs/data.md names"),
            ("prose", "is not listed in plan.json; expected its name in \"prose\""),
            ("fields", "is not listed in plan.json; expected its name in the \"fields\" of a chapter"),
        ] {
            for name in self.files(folder) {
                let file = if folder.is_empty() { name } else { format!("{folder}/{name}") };
                if !self.known.contains(&file) {
                    self.diagnostics.push(Diagnostic::new(file, "/", what));
                }
            }
        }
    }

    /// Looks up the size of the operator's film; `file` is the name of their settings.
    fn film(&mut self, file: &str, operator: Option<&mut Operator>) {
        let Some(film) = operator.and_then(|operator| operator.sign_language.as_mut()) else { return };
        film.bytes = fs::metadata(self.dir.join(&film.video)).ok().and_then(|file| u32::try_from(file.len()).ok());
        if film.bytes.is_none() {
            let what = format!("\"{}\" is not there, expected a file below the folder of {file}", film.video);
            self.diagnostics.push(Diagnostic::new(file, "/sign_language/video", what));
        }
    }

    /// The names of the files in a folder, sorted.
    fn files(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.dir.join(folder)).into_iter().flatten().flatten();
        let files = entries.filter(|e| e.path().is_file());
        let mut names: Vec<String> = files.map(|e| e.file_name().to_string_lossy().into()).collect();
        names.sort();
        names
    }

    /// The files of a folder that plan.json lists. Where its list cannot be read, all that lie there: what is wrong with
    /// them is told at once, not only when plan.json is right again.
    fn listed<T: DeserializeOwned>(&mut self, folder: &str, kind: &str, ids: Option<Vec<String>>) -> Vec<Option<T>> {
        let names = match ids {
            Some(ids) => ids.into_iter().map(|id| format!("{id}.json")).collect(),
            None => self.files(folder),
        };
        names.into_iter().map(|name| self.read(&format!("{folder}/{name}"), kind)).collect()
    }

    fn rows<T: DeserializeOwned>(&mut self, file: &str, kind: &str) -> Option<Vec<T>> {
        self.read(file, kind).map(|table: Table<T>| table.rows)
    }

    fn read<T: DeserializeOwned>(&mut self, file: &str, kind: &str) -> Option<T> {
        self.known.push(file.to_owned());
        let mut fail = |place: &str, what: String| self.diagnostics.push(Diagnostic::new(file, place, what));
        let text = match fs::read_to_string(self.dir.join(file)) {
            Ok(text) => text,
            Err(e) => {
                let listed = if file.contains('/') { "is listed in plan.json and " } else { "" };
                fail("/", format!("{listed}cannot be read: {e}; expected a JSON file"));
                return None;
            }
        };
        let mut value: Value = match serde_json::from_str(&text) {
            Ok(value) => value,
            Err(e) => {
                fail(&format!("line {}, column {}", e.line(), e.column()), format!("is not JSON: {e}"));
                return None;
            }
        };
        let schema = &self.schemas.iter().find(|(name, _)| *name == kind)?.1;
        match jsonschema::validator_for(schema) {
            Ok(validator) => {
                let mut sound = true;
                for (place, what) in validator.iter_errors(&value).flat_map(|error| explain(&error)) {
                    sound = false;
                    fail(&place, what);
                }
                if !sound {
                    return None;
                }
            }
            Err(e) => fail("/", format!("schema {kind}: {e}")),
        }
        flat::nest(&mut value);
        serde_json::from_value(value).map_err(|e| fail("/", e.to_string())).ok()
    }
}

/// The causes of a schema error. "Not valid under any of the schemas" helps nobody, so this lists the known words for
/// an enum, and the error in the value itself for an optional value.
fn explain(error: &ValidationError<'_>) -> Vec<(String, String)> {
    let place = format!("/{}", error.instance_path().as_str().trim_start_matches('/'));
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) = error.kind() else {
        return vec![(place, error.to_string())];
    };
    let word = |e: &ValidationError<'_>| match e.kind() {
        ValidationErrorKind::Constant { expected_value } => Some(expected_value.to_string()),
        _ => None,
    };
    let words: Vec<String> = context.iter().flatten().filter_map(word).collect();
    if words.is_empty() {
        // The schema of an optional value is "this or null", in this order.
        return context.first().into_iter().flatten().flat_map(explain).collect();
    }
    vec![(place, format!("{} is unknown, expected one of {}", error.instance(), words.join(", ")))]
}

/// Makes `related` symmetric: the data state each relation once.
fn relate(plan: &mut Plan) {
    let pairs: Vec<(String, String)> =
        plan.measures().flat_map(|m| m.related.iter().map(|other| (other.clone(), m.record.id.clone()))).collect();
    for measure in plan.fields.iter_mut().flat_map(|f| &mut f.measures) {
        for (to, from) in &pairs {
            if *to == measure.record.id && !measure.related.contains(from) {
                measure.related.push(from.clone());
            }
        }
        measure.related.sort();
    }
}
