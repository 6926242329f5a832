//! German words for single pages.

use crate::text::PageTexts;

pub static PAGES: PageTexts = PageTexts {
    // Leads and titles
    measures_lead: "Was das Ministerium tun will: alle 75\u{a0}Maßnahmen, durchsuchbar und nach acht Gesichtspunkten zu filtern.",
    map_lead: "Wo der Plan Orte nennt: sechs KI-Kompetenzzentren, 48 Universitäten mit KI-Professuren und drei Standorte für Höchstleistungsrechner.",
    budget_lead: "Was das Ministerium seit 2017 für KI ausgegeben hat und für 2023 und 2024 einplant. Die Jahre bis 2022 sind abgerechnet (Ist), die beiden letzten geplant (Soll).",
    comparisons_lead: "Wo Deutschland steht: Geld, Gründungen, Systeme, Rechner und Anwendung. Alle Zahlen nennt der Plan selbst.",
    glossary_lead: "Begriffe und Abkürzungen, die im Plan vorkommen, kurz erklärt.",
    timeline_lead: "Jedes Datum des Plans: was geschehen ist und was geschehen soll, gesehen vom November 2023 aus.",
    footnotes_lead: "Alle 52 Fußnoten des Plans mit den Stellen, an denen sie stehen. Quellenangaben stehen da wie gedruckt. Das Literaturverzeichnis des Plans liegt uns nicht vor; was wir über eine Quelle sicher wissen, haben wir ergänzt.",
    budget_title: "Das KI-Budget des Ministeriums",
    budget_total: "Eine Zahl für sich: die Legislaturperiode",
    comparisons_title: "Deutschland im Vergleich",

    // Start page
    start_title: "Was das Forschungs\u{ad}ministerium mit KI vorhatte",
    start_lead: "Jede Kachel ist eine Maßnahme. Ein Betrag ist bei {0} von {1} genannt, ein Zeitraum bei {2}, eine zuständige Stelle bei {3}.",
    start_counts: "{0}\u{a0}Felder, {1}\u{a0}Ziele, {2}\u{a0}Maßnahmen",
    start_today: "das Ministerium heißt heute BMFTR",
    start_figures: "Sechs Zahlen, die man kennen sollte",
    start_fields: "Der Plan, Kapitel für Kapitel",
    start_audiences: "Für wen sind die Maßnahmen?",
    start_budget: "Das Geld",
    start_budget_more: "Haushalt mit Tabelle und Quelle",
    start_map: "Die Orte",
    start_map_text: "Elf Städte stehen auf der gedruckten Karte der Kompetenzzentren. Dazu kommen die Universitäten mit KI-Professuren und drei Standorte für Höchstleistungsrechner.",
    start_map_more: "Karte öffnen",

    // Chapter, action field, measure
    situation_short: "Ausgangslage",
    facts: "Angaben des Plans",
    classification: "Unsere Einordnung",
    open_all: "Alle auf- oder zuklappen",
    read_field: "Das ganze Handlungsfeld lesen, mit Ausgangslage und Fußnoten",

    // Glossary
    glossary_editorial: "Alle Erklärungen sind Ergänzungen der Redaktion; der Plan selbst hat kein Glossar.",
    terms_filter: "Begriffe filtern",
    terms_hint: "Gesucht wird in den Begriffen und ihren Erklärungen.",
    terms_letters: "Buchstaben",
    terms_of_letter: "kein Begriff",
    terms_all: "{0} Begriffe",
    terms_some: "{0} von {1} Begriffen",
    terms_none: "Zu {0} gibt es keinen Begriff.",
    terms_reset: "Alle Begriffe zeigen",
    more_places: "{0} weitere Stellen",

    // Timeline
    timeline_picture: "Zeitleiste als Bild. Jedes Zeichen führt zu seinem Eintrag in der Liste.",
    timeline_counted: "{0} Ereignisse und {1} Vorhaben, gezählt von der Redaktion. Jeder Titel führt zu seinem Eintrag.",
    timeline_published: "{0}: der Plan erscheint",
    timeline_to_list: "Zur Liste mit Erklärungen und Stellen im Plan",
    timeline_event: "gefüllt: Ereignis",
    timeline_plan: "hohl: Vorhaben",
    timeline_span: "dicker Balken: über diese Zeit",
    timeline_within: "dünner Balken: irgendwann in dieser Zeit",
    timeline_day: "Punkt: an diesem Tag",
    timeline_gap: "ausgelassen: Jahre ohne Eintrag",

    // Fact sheet
    fact_sheet: "Faktenblatt",
    fact_sheet_lead: "Der Plan auf einer Seite: Herkunft, Umfang, Zahlen mit ihrer Stelle im Original. Gedruckt passt sie auf ein Blatt A4.",
    fact_published: "Veröffentlicht (laut Ministerium)",
    fact_publisher: "Herausgegeben von",
    fact_signed: "Vorwort unterzeichnet von",
    cite_proposal: "So zitieren",
    footnotes_many: "Fußnoten",

    // About the website
    about_what_title: "Was diese Website ist",
    about_state_title: "Stand",
    about_additions_title: "Was wir ergänzt haben",
    about_licences_title: "Lizenzen",
    about_appendix_title: "Der Anhang des Plans",
    about_licence_libraries: "Alle Bibliotheken im Programm, mit Lizenztexten",
    about_licence_charts: "Lizenz von Apache ECharts",
    about_licence_font: "Lizenz der Schrift Fira Sans",

    // Paragraphs of the about page's sections
    about_what: &[
        "Das Bundesministerium für Bildung und Forschung hat am 7.\u{a0}November 2023 den „BMBF-Aktionsplan Künstliche Intelligenz“ veröffentlicht. Diese Website gibt ihn vollständig wieder: jede Ausgangslage, jedes Ziel, jede Maßnahme, jede Zahl und jede Fußnote.",
        "Alle Sätze sind unsere eigenen. Namen, Zahlen, Daten und Titel stehen genau so da wie im Plan. Was er nicht sagt, ist als „im Plan nicht genannt“ gekennzeichnet. Wer zitieren will, findet bei jeder Angabe die Stelle im Original; maßgeblich ist immer das Original.",
        "Die Website ist unabhängig. Sie gehört nicht zum Ministerium und spricht nicht für es.",
    ],
    about_state: &[
        "Der Text zeigt den Stand vom November 2023. Was seither geschehen ist, steht hier nicht, auch wenn Vorhaben inzwischen begonnen, geändert oder aufgegeben wurden.",
        "Die Textfassung des Plans, nach der wir arbeiten, nennt kein Datum. Der 7.\u{a0}November 2023 steht in Mitteilungen des Ministeriums.",
        "Namen sind die von damals. Das Ministerium heißt seit 2025 Bundesministerium für Forschung, Technologie und Raumfahrt (BMFTR); einige Hochschulen tragen heute andere Namen.",
    ],
    about_additions: &[
        "Ergänzt haben wir: kurze Überschriften über jedem Absatz, zu jeder Maßnahme einen Satz, der sie zusammenfasst, die Erklärungen im Glossar, die Lage der Orte auf der Karte, die Web-Adressen der Zentren und, bei drei der sechs Zentren, ihre Städte. Auch die Einteilung nach Art, Instrument, Zielgruppe und Thema und die Zuordnung von Maßnahmen zu Zielen ist unsere Lesart des Wortlauts.",
        "Der Plan widerspricht sich an einigen Stellen, zum Beispiel beim Platz Deutschlands unter den Start-up-Nationen. Das lassen wir stehen und weisen in einer Anmerkung darauf hin. Offensichtliche Druckfehler in Namen sind berichtigt.",
        "Welche Maßnahmen der Plan fett gedruckt hat, zeigt seine Textfassung nur mittelbar, an erhaltenen Bindestrichen. Wo sie nichts erkennen lässt, steht „nicht erkennbar“.",
    ],
    about_licences: &[
        "Programm und eigene Texte: EUPL-1.2. Tatsachen, Zahlen und Titel stammen aus dem Aktionsplan des Ministeriums.",
        "Gestaltungswerte nach KERN UX (EUPL-1.2), Schrift Fira Sans (SIL Open Font License 1.1), Diagramme mit Apache ECharts (Apache-2.0), Umrisse der Länder von Natural Earth (gemeinfrei), App mit Leptos (MIT).",
    ],
};
