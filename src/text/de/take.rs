//! German words of what can be taken away.

use crate::text::TakeTexts;

pub static TAKE: TakeTexts = TakeTexts {
    // Embeds
    embed: "Einbetten",
    embed_lead: "Jeden Teil des Plans auf eine andere Website holen: auswählen, anpassen, kopieren.",

    // Citations
    cite: "Zitieren",

    // Changes
    changes: "Änderungen",
    changes_lead: "Was sich an den Texten und Zahlen dieser Seite seit ihrer ersten Fassung geändert hat.",

    // Pictures and other downloads
    pictures: "Bilder",

    // Press kit
    press_kit: "Pressemappe",
    press_kit_lead: "Bilder, Tabellen, Zitate und Bildbeschreibungen Ihrer Auswahl in einer Datei.",

    // Open data
    package: "Beschreibung der Tabellen (Frictionless Data Package, JSON)",
    dcat: "Beschreibung für Datenportale (DCAT-AP.de, JSON-LD)",
    dcat_turtle: "Dieselbe Beschreibung als Turtle",
    schema: "Schema des ganzen Plans (JSON Schema)",
    editors: "Redaktion von „KI-Aktionsplan zum Nachlesen“",
    keywords: "Künstliche Intelligenz|KI|Aktionsplan|Forschung|Förderung",
    columns_are: "Tabelle mit den Spalten",
    csv_local: "CSV für deutsche Tabellenprogramme",
    whole_title: "Der ganze Plan",
    whole_description: "Der KI-Aktionsplan des Bundesforschungsministeriums vom November 2023, nacherzählt in eigenen Worten: alle Texte, Maßnahmen, Zahlen, Orte, Daten und Fußnoten.",
    whole_json: "JSON für Programme",
    whole_html: "HTML in einer Datei, zum Aufbewahren und Drucken",
    tables_title: "Tabellen",
    descriptions_title: "Beschreibungen für Programme und Datenportale",
    preview_alt: "Vorschaubild",
    // The single file
    archive_what: "Der ganze Plan in einer Datei, zum Aufbewahren und Drucken. Sie braucht weder Netz noch JavaScript.",
    archive_state: "Datenstand",
    archive_licence: "Eigene Texte: EUPL-1.2. Tatsachen, Zahlen und Titel stammen aus dem Plan. Diagramme mit Apache ECharts, Umrisse der Länder von Natural Earth (gemeinfrei).",
    archive_contents: "Inhalt",
    archive_places: "Orte",
    archive_address: "Website",
};
