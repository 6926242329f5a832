//! Words in Leichte Sprache for single pages. A draft that no test group has read yet.

use crate::text::PageTexts;

pub static PAGES: PageTexts = PageTexts {
    // Leads and titles
    measures_lead: "Das will das Ministerium tun.\nIm Plan stehen 75 Maßnahmen.\nSie können in den Maßnahmen suchen.\nUnd Sie können Maßnahmen auswählen.\nDafür gibt es 8 Listen.",
    map_lead: "Die Karte zeigt die Orte aus dem Plan.\nSie sehen 6 KI-Kompetenz-Zentren.\nDort arbeiten viele Fach-Leute für KI zusammen.\nSie sehen 48 Universitäten mit KI-Professuren.\nEine Professur ist ein Arbeits-Platz an einer Universität.\nUnd Sie sehen 3 Orte für Super-Computer.\nEin Super-Computer ist ein besonders schneller Computer.",
    budget_lead: "So viel Geld gibt das Ministerium für KI aus.\nDie Zahlen beginnen mit dem Jahr 2017.\nBis zum Jahr 2022 steht hier das Ist.\nIst heißt: Dieses Geld hat das Ministerium wirklich ausgegeben.\nFür die Jahre 2023 und 2024 steht hier das Soll.\nSoll heißt: Dieses Geld will das Ministerium ausgeben.",
    comparisons_lead: "Hier vergleichen wir Deutschland mit anderen Ländern.\nEs geht um Geld, neue Firmen, KI-Programme und Super-Computer.\nEin Super-Computer ist ein besonders schneller Computer.\nUnd es geht um Firmen mit KI.\nAlle Zahlen stehen im Plan.",
    glossary_lead: "Im Plan stehen schwere Wörter und Abkürzungen.\nHier lesen Sie: Das bedeuten sie.",
    timeline_lead: "Hier stehen alle Daten aus dem Plan.\nDaten sind hier: Tage, Monate und Jahre.\nSie sehen: Das ist schon passiert.\nUnd das ist geplant.\nSo war es im November 2023.",
    footnotes_lead: "Eine Fußnote ist ein kurzer Hinweis zu einer Stelle im Text.\nDer Plan hat 52 Fußnoten.\nHier stehen alle Fußnoten.\nSie sehen: An dieser Stelle steht die Fußnote.\nDie Namen von den Quellen sind wie im Plan.\nDer Plan hat auch eine Liste mit allen Quellen.\nDiese Liste haben wir nicht.\nManches wissen wir sicher über eine Quelle.\nDas haben wir ergänzt.",
    budget_title: "Das Geld vom Ministerium für KI",
    budget_total: "Eine besondere Zahl: Geld zwischen 2 Bundestags-Wahlen",
    comparisons_title: "Deutschland im Vergleich",

    // Start page
    start_title: "Das hatte das Ministerium mit KI vor",
    start_lead: "Jede Kachel ist eine Maßnahme.\nBei {0} von {1} Maßnahmen steht ein Geld-Betrag.\nBei {2} Maßnahmen steht ein Zeitraum.\nBei {3} Maßnahmen steht eine zuständige Stelle.",
    start_counts: "{0}\u{a0}Handlungs-Felder, {1}\u{a0}Ziele und {2}\u{a0}Maßnahmen",
    start_today: "heute heißt das Ministerium BMFTR",
    start_figures: "6 wichtige Zahlen",
    start_fields: "Das steht in jedem Kapitel",
    start_audiences: "Für wen sind die Maßnahmen?",
    start_budget: "Das Geld",
    start_budget_more: "Mehr über das Geld lesen",
    start_map: "Die Orte",
    start_map_text: "Im Plan gibt es eine Karte mit den KI-Kompetenz-Zentren.\nDort arbeiten viele Fach-Leute für KI zusammen.\nAuf der Karte sind 11 Städte.\nWir zeigen noch mehr Orte:\ndie Universitäten mit KI-Professuren und 3 Orte für Super-Computer.\nEin Super-Computer ist ein besonders schneller Computer.",
    start_map_more: "Karte öffnen",

    // Chapter, action field, measure
    situation_short: "So war es im Jahr 2023",
    facts: "Das steht im Plan",
    classification: "So haben wir die Maßnahme eingeordnet",
    open_all: "Alles öffnen oder schließen",
    read_field: "Das ganze Handlungs-Feld lesen",

    // Glossary
    glossary_editorial: "Alle Erklärungen sind von uns.\nDer Plan hat kein Wörter-Buch.",
    terms_filter: "Ein Wort suchen",
    terms_hint: "Wir suchen in den Wörtern und in den Erklärungen.",
    terms_letters: "Buchstaben",
    terms_of_letter: "kein Wort",
    terms_all: "{0} Wörter",
    terms_some: "{0} von {1} Wörtern",
    terms_none: "Zu {0} gibt es hier kein Wort.",
    terms_reset: "Alle Wörter zeigen",
    more_places: "Noch mehr Stellen: {0}",

    // Timeline
    timeline_picture: "Zeit-Leiste als Bild. Jedes Zeichen ist ein Link zu einem Eintrag in der Liste.",
    timeline_counted: "Wir haben gezählt: {0} Dinge sind schon passiert.\n{1} Dinge sind geplant.\nJeder Titel ist ein Link zu seinem Eintrag.",
    timeline_published: "{0}: Der Plan erscheint",
    timeline_to_list: "Zur Liste mit Erklärungen",
    timeline_event: "gefüllt: schon passiert",
    timeline_plan: "leer: geplant",
    timeline_span: "dicker Balken: in dieser ganzen Zeit",
    timeline_within: "dünner Balken: irgendwann in dieser Zeit",
    timeline_day: "Punkt: an diesem Tag",
    timeline_gap: "Lücke: Jahre ohne Eintrag",

    // Fact sheet
    fact_sheet: "Fakten-Blatt",
    fact_sheet_lead: "Hier steht das Wichtigste auf einer Seite.\nSie sehen die Zahlen aus dem Plan.\nUnd Sie sehen: An dieser Stelle im Plan steht die Zahl.\nSie können die Seite auf ein Blatt drucken.",
    fact_published: "Erschienen: Das sagt das Ministerium",
    fact_publisher: "Der Plan kommt von",
    fact_signed: "Das Vorwort ist von",
    cite_proposal: "So nennen Sie die Quelle",
    footnotes_many: "Fußnoten",

    // About the website
    about_what_title: "Was ist diese Internet-Seite?",
    about_state_title: "Von wann sind die Texte?",
    about_additions_title: "Was haben wir ergänzt?",
    about_licences_title: "Lizenzen",
    about_appendix_title: "Der Anhang vom Plan",
    about_licence_libraries: "Lizenzen von allen Teilen im Programm: auf Englisch",
    about_licence_charts: "Lizenz von Apache ECharts: auf Englisch",
    about_licence_font: "Lizenz von der Schrift Fira Sans: auf Englisch",

    // Paragraphs of the about page's sections
    about_what: &[
        "Es gibt einen Plan für Künstliche Intelligenz.\nDie Abkürzung ist KI.\nKI ist ein Computer-Programm.\nDas Programm kann schwere Aufgaben lösen.",
        "Der Plan kommt von einem Ministerium.\nDas Ministerium heißt: Bundes-Ministerium für Bildung und Forschung.\nDie Abkürzung ist BMBF.\nDer Plan ist vom 7. November 2023.\nEr heißt: „BMBF-Aktionsplan Künstliche Intelligenz“.",
        "Auf dieser Internet-Seite können Sie den Plan lesen.\nWir erzählen ihn mit eigenen Worten.\nSie finden hier alle 11 Handlungs-Felder und alle 75 Maßnahmen.\nManches haben wir kürzer gesagt.\nDie Zahlen sind wie im Plan.\nAuch die Namen von Programmen sind wie im Plan.\nManches steht nicht im Plan.\nDann schreiben wir: „steht nicht im Plan“.",
        "Dieser Text ist eine Hilfe.\nNur der Plan vom Ministerium gilt.\nBei jeder Angabe finden Sie die Stelle im Plan.",
        "Diese Internet-Seite ist unabhängig.\nSie gehört nicht zum Ministerium.\nUnd sie spricht nicht für das Ministerium.",
    ],
    about_state: &[
        "Die Texte in Leichter Sprache sind ein Entwurf.\nMenschen mit Lern-Schwierigkeiten sollen die Texte prüfen.\nDiese Prüf-Gruppe hat die Texte noch nicht geprüft.\nVielleicht gibt es noch Fehler.\nNur der Plan vom Ministerium gilt.",
        "Die Texte zeigen den Plan vom November 2023.\nVielleicht ist danach etwas passiert.\nDas steht hier nicht.\nManche Maßnahmen haben vielleicht schon angefangen.\nManche Maßnahmen sind vielleicht jetzt anders.\nManche Maßnahmen gibt es vielleicht nicht mehr.",
        "Wir haben mit dem Text vom Plan gearbeitet.\nIn diesem Text steht kein Datum.\nDer 7. November 2023 steht in Mitteilungen vom Ministerium.",
        "Die Namen sind die Namen von damals.\nDas Ministerium hat seit dem Jahr 2025 einen neuen Namen:\nBundes-Ministerium für Forschung, Technologie und Raumfahrt.\nDie Abkürzung ist BMFTR.\nAuch manche Hoch-Schulen haben heute andere Namen.",
    ],
    about_additions: &[
        "Das haben wir ergänzt:\nJeder Absatz hat eine kurze Überschrift.\nJede Maßnahme hat einen kurzen Text: Das ist die Maßnahme.\nWir haben schwere Wörter erklärt.\nWir haben die Orte auf die Karte gesetzt.\nWir haben die Internet-Adressen von den Zentren gesucht.\nUnd wir haben bei 3 von 6 Zentren die Städte ergänzt.",
        "Wir haben die Maßnahmen auch eingeordnet.\nZum Beispiel nach Art und nach Thema.\nUnd wir haben gesagt: Für diese Menschen ist die Maßnahme.\nDas tut das Ministerium.\nDiese Maßnahme hilft bei diesem Ziel.\nSo verstehen wir den Plan.",
        "Manche Stellen im Plan passen nicht zusammen.\nZum Beispiel: Auf welchem Platz ist Deutschland bei Start-ups?\nEin Start-up ist eine neue Firma mit einer neuen Idee.\nSolche Stellen haben wir nicht geändert.\nDort steht ein Hinweis von uns.\nAber Druck-Fehler in Namen haben wir berichtigt.",
        "Manche Maßnahmen sind im Plan fett gedruckt.\nWir haben nur den Text vom Plan.\nIm Text sehen wir das nur an manchen Binde-Strichen.\nManchmal sehen wir es nicht.\nDann schreiben wir: „nicht zu erkennen“.",
    ],
    about_licences: &[
        "Eine Lizenz sagt: So dürfen Sie etwas benutzen.\nFür unser Programm und unsere Texte gilt die Lizenz EUPL-1.2.\nFakten, Zahlen und Titel sind aus dem Plan vom Ministerium.",
        "Wir haben Teile von anderen benutzt.\nDie Gestaltung ist nach KERN UX.\nDie Lizenz dafür heißt: EUPL-1.2.\nGestaltung heißt: So sieht die Internet-Seite aus.\nDie Schrift heißt: Fira Sans.\nDie Lizenz dafür heißt: SIL Open Font License 1.1.\nDie Bilder mit Zahlen sind mit Apache ECharts gemacht.\nDie Lizenz dafür heißt: Apache-2.0.\nDie Umrisse von den Bundes-Ländern sind von Natural Earth.\nAlle dürfen sie frei benutzen.\nUnser Programm benutzt Leptos.\nDie Lizenz dafür heißt: MIT.",
    ],
};
