//! The query of the map page: which layers, which Land, which centre, which city.

use super::{first, pairs};
use crate::map::Mark;
use crate::plan::{City, Plan};
use crate::text::Texts;

/// A layer of the map: one kind of place.
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
    /// All layers, each with its key in the query string.
    pub const ALL: [(Layer, &'static str); 3] =
        [(Layer::Centres, "zentren"), (Layer::Universities, "universitaeten"), (Layer::Computing, "rechner")];
}

/// The filters of the map page, and the city that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapQuery {
    /// The keys of the layers shown; empty if all are.
    pub layers: Vec<&'static str>,
    /// The two-letter id of the Land whose places are shown; all if `None`.
    pub land: Option<&'static str>,
    /// The id of the centre whose places are shown; all if `None`.
    pub centre: Option<&'static str>,
    /// The id of the city whose places are listed.
    pub city: Option<&'static str>,
}

/// All places on the map in the order of the page's list, built from the plan once.
pub struct MapIndex {
    /// The two-letter id of every Land.
    pub lands: Vec<&'static str>,
    /// The cities in alphabetical order, each with its places.
    pub cities: Vec<(&'static City, Vec<Site>)>,
}

/// A place on the map. A centre with several cities has one in each.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// Its kind of place.
    pub layer: Layer,
    /// Its id in the data.
    pub id: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// The city that it is in.
    pub city: &'static City,
    /// Whether the plan itself names the city; otherwise it is an editorial addition.
    pub in_plan: bool,
}

impl MapIndex {
    /// Builds the index of a plan.
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

    /// All places, in the order of the list.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.cities.iter().flat_map(|(_, sites)| sites)
    }
}

impl MapQuery {
    /// Parses a query string; unknown values are dropped.
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

    /// The query string that parses to this query.
    pub fn print(&self) -> String {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        super::print([
            ("ebene", self.layers.join(",")),
            ("land", text(self.land)),
            ("zentrum", text(self.centre)),
            ("ort", text(self.city)),
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
        self.layers.is_empty() || self.layers.contains(&layer)
    }

    /// Switches the layer with this key on or off. Switching the last one off shows all again.
    pub fn switch(self, layer: &str, on: bool) -> MapQuery {
        let keys = Layer::ALL.iter().map(|l| l.1);
        let layers: Vec<&str> = keys.filter(|key| if *key == layer { on } else { self.has(key) }).collect();
        MapQuery { layers: if layers.len() == Layer::ALL.len() { vec![] } else { layers }, ..self }
    }

    /// Closes the open city if the filters leave no place in it.
    pub fn seen(self, index: &MapIndex) -> MapQuery {
        let city = self.city.filter(|city| index.sites().any(|site| site.city.id == *city && self.shows(site)));
        MapQuery { city, ..self }
    }
}

impl Layer {
    /// Its name in the interface.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Layer::Centres => t.layer_centres,
            Layer::Universities => t.layer_universities,
            Layer::Computing => t.layer_computing,
        }
    }

    /// Its key in the query string.
    pub fn key(self) -> &'static str {
        Layer::ALL.iter().find(|l| l.0 == self).map_or("", |l| l.1)
    }
}

impl Site {
    /// The id of the competence centre, which the filter by centre compares; `None` for other kinds of place.
    fn centre(&self) -> Option<&'static str> {
        (self.layer == Layer::Centres).then_some(self.id)
    }
}

/// All places of a plan: centres, universities, computing sites, each in the data's order.
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

/// Groups places by city, in alphabetical order of the cities.
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
