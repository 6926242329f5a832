//! The map page: filters hide what does not fit, on the map, in the list and in the table; a mark opens its city.
//! All it needs to know stands in the page's list.

use super::address::{Address, Entry, speak};
use crate::app::browser::{dom, go_to, history};
use crate::map::radius;
use crate::query::{Layer, MapIndex, MapPlace, MapQuery};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A city's elements.
struct City {
    id: &'static str,
    /// With the space behind it.
    name: String,
    section: HtmlElement,
    count: Element,
    /// Its places, as numbers in the index.
    places: Vec<usize>,
    mark: Element,
}

/// The page's elements.
struct Page {
    index: &'static MapIndex,
    cities: Vec<City>,
    /// In the order of the index, as are the rows of the table.
    items: Vec<HtmlElement>,
    rows: Vec<HtmlElement>,
    outlines: Vec<Element>,
    layers: Vec<HtmlInputElement>,
    land: HtmlSelectElement,
    centre: HtmlSelectElement,
    nothing: HtmlElement,
    result: HtmlElement,
}

/// Starts it.
pub fn start(island: &HtmlElement) {
    let Some(page) = Page::read(island).map(Rc::new) else { return };
    let island = island.clone();
    let result = page.result.clone();
    result.set_text_content(None);
    leptos::mount::mount_to(result, move || view(&page, &island)).forget();
}

/// Ties the page to its address; gives the text of the result.
fn view(page: &Rc<Page>, island: &HtmlElement) -> impl IntoView + use<> {
    let index = page.index;
    let address = Address::follow();
    let query = Memo::new(move |_| address.with(|search| MapQuery::parse(search, index)));
    // Opening a city leaves the filters as they are.
    let filters = Memo::new(move |_| MapQuery { city: None, ..query.get() });
    address.set(&page.asked(query.get_untracked()).print(), Entry::Same);

    let of = Rc::clone(page);
    dom::listen(island, "change", move |_| {
        let mut next = of.form(query.get_untracked());
        // What no filter shows any more cannot stay open.
        next.city = next.city.filter(|city| index.places.iter().any(|p| p.city == *city && next.shows(p)));
        address.set(&next.print(), Entry::New);
    });
    let of = Rc::clone(page);
    dom::listen(island, "click", move |event| {
        let pressed = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let Some(mark) = pressed.and_then(|p| p.closest(".mark").ok().flatten()) else { return };
        let Some(city) = of.cities.iter().find(|c| c.mark == mark) else { return };
        event.prevent_default();
        let open = query.get_untracked();
        let opened = (open.city != Some(city.id)).then_some(city.id);
        address.set(&MapQuery { city: opened, ..open }.print(), Entry::New);
        if opened.is_some() {
            // As the link says.
            history::write(&format!("{}#ort-{}", history::search(), city.id), Entry::Same);
            go_to(&city.section);
        }
    });
    let of = Rc::clone(page);
    Effect::new(move |_| filters.with(|q| of.filter(q)));
    let of = Rc::clone(page);
    Effect::new(move |_| query.with(|q| of.open(q.city)));

    let [place_one, place_many, within, city_one, city_many] =
        ["place-one", "place-many", "in", "city-one", "city-many"]
            .map(|w| StoredValue::new(dom::word(&page.result, w)));
    let result = move || {
        let shown: Vec<&MapPlace> = index.places.iter().filter(|p| filters.with(|q| q.shows(p))).collect();
        let mut towns: Vec<&str> = shown.iter().map(|p| p.city.as_str()).collect();
        towns.sort_unstable();
        towns.dedup();
        let (places, towns) = (shown.len(), towns.len());
        let place = if places == 1 { place_one } else { place_many }.get_value();
        let town = if towns == 1 { city_one } else { city_many }.get_value();
        format!("{places} {place} {} {towns} {town}", within.get_value())
    };
    speak(result);
    result
}

