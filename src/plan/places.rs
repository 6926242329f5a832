//! Places on the map: cities, centres, universities, computing sites, Länder.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `places.json`: cities, and what the map shows in them.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Places {
    /// Every city that has at least one of the places below.
    pub cities: Vec<City>,
    /// The six competence centres.
    pub centres: Vec<Centre>,
    /// The 48 universities with AI professorships.
    pub universities: Vec<University>,
    /// High-performance computing sites.
    pub computing: Vec<Computing>,
}

/// A city. Its coordinates are an editorial addition.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct City {
    /// A name that no other city has; the address of its entry contains it: `muenchen`.
    pub id: String,
    /// The name, as shown; a language without a name of its own has the German one.
    pub name: Text,
    /// The two letters of its Land: `BY`.
    pub land: String,
    /// Latitude in degrees north.
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// Whether the plan's printed map shows it. Such a city is named first where names would cover each other.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_map: bool,
    /// Its point in map coordinates; computed from latitude and longitude, not part of `places.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub point: Option<(i32, i32)>,
    /// The German name, if `name` is one in another language; not part of `places.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub german: Option<String>,
}

/// A competence centre.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Centre {
    /// An id that no other centre has.
    pub id: String,
    /// The short name: `MCML`.
    pub short: Text,
    /// The full name, in German as printed.
    pub name: Text,
    /// What the plan says of it, in our words.
    pub text: Text,
    /// Its website (an editorial addition).
    pub url: String,
    /// The cities that it is in.
    pub cities: Vec<Seat>,
    /// Id of the record that names it.
    pub source_id: String,
    /// The German name, if `name` is one in another language; not part of `places.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub german: Option<String>,
}

/// A city that something is in, and who says so.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Seat {
    /// Id of the city.
    pub city: String,
    /// Whether the plan says so, or the editors.
    pub source: Origin,
}

/// The source of a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The plan says so.
    #[default]
    Plan,
    /// The editors have added it.
    Editorial,
}

impl Origin {
    /// Whether the plan is the source.
    pub fn is_plan(&self) -> bool {
        *self == Origin::Plan
    }
}

/// A university with AI professorships.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct University {
    /// An id that no other university has.
    pub id: String,
    /// The name that it had in 2023, and the one that it uses in English.
    pub name: Text,
    /// Id of the city that it is in.
    pub city: String,
    /// Who says so; by default the plan, in the university's name.
    #[serde(default, skip_serializing_if = "Origin::is_plan")]
    pub source: Origin,
    /// An editorial remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The German name, if `name` is one in another language; not part of `places.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub german: Option<String>,
}

/// A high-performance computing site.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Computing {
    /// An id that no other site has.
    pub id: String,
    /// The short name: `LRZ`.
    pub short: Text,
    /// The full name.
    pub name: Text,
    /// What the plan says of it, in our words.
    pub text: Text,
    /// Id of the city that it is in.
    pub city: String,
    /// Id of the record that names it.
    pub source_id: String,
    /// The German name, if `name` is one in another language; not part of `places.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub german: Option<String>,
}

/// The outline of a Land in map coordinates.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Land {
    /// Its two letters: `BY`.
    pub id: String,
    /// The name, as shown; a language without a name of its own has the German one.
    pub name: Text,
    /// An SVG path in map coordinates.
    pub outline: String,
    /// The German name, if `name` is one in another language; not part of `lands.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub german: Option<String>,
}
