//! The app: every page that is read. Everything is in the library.

fn main() {
    #[cfg(feature = "app")]
    {
        use aktionsplan::app::{self, Program, samples, start};
        // For ./dev watch one program draws every page.
        #[cfg(feature = "whole")]
        let program = Program { pages: app::any_page, draws: |_| true, samples };
        #[cfg(not(feature = "whole"))]
        let program = Program { pages: app::reading_page, draws: |route| !route.is_tool(), samples };
        start(program);
    }
}
