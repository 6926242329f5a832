//! The facets: groups of options, each with the number of measures that it would leave. Written as HTML at once and
//! changed in place: sixty options with a signal each took as long as everything else together.

use super::marked::escape;
use crate::app::browser::dom;
use crate::query::{Answer, FacetOptions, Finder, MeasureQuery};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The facets' elements.
pub struct Facets {
    options: Vec<Choice>,
    /// Per facet: how many of its options are chosen, where there are any.
    chosen: Vec<Element>,
}

struct Choice {
    facet: usize,
    /// Its number in the facet.
    n: usize,
    id: &'static str,
    row: Element,
    input: HtmlInputElement,
    count: Element,
    /// What it shows: the number, and whether it is chosen.
    shown: Cell<Option<(u32, bool)>>,
}

impl Facets {
    /// Draws them. `switch(facet, option)` is called when a reader takes or drops one.
    pub fn draw(list: &HtmlElement, finder: &'static Finder, switch: impl Fn(usize, &'static str) + 'static) -> Self {
        list.set_inner_html(&finder.facets.iter().enumerate().map(|(n, of)| group(n, of)).collect::<String>());
        let ids = finder.facets.iter().enumerate().flat_map(|(facet, of)| {
            of.options.iter().enumerate().map(move |(n, option)| (facet, n, option.id.as_str()))
        });
        let rows = dom::all::<Element>(list, ".choice");
        let options = ids.zip(rows).filter_map(|((facet, n, id), row)| {
            let (input, count) = (dom::within(&row, "input")?, dom::within(&row, ".choice-count")?);
            Some(Choice { facet, n, id, row, input, count, shown: Cell::new(None) })
        });
        let options: Vec<Choice> = options.collect();
        let boxes: Vec<_> = options.iter().map(|o| (o.input.clone(), o.facet, o.id)).collect();
        dom::listen(list, "change", move |event| {
            let pressed = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            if let Some((_, facet, id)) = boxes.iter().find(|(b, ..)| Some(b) == pressed.as_ref()) {
                switch(*facet, id);
            }
        });
        Facets { options, chosen: dom::all(list, ".facet-chosen") }
    }

    /// Shows what is chosen, and the numbers.
    pub fn show(&self, query: &MeasureQuery, answer: &Answer) {
        for option in &self.options {
            let count = answer.counts[option.facet].get(option.n).copied().unwrap_or(0);
            let now = (count, query.has(option.facet, option.id));
            if option.shown.replace(Some(now)) != Some(now) {
                option.input.set_checked(now.1);
                option.count.set_text_content(Some(&count.to_string()));
                dom::set_class(&option.row, "choice-empty", count == 0 && !now.1);
            }
        }
        for (label, chosen) in self.chosen.iter().zip(&query.chosen) {
            let text = (!chosen.is_empty()).then(|| chosen.len().to_string());
            label.set_text_content(text.as_deref());
        }
    }
}

/// A native group of boxes names itself once; the first three stand open.
fn group(n: usize, of: &FacetOptions) -> String {
    let label = escaped(&of.label);
    let open = if n < 3 { " open" } else { "" };
    let options: String = of.options.iter().map(|o| choice(&format!("{}-{}", of.key, o.id), &o.label)).collect();
    format!(
        "<details class=\"facet\"{open}><summary>{label}<span class=\"facet-chosen\"></span></summary>\
         <fieldset><legend class=\"visually-hidden\">{label}</legend>{options}</fieldset></details>"
    )
}

fn choice(id: &str, label: &str) -> String {
    format!(
        "<div class=\"choice\"><input type=\"checkbox\" id=\"{id}\">\
         <label for=\"{id}\">{}<span class=\"choice-count\"></span></label></div>",
        escaped(label)
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}
