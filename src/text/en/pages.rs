//! English words for single pages.

use crate::text::PageTexts;

pub static PAGES: PageTexts = PageTexts {
    // Leads and titles
    measures_lead: "What the ministry wants to do: all 75\u{a0}measures, which you can search and filter by eight criteria.",
    map_lead: "Where the plan names places: six AI competence centres, 48 universities with AI professorships and three supercomputer locations.",
    budget_lead: "What the ministry has spent on AI since 2017 and plans to spend in 2023 and 2024. The accounts for the years up to 2022 are closed (actual); the last two years are planned.",
    comparisons_lead: "Where Germany stands: money, start-ups, systems, computers and the use of AI. All figures are given by the plan itself.",
    glossary_lead: "Terms and abbreviations that appear in the plan, briefly explained.",
    timeline_lead: "Every date in the plan: what has happened and what is to happen, as seen from November 2023.",
    footnotes_lead: "All 52 footnotes of the plan with the passages that they belong to. References are given as printed; only connecting words are translated. We do not have the plan’s bibliography; where we know something about a source for certain, we have added it.",
    budget_title: "The ministry’s AI budget",
    budget_total: "A figure of its own: the electoral term",
    comparisons_title: "Germany compared with others",

    // Start page
    start_title: "What the research ministry planned to do with AI",
    start_lead: "Each tile is a measure. An amount is named for {0} of {1}, a period for\u{a0}{2}, a responsible body for\u{a0}{3}.",
    start_counts: "{0}\u{a0}fields, {1}\u{a0}goals, {2}\u{a0}measures",
    start_today: "the ministry is now called the BMFTR",
    start_figures: "Six figures worth knowing",
    start_fields: "The plan, chapter by chapter",
    start_audiences: "Who are the measures for?",
    start_budget: "The money",
    start_budget_more: "Budget with table and source",
    start_map: "The places",
    start_map_text: "Eleven cities are on the printed map of the competence centres. In addition, there are the universities with AI professorships and three supercomputer locations.",
    start_map_more: "Open the map",

    // Chapter, action field, measure
    situation_short: "Situation",
    facts: "Information given by the plan",
    classification: "Our classification",
    open_all: "Open or close all",
    read_field: "Read the whole action field, with situation and footnotes",

    // Glossary
    glossary_editorial: "All explanations have been added by the editors; the plan itself has no glossary.",
    terms_filter: "Filter terms",
    terms_hint: "Searches the terms and their explanations.",
    terms_letters: "Letters",
    terms_of_letter: "no term",
    terms_all: "{0} terms",
    terms_some: "{0} of {1} terms",
    terms_none: "There is no term for {0}.",
    terms_reset: "Show all terms",
    more_places: "{0} more passages",

    // Timeline
    timeline_picture: "Timeline as an image. Each symbol leads to its entry in the list.",
    timeline_counted: "{0} events and {1} planned steps, counted by the editors. Each title leads to its entry.",
    timeline_published: "{0}: the plan is published",
    timeline_to_list: "To the list with explanations and passages in the plan",
    timeline_event: "Filled: event",
    timeline_plan: "Hollow: planned step",
    timeline_span: "Thick bar: throughout this period",
    timeline_within: "Thin bar: at some time in this period",
    timeline_day: "Dot: on this day",
    timeline_gap: "Omitted: years without an entry",

    // Fact sheet
    fact_sheet: "Fact sheet",
    fact_sheet_lead: "The plan on one page: origin, scope, and figures with their passages in the original. When printed, it fits on one sheet of A4.",
    fact_published: "Published (according to the ministry)",
    fact_publisher: "Published by",
    fact_signed: "Foreword signed by",
    cite_proposal: "How to cite",
    footnotes_many: "footnotes",

    // About the website
    about_what_title: "What this website is",
    about_state_title: "Date of the information",
    about_additions_title: "What we have added",
    about_licences_title: "Licences",
    about_appendix_title: "The plan’s appendix",
    about_licence_libraries: "All libraries in the program, with licence texts",
    about_licence_charts: "Licence of Apache ECharts",
    about_licence_font: "Licence of the typeface Fira Sans",

    // Paragraphs of the about page's sections
    about_what: &[
        "The Federal Ministry of Education and Research (Bundesministerium für Bildung und Forschung, BMBF) published the BMBF Artificial Intelligence Action Plan (“BMBF-Aktionsplan Künstliche Intelligenz”) on 7\u{a0}November 2023. This website presents it in full: every description of the situation, every goal, every measure, every figure and every footnote.",
        "All sentences are our own, in German and in this English version. Figures and dates are exactly as in the plan; names and titles are too, apart from their translation. What the plan does not say is marked as “Not stated in the plan”. For quotations, every item gives its passage in the original; the German original is always authoritative.",
        "The website is independent. It does not belong to the ministry and does not speak for it.",
    ],
    about_state: &[
        "The text reflects the state of affairs in November 2023. What has happened since then is not given here, even if projects have since been started, changed or abandoned.",
        "The text version of the plan that we work from gives no date. The date of 7\u{a0}November 2023 is from the ministry’s announcements.",
        "Names are those of the time. Since 2025 the ministry has been called the Federal Ministry of Research, Technology and Space (Bundesministerium für Forschung, Technologie und Raumfahrt, BMFTR); some higher education institutions have different names today.",
    ],
    about_additions: &[
        "We have added: a short heading above each paragraph, a sentence for each measure that sums it up, the explanations in the glossary, the location of the places on the map, the web addresses of the centres and, for three of the six centres, their cities. The division by type, instrument, target group and topic and the assignment of measures to goals are also our reading of the wording.",
        "The plan contradicts itself in some places, for example on Germany’s rank among the start-up nations. We leave this as it is and point it out in a note. Obvious misprints in names have been corrected.",
        "Which measures the plan printed in bold is shown by its text version only indirectly, by hyphens that have been preserved. Where this reveals nothing, it says “Not discernible”.",
    ],
    about_licences: &[
        "Program and our own texts: EUPL-1.2. Facts, figures and titles are from the ministry’s action plan.",
        "Design values based on KERN UX (EUPL-1.2), typeface Fira Sans (SIL Open Font License 1.1), charts with Apache ECharts (Apache-2.0), outlines of the Länder from Natural Earth (public domain), app with Leptos (MIT).",
    ],
};
