//! The form and the lit row of a chart, shared by the parts of its figure.

use super::drawing;
use crate::app::address::HistoryEntry;
use crate::app::browser::live::{self, Live};
use crate::app::{Address, Site, use_address, use_site};
use crate::chart::{Areas, Chart, Form, Width};
use crate::query::{first, pairs, print};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How many columns are told of a row.
const TOLD: usize = 3;

/// The state of a chart's figure.
#[derive(Clone, Copy)]
pub struct ChartState {
    /// The chart.
    pub chart: &'static Chart,
    /// The form that the address asks for.
    pub form: Memo<Form>,
    /// The form that is drawn. It differs from the other one while that is loaded, or if it could not be.
    pub drawn: RwSignal<Form>,
    /// Whether the form that was asked for could not be loaded.
    pub failed: RwSignal<bool>,
    /// The row of the table that the reader looks at.
    pub lit: RwSignal<Option<u16>>,
    /// The elements with the drawings, one per width.
    pub places: [NodeRef<Div>; 2],
    live: StoredValue<Option<Live>, LocalStorage>,
    loading: StoredValue<bool>,
    address: Address,
    site: Site,
}

impl ChartState {
    /// The state of a chart. The parameter of its form in the address is the chart's id.
    pub fn new(chart: &'static Chart) -> ChartState {
        let address = use_address();
        let asked = move |search: &str| first(&pairs(search), chart.id).unwrap_or_default();
        let form = Memo::new(move |_| Form::parse(chart.choices, &address.with(asked)));
        let state = ChartState {
            chart,
            form,
            drawn: RwSignal::new(Form::first(chart.choices)),
            failed: RwSignal::new(false),
            lit: RwSignal::new(None),
            places: [NodeRef::new(), NodeRef::new()],
            live: StoredValue::new_local(None),
            loading: StoredValue::new(false),
            address,
            site: use_site(),
        };
        if !chart.choices.is_empty() && address.is_live() {
            // Removes unknown keys from the address.
            let known = form.with_untracked(Form::print);
            if address.with_untracked(asked) != known {
                state.ask(&known, HistoryEntry::Replace);
            }
            Effect::new(move || {
                match form.with(|form| state.drawn.with_untracked(|drawn| form == drawn)) {
                    // The reader has gone back from a form that could not be loaded.
                    true => state.failed.set(false),
                    false => state.draw(),
                }
            });
        }
        state
    }

    /// Chooses an option of the form, as a new history entry.
    pub fn choose(self, choice: usize, option: usize) {
        let form = self.form.with_untracked(|form| form.with(choice, option));
        self.ask(&form.print(), HistoryEntry::Push);
    }

    fn ask(self, form: &str, entry: HistoryEntry) {
        let mut pairs = self.address.with_untracked(pairs);
        pairs.retain(|(key, _)| key != self.chart.id);
        pairs.push((self.chart.id.to_owned(), form.to_owned()));
        let search = print(pairs.iter().map(|(key, value)| (key.as_str(), value.clone())));
        self.address.set(&search, entry);
    }

    /// Draws the form that is asked for. The library is loaded before the first time.
    pub fn draw(self) {
        self.lit.set(None);
        self.failed.set(false);
        if self.loading.get_value() {
            return;
        }
        let form = self.form.get_untracked();
        let replaced = self.live.with_value(|live| live.as_ref().map(|live| live.replace(&form.print())));
        match replaced {
            Some(Ok(())) => return self.drawn.set(form),
            Some(Err(_)) => return self.failed.set(true),
            None => self.loading.set_value(true),
        }
        let place = |(width, place): (Width, NodeRef<Div>)| Some((width.name(), place.get_untracked()?.into()));
        let places = Width::ALL.into_iter().zip(self.places).filter_map(place).collect();
        spawn_local(async move {
            let asked = move || self.form.try_get_untracked().map_or_else(String::new, |form| form.print());
            let made = live::draw(self.chart.id, places, asked).await;
            // The reader may have left the page meanwhile.
            if self.drawn.is_disposed() {
                return;
            }
            self.loading.set_value(false);
            match made {
                Ok(made) => {
                    self.live.set_value(Some(made));
                    self.drawn.set(self.form.get_untracked());
                }
                Err(_) => self.failed.set(true),
            }
        });
    }

    /// Where the drawing of a width shows the rows of the table.
    pub fn areas(self, width: Width) -> Areas {
        let live = self.live.with_value(|live| live.as_ref().map(|live| live.areas(width.name())));
        match live {
            Some(numbers) => Areas::from_numbers(&numbers),
            None => {
                let key = format!("{}.{}", self.chart.id, width.name());
                drawing(&key).map_or_else(Areas::default, |drawing| drawing.areas.clone())
            }
        }
    }

    /// What is said of a row: its name, then pairs of a column's label and the cell: those of the first columns, then its
    /// rank. So it takes no more than a line on wide windows; the table has the rest.
    pub fn answer(self, row: u16) -> Option<(String, Vec<(String, String)>)> {
        let Site { plan, t, .. } = self.site;
        let table = (self.chart.table)(plan, t);
        let mut cells = table.rows.into_iter().nth(usize::from(row))?.into_iter().zip(table.columns);
        let (name, _) = cells.next()?;
        let told = cells.take(TOLD).filter(|(cell, _)| cell != crate::chart::NONE);
        let mut pairs: Vec<(String, String)> = told.map(|(cell, column)| (column.label, cell)).collect();
        pairs.extend(self.chart.rank(plan, row.into()).map(|(rank, of)| {
            let words = crate::text::fill(t.charts.rank_of, &[&rank.to_string(), &of.to_string()]);
            (t.charts.rank.to_owned(), words)
        }));
        Some((name, pairs))
    }
}
