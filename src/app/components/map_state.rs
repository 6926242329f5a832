//! The query of the map page as signals, shared by the map, its panels, its list and its table.

use crate::app::address::HistoryEntry;
use crate::app::browser::dom;
use crate::app::{Address, Url, use_address, use_site, use_url};
use crate::map::{Mark, Size};
use crate::plan::City;
use crate::query::{MapIndex, MapQuery, Site as Place};
use crate::route::{Route, parameter};
use crate::text::Texts;
use leptos::prelude::*;

/// The filters of the map page and the open city, derived from the address; and what the reader points at.
#[derive(Clone, Copy)]
pub struct MapState {
    /// All places and Länder of the map.
    pub index: &'static MapIndex,
    /// The query in the address. A city without visible places is not open.
    pub query: Memo<MapQuery>,
    /// The query without the open city, so that opening a city does not update what depends on filters only.
    pub filters: Memo<MapQuery>,
    /// The mark that the Tab key leads to, by its first city, for each size of the map.
    pub stops: [RwSignal<&'static str>; 2],
    /// The mark that is pointed at or focused.
    pub pointed: RwSignal<Option<PointedMark>>,
    address: Address,
    url: Url,
}

/// A mark of the map that is pointed at or focused.
#[derive(Clone, Copy)]
pub struct PointedMark {
    /// The size of the map that it is drawn on.
    pub size: Size,
    /// The id of its first city.
    pub city: &'static str,
    /// Whether it was in the lower half of the window.
    pub low: bool,
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
    let stops = [RwSignal::new(""), RwSignal::new("")];
    MapState { index, query, filters, stops, pointed: RwSignal::new(None), address, url: use_url() }
}

impl MapState {
    /// Whether the map is drawn in a browser, and not printed.
    pub fn is_live(self) -> bool {
        self.address.is_live()
    }

    /// Whether it is printed for a frame, whose links must leave it. Chromium ignores the target of `base` in SVG.
    pub fn leaves_frame(self) -> bool {
        self.url.framed() && !self.is_live()
    }

    /// Changes the query, as a new history entry.
    pub fn choose(self, query: MapQuery) {
        self.address.set(&query.seen(self.index).print(), HistoryEntry::Push);
    }

    /// Moves the closer look to a point, within the current history entry.
    pub fn pan(self, to: (i32, i32)) {
        self.address.set(&self.query.get_untracked().closer(to).print(), HistoryEntry::Replace);
    }

    /// Changes a part of the query, as a new history entry.
    pub fn change(self, change: impl FnOnce(MapQuery) -> MapQuery) {
        self.choose(change(self.query.get_untracked()));
    }

    /// The marks of what the filters leave.
    pub fn marks(self, size: Size) -> Vec<Mark> {
        self.filters.with(|filters| self.index.marks(filters, size))
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

    /// The city that is open, with its places.
    pub fn open(self) -> Option<&'static (&'static City, Vec<Place>)> {
        let index: &'static MapIndex = self.index;
        index.cities.iter().find(|(city, _)| self.is_open(city))
    }

    /// The name of a city's Land, unless it is the city's own.
    pub fn land_of(self, city: &City) -> Option<&'static str> {
        let land = self.index.lands.iter().find(|land| land.id == city.land)?;
        (land.name != city.name).then(|| land.name.as_str())
    }

    /// Closes the open city, and gives the focus back to its mark.
    pub fn close(self, city: &'static City) {
        self.change(|query| MapQuery { city: None, ..query });
        dom::after_frame(move || {
            let marks = format!("a.mark[data-city=\"{}\"]", city.id);
            if !dom::focus_any(&marks) {
                dom::focus_any(&format!("#{}", parameter::RESULT));
            }
        });
    }

    /// The target of a mark: the city opened; for the open city, the map with that city closed; for several cities, a
    /// closer look at them.
    pub fn href(self, mark: &Mark) -> Option<String> {
        // The app can open a city inside a frame; without it, the link leads to the map page.
        let page = if self.is_live() { self.url.route } else { &Route::Map };
        let (city, filters) = (mark.city(), self.filters.get());
        let suffix = if mark.is_group() {
            filters.closer(mark.point).print()
        } else if self.is_open(city) {
            filters.print()
        } else {
            format!("{}#ort-{}", MapQuery { city: Some(&city.id), ..filters }.print(), city.id)
        };
        self.url.link(page, &suffix)
    }
}

/// A number of places with its noun: `2 Einträge`.
pub fn entries(count: usize, t: &Texts) -> String {
    format!("{count} {}", t.plural(count, t.maps.places_one, t.maps.places_many))
}
