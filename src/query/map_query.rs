//! The map page: which layers, which Land, which centre, which city.

use super::{first, pairs};
use crate::map::Mark;
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

/// Everything on the map, as its list has it: made from the plan once.
pub struct MapIndex {
    /// The two letters of every Land.
    pub lands: Vec<&'static str>,
    /// The cities in alphabetical order, and what is in each.
    pub cities: Vec<(&'static City, Vec<Site>)>,
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

impl MapIndex {
    /// Makes it.
    pub fn new(plan: &'static Plan) -> MapIndex {
        MapIndex { lands: plan.lands.iter().map(|land| land.id.as_str()).collect(), cities: by_city(&sites(plan)) }
    }

    /// The cities' marks, each with the number of its places that are `shown`. Large ones come first, so that small ones
    /// are drawn above them and stay in reach.
    pub fn marks(&self, shown: impl Fn(&Site) -> bool) -> Vec<Mark> {
        let mut cities: Vec<_> = self.cities.iter().collect();
        cities.sort_by_key(|(_, sites)| std::cmp::Reverse(sites.len()));
        let mark = |(city, sites): &(&'static City, Vec<Site>)| {
            let left = || sites.iter().filter(|site| shown(site));
            Mark::new(city, left().count(), left().any(|site| site.layer == Layer::Centres))
        };
        cities.into_iter().map(mark).collect()
    }

    /// Everything on the map, in the order of the list.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.cities.iter().flat_map(|(_, sites)| sites)
    }
}

impl MapQuery {
    /// Reads a query string; what does not exist is dropped.
    pub fn parse(search: &str, index: &MapIndex) -> MapQuery {
        let pairs = pairs(search);
        let wanted = first(&pairs, "ebene").unwrap_or_default();
        let layers: Vec<&str> =
            Layer::ALL.iter().map(|l| l.1).filter(|key| wanted.split(',').any(|w| w == *key)).collect();
        let land = first(&pairs, "land").map(|l| l.to_ascii_uppercase());
        let known = |key, of: fn(&Site) -> Option<&'static str>| {
            let asked = first(&pairs, key)?;
            index.sites().filter_map(of).find(|id| *id == asked)
        };
        MapQuery {
            layers: if layers.len() == Layer::ALL.len() { vec![] } else { layers },
            land: index.lands.iter().copied().find(|id| land.as_deref() == Some(id)),
            centre: known("zentrum", Site::centre),
            city: known("ort", |site| Some(&site.city.id)),
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

    /// Whether the filters leave something. The open city is not a filter.
    pub fn shows(&self, site: &Site) -> bool {
        self.has(site.layer.key())
            && self.land.is_none_or(|land| site.city.land == land)
            && self.centre.is_none_or(|centre| site.centre() == Some(centre))
    }

    /// Whether a layer is shown, by its key.
    pub fn has(&self, layer: &str) -> bool {
        self.layers.is_empty() || self.layers.contains(&layer)
    }

    /// With a layer, by its key, or without it; without the last one, with all again.
    pub fn switch(self, layer: &str, on: bool) -> MapQuery {
        let keys = Layer::ALL.iter().map(|l| l.1);
        let layers: Vec<&str> = keys.filter(|key| if *key == layer { on } else { self.has(key) }).collect();
        MapQuery { layers: if layers.len() == Layer::ALL.len() { vec![] } else { layers }, ..self }
    }

    /// With the open city closed if the filters leave nothing in it.
    pub fn seen(self, index: &MapIndex) -> MapQuery {
        let city = self.city.filter(|city| index.sites().any(|site| site.city.id == *city && self.shows(site)));
        MapQuery { city, ..self }
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
    /// Its id, if it belongs to a competence centre: what a filter names.
    fn centre(&self) -> Option<&'static str> {
        (self.layer == Layer::Centres).then_some(self.id)
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
