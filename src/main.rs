//! The app: every page that is read. Everything is in the library.

fn main() {
    #[cfg(feature = "app")]
    {
        use aktionsplan::app::{self, Program, start, warm_up_steps};
        // For ./dev watch one program draws every page.
        #[cfg(feature = "whole")]
        let program = Program { pages: app::any_page, draws: |_| true, warm_up: warm_up_steps };
        #[cfg(not(feature = "whole"))]
        let program = Program { pages: app::reading_page, draws: |route| !route.is_tool(), warm_up: warm_up_steps };
        start(program);
    }
}
