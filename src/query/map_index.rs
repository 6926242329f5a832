//! The places on the map, and which of them a query shows.

use super::MapQuery;
use crate::map::{self, Frame, KINDS, Mark, Size};
use crate::plan::{City, Land, Plan};
use crate::text::Texts;

/// A layer of the map: one kind of place, in the order of their signs in a mark.
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

/// All places on the map in the order of the page's list, built from the plan once.
pub struct MapIndex {
    /// The Länder in alphabetical order.
    pub lands: Vec<&'static Land>,
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
        let mut lands: Vec<&Land> = plan.lands.iter().collect();
        lands.sort_by_cached_key(|land| crate::language::sort_key(land.name.as_str()));
        MapIndex { lands, cities: by_city(&sites(plan)) }
    }

    /// The marks of what a query shows, in alphabetical order of the cities.
    pub fn marks(&self, query: &MapQuery, size: Size) -> Vec<Mark> {
        let cities = self.cities.iter().map(|(city, sites)| {
            let mut kinds = [0; KINDS];
            sites.iter().filter(|site| query.shows(site)).for_each(|site| kinds[site.layer as usize] += 1);
            (*city, kinds)
        });
        map::marks(cities, self.frame(query), size)
    }

    /// The part of the map that a query shows.
    pub fn frame(&self, query: &MapQuery) -> Frame {
        match (self.land(query), query.near) {
            (Some(land), _) => Frame::of(&land.outline),
            (None, Some((x, y))) => Frame::near(x, y),
            (None, None) => Frame::WHOLE,
        }
    }

    /// The Land that a query names.
    pub fn land(&self, query: &MapQuery) -> Option<&'static Land> {
        self.lands.iter().copied().find(|land| query.land == Some(&land.id))
    }

    /// The cities of a Land, with their places.
    pub fn of_land(&self, land: &Land) -> impl Iterator<Item = &(&'static City, Vec<Site>)> {
        self.cities.iter().filter(|(city, _)| city.land == land.id)
    }

    /// All places, in the order of the list.
    pub fn sites(&self) -> impl Iterator<Item = &Site> {
        self.cities.iter().flat_map(|(_, sites)| sites)
    }
}

impl Layer {
    /// Its name in the interface.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Layer::Centres => t.maps.layer_centres,
            Layer::Universities => t.maps.layer_universities,
            Layer::Computing => t.maps.layer_computing,
        }
    }

    /// Its key in the query string.
    pub fn key(self) -> &'static str {
        Layer::ALL.iter().find(|l| l.0 == self).map_or("", |l| l.1)
    }
}

impl Site {
    /// The id of the competence centre, which the filter by centre compares; `None` for other kinds of place.
    pub(super) fn centre(&self) -> Option<&'static str> {
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
                name: centre.name.as_str(),
                city,
                in_plan,
            }));
        }
    }
    out.extend(places.universities.iter().filter_map(|u| {
        Some(Site {
            layer: Layer::Universities,
            id: &u.id,
            name: u.name.as_str(),
            city: city(&u.city)?,
            in_plan: u.source.is_plan(),
        })
    }));
    out.extend(places.computing.iter().filter_map(|c| {
        Some(Site { layer: Layer::Computing, id: &c.id, name: c.name.as_str(), city: city(&c.city)?, in_plan: true })
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
    out.sort_by_cached_key(|(city, _)| crate::language::sort_key(city.name.as_str()));
    out
}
