//! The query of the map page as signals, shared by the map, its list and its table.

use crate::app::address::HistoryEntry;
use crate::app::{Address, Url, use_address, use_site, use_url};
use crate::plan::City;
use crate::query::{MapIndex, MapQuery, Site as Place};
use crate::route::Route;
use crate::text::Texts;
use leptos::prelude::*;

/// The filters of the map page and the open city, derived from the address.
#[derive(Clone, Copy)]
pub struct MapState {
    /// All places and Länder of the map.
    pub index: &'static MapIndex,
    /// The query in the address. A city without visible places is not open.
    pub query: Memo<MapQuery>,
    /// The query without the open city, so that opening a city does not update what depends on filters only.
    pub filters: Memo<MapQuery>,
    address: Address,
    url: Url,
}

/// Creates the state from the address of the current view.
pub fn use_map() -> MapState {
    let (index, address) = (use_site().map_index(), use_address());
    let query = Memo::new(move |_| address.with(|search| MapQuery::parse(search, index)).seen(index));
    let filters = Memo::new(move |_| MapQuery { city: None, ..query.get() });
    if address.is_live() {
        // Removes unknown values from the address.
        address.set(&query.get_untracked().print(), HistoryEntry::Replace);
    }
    MapState { index, query, filters, address, url: use_url() }
}

impl MapState {
    /// Changes the query, as a new history entry.
    pub fn choose(self, query: MapQuery) {
        self.address.set(&query.seen(self.index).print(), HistoryEntry::Push);
    }

    /// Whether a place passes the filters.
    pub fn shows(self, place: &Place) -> bool {
        self.filters.with(|filters| filters.shows(place))
    }

    /// How many of some places pass the filters.
    pub fn count(self, places: &[Place]) -> usize {
        places.iter().filter(|place| self.shows(place)).count()
    }

    /// Whether a city is the open one.
    pub fn is_open(self, city: &City) -> bool {
        self.query.with(|query| query.city == Some(&city.id))
    }

    /// The target of a city's mark: the city opened in the list; for the open city, the map with that city closed.
    pub fn href(self, city: &'static City) -> Option<String> {
        // The app can open a city inside a frame; without it, the link leads to the map page.
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

/// A number of places with its noun: `2 Einträge`.
pub fn entries(count: usize, t: &Texts) -> String {
    format!("{count} {}", t.plural(count, t.places_one, t.places_many))
}
