//! Reads what a reader has entered into form fields, and transfers it to the fields that replace them.

use super::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The value of a field.
#[derive(PartialEq, Eq)]
pub enum Typed {
    /// The text of an input or textarea.
    Text(String),
    /// The selected option of a select field.
    Chosen(String),
    /// The state of a checkbox or radio button.
    Checked(bool),
}

/// The fields whose value differs from the printed page, by their paths.
pub fn filled_in(root: &Element) -> Vec<(String, Typed)> {
    let field = |element: &Element| Typed::of(element).filter(|now| !now.is_printed(element));
    let all = dom::all::<Element>(root, "input, select, textarea");
    all.iter().filter_map(|element| field(element).map(|held| (dom::path(element), held))).collect()
}

impl Typed {
    /// The current value of an element, if it is a field.
    pub fn of(element: &Element) -> Option<Typed> {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            let checked = matches!(input.type_().as_str(), "checkbox" | "radio");
            return Some(if checked { Typed::Checked(input.checked()) } else { Typed::Text(input.value()) });
        }
        if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            return Some(Typed::Chosen(select.value()));
        }
        element.dyn_ref::<HtmlTextAreaElement>().map(|area| Typed::Text(area.value()))
    }

    /// Whether a field of the printed page still has its printed value. The app's field may have another one, from the
    /// address.
    fn is_printed(&self, element: &Element) -> bool {
        match self {
            Typed::Checked(on) => element.has_attribute("checked") == *on,
            Typed::Chosen(value) => {
                let first = dom::within(element, "option[selected]").or_else(|| dom::within(element, "option"));
                first.is_some_and(|option: Element| option.get_attribute("value").as_ref() == Some(value))
            }
            Typed::Text(text) => {
                let area = element.is_instance_of::<HtmlTextAreaElement>();
                let printed = if area { element.text_content() } else { element.get_attribute("value") };
                printed.unwrap_or_default() == *text
            }
        }
    }

    /// Sets the value of a field, and fires the events that a reader's input would cause.
    pub fn put_into(&self, element: &Element) {
        match self {
            Typed::Text(text) => {
                match element.dyn_ref::<HtmlInputElement>() {
                    Some(input) => input.set_value(text),
                    None => {
                        if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
                            area.set_value(text);
                        }
                    }
                }
                dom::dispatch(element, "input");
            }
            Typed::Chosen(value) => {
                if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
                    select.set_value(value);
                    dom::dispatch(element, "input");
                }
            }
            Typed::Checked(on) => {
                if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                    input.set_checked(*on);
                    dom::dispatch(element, "input");
                }
            }
        }
        dom::dispatch(element, "change");
    }
}
