//! The main program of the app, which draws all pages except the tools (`src/reuse.rs`). All of its code is in the
//! library.

fn main() {
    #[cfg(feature = "app")]
    {
        use aktionsplan::app::{self, Program, start, warm_up_steps};
        // `./dev watch` builds this program alone, so here it draws the tools too.
        #[cfg(feature = "whole")]
        let program = Program { pages: app::any_page, draws: |_| true, warm_up: warm_up_steps };
        #[cfg(not(feature = "whole"))]
        let program = Program { pages: app::reading_page, draws: |route| !route.is_tool(), warm_up: warm_up_steps };
        start(program);
    }
}
