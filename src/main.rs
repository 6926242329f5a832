//! The app's start in the browser. Everything is in the library.

fn main() {
    #[cfg(feature = "app")]
    {
        // A panic is a bug; its message is what a report needs.
        std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));
        aktionsplan::app::islands::start();
    }
}
