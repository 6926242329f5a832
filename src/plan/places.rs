//! Where things are: cities, centres, universities, computing sites, Länder.

use super::Text;
use serde::{Deserialize, Serialize};

/// `places.json`.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Places {
    /// Every city that something below is in.
    pub cities: Vec<City>,
    /// The six competence centres.
    pub centres: Vec<Centre>,
    /// The 48 universities with AI professorships.
    pub universities: Vec<University>,
    /// High-performance computing sites.
    pub computing: Vec<Computing>,
}

/// A city. Its coordinates are an editorial addition.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct City {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Two letters of its Land.
    pub land: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// On the plan's printed map.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_map: bool,
    /// Where it is drawn, in the map's units. Made from the coordinates; not in the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub point: Option<(i32, i32)>,
}

/// A competence centre.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Centre {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub short: String,
    /// Its name as printed.
    pub name: String,
    /// What the plan says of it.
    pub text: Text,
    /// Its address in the web (editorial).
    pub url: String,
    /// Where it is.
    pub cities: Vec<Seat>,
    /// The record it stands in.
    pub source_id: String,
}

/// Where something is, and who says so.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Seat {
    /// Id of a city.
    pub city: String,
    /// Who ties the two.
    pub source: Origin,
}

/// Who says a thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The plan.
    #[default]
    Plan,
    /// We do.
    Editorial,
}

impl Origin {
    /// Whether the plan says it.
    pub fn is_plan(&self) -> bool {
        *self == Origin::Plan
    }
}

/// A university with AI professorships.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct University {
    /// Its id.
    pub id: String,
    /// Its name of 2023.
    pub name: String,
    /// Id of a city.
    pub city: String,
    /// Who says so: the plan, in the university's name, if nothing else is written.
    #[serde(default, skip_serializing_if = "Origin::is_plan")]
    pub source: Origin,
    /// Editorial remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A high-performance computing site.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Computing {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub short: String,
    /// Its name.
    pub name: String,
    /// What the plan says of it.
    pub text: Text,
    /// Id of a city.
    pub city: String,
    /// The record it stands in.
    pub source_id: String,
}

/// A Land's outline, projected.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Land {
    /// Two letters.
    pub id: String,
    /// Its name.
    pub name: String,
    /// An SVG path in the map's units.
    pub outline: String,
}
