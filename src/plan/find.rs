//! Looks up records by id, and lists them in reading order.

use super::{Chapter, Field, Measure, Plan, Prose, Record, RecordId, VocabularyTerm};

/// The role of a record in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A paragraph of the Vorwort or of chapter 1.
    Paragraph,
    /// A paragraph below an action field's title.
    Intro,
    /// An item of "Ausgangslage".
    Situation,
    /// The paragraph that leads into the goals.
    GoalsLead,
    /// An item of "Ziele".
    Goal,
    /// An item of "Der Beitrag des BMBF".
    Measure,
    /// A part of a measure.
    Part,
}

/// The text that contains a record.
#[derive(Clone, Copy, Debug)]
pub enum Home<'p> {
    /// The Vorwort or chapter 1.
    Prose(&'p Prose),
    /// An action field.
    Field(&'p Field),
}

impl Home<'_> {
    /// The file below `data/` that contains the text.
    pub fn file(&self) -> String {
        match self {
            Home::Prose(p) => format!("prose/{}.json", p.id),
            Home::Field(f) => format!("fields/{}.json", f.id),
        }
    }
}

/// A record together with its place in the plan.
#[derive(Clone, Copy, Debug)]
pub struct RecordRef<'p> {
    /// The record itself.
    pub record: &'p Record,
    /// Its role in the section.
    pub role: Role,
    /// The text that contains it.
    pub home: Home<'p>,
    /// Its position among the records of its role in that text, from 1; for a part, among those of its measure.
    pub position: usize,
    /// The measure that it is, or is a part of.
    pub measure: Option<&'p Measure>,
}

impl Plan {
    /// The record with this id.
    pub fn find(&self, id: &str) -> Option<RecordRef<'_>> {
        let home = RecordId(id).home();
        let records = match self.field(home) {
            Some(field) => field_records(field),
            None => prose_records(self.prose(home)?),
        };
        records.into_iter().find(|f| f.record.id == id)
    }

    /// The action field with this id (`2.1`).
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|f| f.id == id)
    }

    /// The chapter of action fields with this id (`2`).
    pub fn chapter(&self, id: &str) -> Option<&Chapter> {
        self.meta.chapters.iter().find(|chapter| chapter.id == id)
    }

    /// What an organisation or programme is called in the language of the plan's texts, by its German name.
    pub fn name_of<'p>(&'p self, german: &'p str) -> &'p str {
        let row = self.names.iter().find(|row| row.german.as_deref() == Some(german));
        row.map_or(german, |row| row.name.as_str())
    }

    /// [`Plan::name_of`] for each of several names.
    pub fn names_of<'p>(&'p self, german: &'p [String]) -> impl Iterator<Item = &'p str> {
        german.iter().map(|name| self.name_of(name))
    }

    /// The audience with this id (`schools`), if a measure is for it.
    pub fn audience(&self, id: &str) -> Option<&VocabularyTerm> {
        let audience = self.meta.vocabulary.audiences.iter().find(|audience| audience.id == id)?;
        self.measures().any(|measure| measure.audiences.iter().any(|own| own == id)).then_some(audience)
    }

    /// The prose with this id: `vorwort` or `1`.
    pub fn prose(&self, id: &str) -> Option<&Prose> {
        self.prose.iter().find(|p| p.id == id)
    }

    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        let field = self.field(RecordId(id).home())?;
        field.measures.iter().find(|m| m.record.id == id)
    }

    /// All measures, in the plan's order.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.fields.iter().flat_map(|f| &f.measures)
    }

    /// All records, in the plan's order.
    pub fn records(&self) -> Vec<RecordRef<'_>> {
        let prose = self.prose.iter().flat_map(prose_records);
        prose.chain(self.fields.iter().flat_map(field_records)).collect()
    }

    /// The records that refer to a footnote.
    pub fn citing(&self, number: u8) -> Vec<RecordRef<'_>> {
        self.records().into_iter().filter(|f| f.record.footnotes.contains(&number)).collect()
    }
}

/// The records of a prose text, in order.
pub fn prose_records(prose: &Prose) -> Vec<RecordRef<'_>> {
    let all = prose.sections.iter().flat_map(|s| &s.paragraphs);
    number(all, Role::Paragraph, Home::Prose(prose)).collect()
}

/// The records of an action field, in order; parts follow their measure.
pub fn field_records(field: &Field) -> Vec<RecordRef<'_>> {
    let home = Home::Field(field);
    let mut out: Vec<_> = number(&field.intro, Role::Intro, home).collect();
    out.extend(number(&field.situation, Role::Situation, home));
    out.extend(number([&field.goals_lead], Role::GoalsLead, home));
    out.extend(number(&field.goals, Role::Goal, home));
    for (i, measure) in field.measures.iter().enumerate() {
        let found = |record, role, position| RecordRef { record, role, home, position, measure: Some(measure) };
        out.push(found(&measure.record, Role::Measure, i + 1));
        out.extend(measure.parts.iter().enumerate().map(|(k, part)| found(part, Role::Part, k + 1)));
    }
    out
}

fn number<'p>(
    records: impl IntoIterator<Item = &'p Record>,
    role: Role,
    home: Home<'p>,
) -> impl Iterator<Item = RecordRef<'p>> {
    records.into_iter().enumerate().map(move |(i, record)| RecordRef {
        record,
        role,
        home,
        position: i + 1,
        measure: None,
    })
}

impl RecordRef<'_> {
    /// The id that a record at this position must have.
    pub fn expected_id(&self) -> String {
        let home = match self.home {
            Home::Prose(p) => &p.id,
            Home::Field(f) => &f.id,
        };
        let n = self.position;
        match self.role {
            Role::Paragraph => format!("{home}-p{n}"),
            Role::Intro => format!("{home}-i{n}"),
            Role::Situation => format!("{home}-s{n}"),
            Role::GoalsLead => format!("{home}-gl"),
            Role::Goal => format!("{home}-g{n}"),
            Role::Measure => format!("{home}-m{n}"),
            Role::Part => format!("{}-{n}", self.measure.map_or("", |m| &m.record.id)),
        }
    }
}
