//! The start of the second program in the browser: buttons, and pages that make something to take away. Those who search
//! and filter load the other one.

fn main() {
    #[cfg(feature = "app")]
    {
        std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));
        aktionsplan::app::islands::start_workshop();
    }
}
