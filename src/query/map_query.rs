//! The map page: which layers, which Land, which centre, which city.

use super::{first, pairs};
use crate::plan::{City, Plan};
use crate::text::Texts;

/// What is shown on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Competence centres.
    Centres,
    /// Universities with AI professorships.
    Universities,
    /// High-performance computing sites.
    Computing,
}

impl Layer {
    /// All layers, with their key in addresses.
    pub const ALL: [(Layer, &'static str); 3] =
        [(Layer::Centres, "zentren"), (Layer::Universities, "universitaeten"), (Layer::Computing, "rechner")];
}

/// What is asked of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapQuery {
    /// Layers shown; none chosen shows all.
    pub layers: Vec<&'static str>,
    /// A Land's two letters.
    pub land: Option<&'static str>,
    /// A centre's id.
    pub centre: Option<&'static str>,
    /// The city whose places are open.
    pub city: Option<&'static str>,
}

/// All that the filters know of the map. In the browser it is read off the page itself.
pub struct MapIndex {
    /// The two letters of every Land.
    pub lands: Vec<String>,
    /// What is on the map.
    pub places: Vec<MapPlace>,
}

/// All that the filters need of a place.
pub struct MapPlace {
    /// What it is: a key of [`Layer::ALL`].
    pub layer: String,
    /// Its id.
    pub id: String,
    /// The id of its city.
    pub city: String,
    /// The two letters of its Land.
    pub land: String,
}

/// Something on the map.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// What it is.
    pub layer: Layer,
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Where it is.
    pub city: &'static City,
    /// Whether the plan itself ties it to that city.
    pub in_plan: bool,
}

impl MapQuery {
    /// Reads a query string; what does not exist is dropped.
    pub fn parse(search: &str, index: &'static MapIndex) -> MapQuery {
        let pairs = pairs(search);
        let wanted = first(&pairs, "ebene").unwrap_or_default();
        let layers: Vec<&str> =
            Layer::ALL.iter().map(|l| l.1).filter(|key| wanted.split(',').any(|w| w == *key)).collect();
        let land = first(&pairs, "land").map(|l| l.to_ascii_uppercase());
        let centre = first(&pairs, "zentrum");
        let city = first(&pairs, "ort");
        let known = |asked: Option<String>, of: fn(&MapPlace) -> Option<&str>| {
            let asked = asked?;
            index.places.iter().filter_map(of).find(|id| *id == asked)
        };
        MapQuery {
            layers: if layers.len() == Layer::ALL.len() { vec![] } else { layers },
            land: index.lands.iter().map(String::as_str).find(|id| land.as_deref() == Some(id)),
            centre: known(centre, MapPlace::centre),
            city: known(city, |p| Some(&p.city)),
        }
    }

    /// The query string that reads as this query.
    pub fn print(&self) -> String {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        super::print([
            ("ebene", self.layers.join(",")),
            ("land", text(self.land)),
            ("zentrum", text(self.centre)),
            ("ort", text(self.city)),
        ])
    }

    /// Whether the filters leave a place. The open city is not a filter.
    pub fn shows(&self, place: &MapPlace) -> bool {
        (self.layers.is_empty() || self.layers.contains(&place.layer.as_str()))
            && self.land.is_none_or(|land| place.land == land)
            && self.centre.is_none_or(|centre| place.centre() == Some(centre))
    }
}

impl MapPlace {
    fn centre(&self) -> Option<&str> {
        (self.layer == Layer::Centres.key()).then_some(&self.id)
    }
}

impl Layer {
    /// Its name.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Layer::Centres => t.layer_centres,
            Layer::Universities => t.layer_universities,
            Layer::Computing => t.layer_computing,
        }
    }

    /// Its key in addresses.
    pub fn key(self) -> &'static str {
        Layer::ALL.iter().find(|l| l.0 == self).map_or("", |l| l.1)
    }
}

impl Site {
    /// What the filters need of it.
    pub fn place(&self) -> MapPlace {
        MapPlace {
            layer: self.layer.key().into(),
            id: self.id.into(),
            city: self.city.id.clone(),
            land: self.city.land.clone(),
        }
    }
}

/// Everything on the map: centres, universities, computing sites, each in the data's order.
pub fn sites(plan: &'static Plan) -> Vec<Site> {
    let places = &plan.places;
    let city = |id: &str| places.cities.iter().find(|c| c.id == id);
    let mut out = vec![];
    for centre in &places.centres {
        for seat in &centre.cities {
            let in_plan = seat.source.is_plan();
            out.extend(city(&seat.city).map(|city| Site {
                layer: Layer::Centres,
                id: &centre.id,
                name: &centre.name,
                city,
                in_plan,
            }));
        }
    }
    out.extend(places.universities.iter().filter_map(|u| {
        Some(Site {
            layer: Layer::Universities,
            id: &u.id,
            name: &u.name,
            city: city(&u.city)?,
            in_plan: u.source.is_plan(),
        })
    }));
    out.extend(places.computing.iter().filter_map(|c| {
        Some(Site { layer: Layer::Computing, id: &c.id, name: &c.name, city: city(&c.city)?, in_plan: true })
    }));
    out
}

/// The cities of some sites with their number, in alphabetical order.
pub fn by_city(sites: &[Site]) -> Vec<(&'static City, Vec<Site>)> {
    let mut out: Vec<(&'static City, Vec<Site>)> = vec![];
    for site in sites {
        match out.iter_mut().find(|(city, _)| city.id == site.city.id) {
            Some((_, list)) => list.push(*site),
            None => out.push((site.city, vec![*site])),
        }
    }
    out.sort_by_cached_key(|(city, _)| super::sort_key(&city.name));
    out
}