impl Page {
    fn read(island: &HtmlElement) -> Option<Self> {
        let mut places = vec![];
        let mut items = vec![];
        let mut cities = vec![];
        for section in dom::all::<HtmlElement>(island, ".city") {
            let id: &'static str = Box::leak(dom::word(&section, "city").into_boxed_str());
            let mut own = vec![];
            for item in dom::all::<HtmlElement>(&section, "[data-layer]") {
                own.push(places.len());
                places.push(MapPlace {
                    layer: dom::word(&item, "layer"),
                    id: dom::word(&item, "place"),
                    city: id.to_owned(),
                    land: dom::word(&section, "land"),
                });
                items.push(item);
            }
            let mark: Element = dom::within(island, &format!(".mark[data-city='{id}']"))?;
            let count: Element = dom::within(&section, ".count")?;
            let label = dom::within::<Element>(&mark, "title")?.text_content().unwrap_or_default();
            // "Berlin 5 Orte": the name is what stands before the number.
            let name =
                label.trim_end_matches(|c: char| !c.is_ascii_digit()).trim_end_matches(|c: char| c.is_ascii_digit());
            cities.push(City { id, name: name.to_owned(), section, count, places: own, mark });
        }
        let land: HtmlSelectElement = dom::within(island, "[name=land]")?;
        let lands = dom::all::<Element>(&land, "option").iter().filter_map(|o| o.get_attribute("value")).collect();
        Some(Page {
            index: Box::leak(Box::new(MapIndex { lands, places })),
            cities,
            items,
            rows: dom::all(island, "tbody tr"),
            outlines: dom::all(island, ".land"),
            layers: dom::all(island, "[name=ebene]"),
            land,
            centre: dom::within(island, "[name=zentrum]")?,
            nothing: dom::within(island, ".map-nothing")?,
            result: dom::one("#ergebnis")?,
        })
    }

    /// A query with the filters that the form shows.
    fn form(&self, query: MapQuery) -> MapQuery {
        let on: Vec<String> = self.layers.iter().filter(|l| l.checked()).map(HtmlInputElement::value).collect();
        let search = crate::query::print([
            ("ebene", on.join(",")),
            ("land", self.land.value()),
            ("zentrum", self.centre.value()),
        ]);
        MapQuery { city: query.city, ..MapQuery::parse(&search, self.index) }
    }

    /// A query, or what a reader chose in the form before this started.
    fn asked(&self, query: MapQuery) -> MapQuery {
        let form = self.form(query.clone());
        if form == (MapQuery { city: query.city, ..MapQuery::default() }) { query } else { form }
    }

    /// Shows what the filters leave.
    fn filter(&self, query: &MapQuery) {
        for layer in &self.layers {
            let key = layer.value();
            layer.set_checked(query.layers.is_empty() || query.layers.contains(&key.as_str()));
        }
        self.land.set_value(query.land.unwrap_or_default());
        self.centre.set_value(query.centre.unwrap_or_default());
        for outline in &self.outlines {
            let chosen = query.land.is_some_and(|land| dom::word(outline, "land") == land);
            dom::set_class(outline, "land-chosen", chosen);
        }
        let shown: Vec<bool> = self.index.places.iter().map(|p| query.shows(p)).collect();
        for ((item, row), shown) in self.items.iter().zip(&self.rows).zip(&shown) {
            item.set_hidden(!shown);
            row.set_hidden(!shown);
        }
        for city in &self.cities {
            let left: Vec<usize> = city.places.iter().copied().filter(|n| shown[*n]).collect();
            let centre = left.iter().any(|n| self.index.places[*n].layer == Layer::Centres.key());
            self.count(city, left.len(), centre);
        }
        self.nothing.set_hidden(shown.contains(&true));
    }

    /// A city with so many places left.
    fn count(&self, city: &City, count: usize, centre: bool) {
        city.section.set_hidden(count == 0);
        dom::set_class(&city.mark, "mark-away", count == 0);
        dom::set_class(&city.mark, "mark-centre", centre);
        let noun = dom::word(&self.result, if count == 1 { "place-one" } else { "place-many" });
        city.count.set_text_content(Some(&format!("{count} {noun}")));
        let label = format!("{}{count} {noun}", city.name);
        let text = |selector, text: &str| {
            if let Some(element) = dom::within::<Element>(&city.mark, selector) {
                element.set_text_content(Some(text));
            }
        };
        text("title", &label);
        text(".mark-count", &count.to_string());
        if let Some(dot) = dom::within::<Element>(&city.mark, ".mark-dot") {
            dom::set(&dot, "r", Some(&radius(count).to_string()));
        }
    }

    /// Draws out the open city.
    fn open(&self, open: Option<&str>) {
        for city in &self.cities {
            let is = open == Some(city.id);
            dom::set_class(&city.section, "city-open", is);
            dom::set_class(&city.mark, "mark-open", is);
            dom::set(&city.mark, "aria-current", is.then_some("true"));
        }
    }
}
