//! The words of the page with data for download, and the heads of the tables there.

use super::part::part;

part! {
    /// The words of the page with data for download, and the heads of the tables there, in one language.
    data: DataTexts
    words {
        // The page
        title lead more codes first first_text get tables_text fields_text pictures_text ready ready_text programs_text
        package_text schema_text dcat_text feed_text licence_text cite_text licence_link rows
        // Tables
        sheet_texts sheet_figures
        column_link column_id column_title column_summary column_text column_value column_unit column_meaning
        column_date column_expansion column_kind column_instrument column_audience column_topic column_related
        column_serves column_from column_to column_lat column_lon column_links
        // How exact a date is
        date_precision date_to_day date_to_month date_to_quarter date_to_year
    }
}
