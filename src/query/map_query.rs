//! The query of the map page: which layers, which Land or part of the map, which centre, which city.

use super::map_index::{Layer, MapIndex, Site};
use super::{first, pairs};
use crate::map::Frame;

/// The filters of the map page, the part of the map that is shown, and the city that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapQuery {
    /// The keys of the layers that are not shown.
    pub hidden: Vec<&'static str>,
    /// The two-letter id of the Land whose places are shown, as large as there is room for; all if `None`.
    pub land: Option<&'static str>,
    /// The middle of a closer look, in units of the map. With a Land there is none.
    pub near: Option<(i32, i32)>,
    /// The id of the centre whose places are shown; all if `None`.
    pub centre: Option<&'static str>,
    /// The id of the city whose places are listed.
    pub city: Option<&'static str>,
    /// Whether the map stands alone, without list and table.
    pub alone: bool,
}

/// The value of `ebene` that shows no layer.
const NONE: &str = "keine";

impl MapQuery {
    /// Parses a query string; unknown values are dropped.
    pub fn parse(search: &str, index: &MapIndex) -> MapQuery {
        let pairs = pairs(search);
        let wanted = first(&pairs, "ebene").unwrap_or_default();
        let keys = || Layer::ALL.iter().map(|l| l.1);
        let mut hidden: Vec<&str> = keys().filter(|key| wanted.split(',').all(|w| w != *key)).collect();
        if hidden.len() == Layer::ALL.len() && wanted != NONE {
            hidden = vec![];
        }
        let land = first(&pairs, "land").map(|l| l.to_ascii_uppercase());
        let land = index.lands.iter().map(|land| land.id.as_str()).find(|id| land.as_deref() == Some(id));
        let near = first(&pairs, "nah").and_then(|near| {
            let (x, y) = near.split_once(',')?;
            // A short number only, so that nothing overflows.
            let number = |text: &str| text.parse::<i16>().ok().map(i32::from);
            Some(Frame::near(number(x)?, number(y)?).middle())
        });
        let known = |key, of: fn(&Site) -> Option<&'static str>| {
            let asked = first(&pairs, key)?;
            index.sites().filter_map(of).find(|id| *id == asked)
        };
        MapQuery {
            hidden,
            land,
            near: near.filter(|_| land.is_none()),
            centre: known("zentrum", Site::centre),
            city: known("ort", |site| Some(&site.city.id)),
            alone: first(&pairs, "liste").as_deref() == Some("nein"),
        }
    }

    /// The query string that parses to this query.
    pub fn print(&self) -> String {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let shown: Vec<&str> = Layer::ALL.iter().map(|l| l.1).filter(|key| self.has(key)).collect();
        let layers = match shown.len() {
            0 => NONE.to_owned(),
            n if n == Layer::ALL.len() => String::new(),
            _ => shown.join(","),
        };
        super::print([
            ("ebene", layers),
            ("land", text(self.land)),
            ("nah", self.near.map(|(x, y)| format!("{x},{y}")).unwrap_or_default()),
            ("zentrum", text(self.centre)),
            ("ort", text(self.city)),
            ("liste", text(self.alone.then_some("nein"))),
        ])
    }

    /// Whether the filters leave a place visible. The open city is not a filter.
    pub fn shows(&self, site: &Site) -> bool {
        self.has(site.layer.key())
            && self.land.is_none_or(|land| site.city.land == land)
            && self.centre.is_none_or(|centre| site.centre() == Some(centre))
    }

    /// Whether the layer with this key is shown.
    pub fn has(&self, layer: &str) -> bool {
        !self.hidden.contains(&layer)
    }

    /// Whether no layer is shown.
    pub fn shows_none(&self) -> bool {
        self.hidden.len() == Layer::ALL.len()
    }

    /// Switches the layer with this key on or off.
    pub fn switch(self, layer: &str, on: bool) -> MapQuery {
        let keys = Layer::ALL.iter().map(|l| l.1);
        let hidden = keys.filter(|key| if *key == layer { !on } else { !self.has(key) }).collect();
        MapQuery { hidden, ..self }
    }

    /// Shows all layers.
    pub fn all_layers(self) -> MapQuery {
        MapQuery { hidden: vec![], ..self }
    }

    /// The same filters on the whole map, with no city open.
    pub fn whole(self) -> MapQuery {
        MapQuery { land: None, near: None, city: None, ..self }
    }

    /// A closer look at a point of the map.
    pub fn closer(self, (x, y): (i32, i32)) -> MapQuery {
        MapQuery { land: None, near: Some(Frame::near(x, y).middle()), ..self }
    }

    /// Closes the open city if the filters leave no place in it.
    pub fn seen(self, index: &MapIndex) -> MapQuery {
        let city = self.city.filter(|city| index.sites().any(|site| site.city.id == *city && self.shows(site)));
        MapQuery { city, ..self }
    }
}
