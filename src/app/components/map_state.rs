//! What is chosen on the map page: read off the address, the same for the map, its list and its table.

use crate::app::address::HistoryEntry;
use crate::app::{Address, Url, use_address, use_site, use_url};
use crate::plan::City;
use crate::query::{MapIndex, MapQuery, Site as Place};
use crate::route::Route;
use crate::text::Texts;
use leptos::prelude::*;

/// What is chosen.
#[derive(Clone, Copy)]
pub struct MapState {
    /// What there is to choose from.
    pub index: &'static MapIndex,
    /// What is asked. A city that the filters have emptied is not open.
    pub query: Memo<MapQuery>,
    /// The same without the open city: opening one leaves the filters as they are.
    pub filters: Memo<MapQuery>,
    address: Address,
    url: Url,
}

/// What the address of the view that is being made asks.
pub fn use_map() -> MapState {
    let (index, address) = (use_site().map_index(), use_address());
    let query = Memo::new(move |_| address.with(|search| MapQuery::parse(search, index)).seen(index));
    let filters = Memo::new(move |_| MapQuery { city: None, ..query.get() });
    if address.is_live() {
        // What does not exist leaves the address.
        address.set(&query.get_untracked().print(), HistoryEntry::Replace);
    }
    MapState { index, query, filters, address, url: use_url() }
}

impl MapState {
    /// Chooses.
    pub fn choose(self, query: MapQuery) {
        self.address.set(&query.seen(self.index).print(), HistoryEntry::Push);
    }

    /// Whether the filters leave a place.
    pub fn shows(self, place: &Place) -> bool {
        self.filters.with(|filters| filters.shows(place))
    }

    /// How many of some places the filters leave.
    pub fn count(self, places: &[Place]) -> usize {
        places.iter().filter(|place| self.shows(place)).count()
    }

    /// Whether a city is the open one.
    pub fn is_open(self, city: &City) -> bool {
        self.query.with(|query| query.city == Some(&city.id))
    }

    /// Where the mark of a city leads: to the city, opened; from the open one, back to the map as it was.
    pub fn href(self, city: &'static City) -> Option<String> {
        // A frame of the page is a page of its own; only a script opens a city there.
        let page = if self.address.is_live() { self.url.route } else { &Route::Map };
        let filters = self.filters.get();
        let suffix = if self.is_open(city) {
            filters.print()
        } else {
            format!("{}#ort-{}", MapQuery { city: Some(&city.id), ..filters }.print(), city.id)
        };
        self.url.link(page, &suffix)
    }
}

/// A number of places in words: `2 Einträge`.
pub fn entries(count: usize, t: &Texts) -> String {
    format!("{count} {}", if count == 1 { t.places_one } else { t.places_many })
}
