//! The app: every page that is read. Everything is in the library.

fn main() {
    #[cfg(feature = "app")]
    {
        use aktionsplan::app::{Program, reading_page, samples, start};
        start(Program { pages: reading_page, draws: |route| !route.is_tool(), samples });
    }
}
