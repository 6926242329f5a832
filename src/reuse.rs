//! The second program of the app, which draws the tools: the pages that make something for use elsewhere. Readers who
//! only read, search and cite never load it.

fn main() {
    #[cfg(feature = "app")]
    {
        use aktionsplan::app::{Program, start, tool_page};
        start(Program { pages: tool_page, draws: aktionsplan::route::Route::is_tool, warm_up: |_| vec![] });
    }
}
