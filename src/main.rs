//! The app's start in the browser. Everything is in the library.

fn main() {
    #[cfg(feature = "app")]
    leptos::task::spawn_local(aktionsplan::app::boot::start());
}
