//! Words in Leichte Sprache for what shows goals and measures together. A draft that no test group has read yet.

use crate::text::OverviewTexts;

pub static OVERVIEWS: OverviewTexts = OverviewTexts {
    // The tiles
    board: "Alle Maßnahmen auf einen Blick",
    board_hint: "Jede Kachel ist eine Maßnahme.\nZeigen oder tippen Sie auf eine Kachel.\nDann lesen Sie hier: Das ist die Maßnahme.\nAuf der Tastatur: Mit den Pfeil-Tasten kommen Sie von Kachel zu Kachel.",
    board_legend: "Hier steht ein Geld-Betrag, ein Zeitraum oder eine zuständige Stelle",
    board_panel: "Gewählte Maßnahme",
    grouped_by: "Geordnet nach",

    // What the plan names
    coverage: "Was steht im Plan und was nicht?",
    coverage_lead: "Bei manchen Maßnahmen steht ein Geld-Betrag.\nBei manchen Maßnahmen steht ein Zeitraum.\nBei manchen Maßnahmen steht eine zuständige Stelle.\nDas haben wir für jedes Handlungs-Feld gezählt.\nEs gibt verschiedene Arten von Maßnahmen.\nUnd manche Maßnahmen sind fett gedruckt.\nAuch das haben wir gezählt.",
    coverage_sum: "Der Plan hat {0} Maßnahmen.\nMaßnahmen mit Geld-Betrag: {1}.\nMaßnahmen mit Zeitraum: {2}.\nMaßnahmen mit zuständiger Stelle: {3}.\nMaßnahmen ohne diese 3 Angaben: {4}.\nDas haben wir gezählt.\nDiese Zahlen stehen nicht im Plan.",
    whole_plan: "Ganzer Plan",

    // Two action fields side by side
    pair: "2 Handlungs-Felder vergleichen",
    pair_lead: "Sie können hier 2 Handlungs-Felder vergleichen.\nSie sehen: Das ist in beiden gleich.\nUnd das gibt es nur in einem.\nWir vergleichen die Maßnahmen.\nSie sehen zum Beispiel: Um diese Themen geht es.\nFür diese Menschen sind die Maßnahmen.\nDas tut das Ministerium.\nUnd diese Stellen machen mit.",
    pair_this: "Mit einem anderen Handlungs-Feld vergleichen",
    pair_left: "Erstes Handlungs-Feld",
    pair_right: "Zweites Handlungs-Feld",
    pair_counts: "{0} Ziele und {1} Maßnahmen",
    pair_caption: "{0}: {1} von {2} in beiden",
    pair_editorial: "Wir haben die Maßnahmen eingeordnet.\nUnd wir haben sie gezählt.\nEine Maßnahme kann mehrere Angaben haben.",

    // Target groups
    audience_eyebrow: "Für",
    audience_lead: "Das steht im Plan für diese Gruppe: Maßnahmen, Ziele, Zahlen und Einrichtungen.\nDie Reihenfolge ist wie im Plan.",
    audience_counted: "Maßnahmen für diese Gruppe: {0}.\nZiele von diesen Maßnahmen: {1}.",
    audience_goals: "Ziele von diesen Maßnahmen",
    audience_places: "Orte in diesen Maßnahmen",
    audience_editorial: "Für wen ist eine Maßnahme?\nDas haben wir aus dem Plan gelesen.",

    // Which measure serves which goal
    relation: "Welche Maßnahme hilft bei welchem Ziel?",
    relation_short: "Überblick",
    our_reading: "So verstehen wir den Plan",
    goal_alone: "keine Maßnahme",
    measure_alone: "zu keinem Ziel",
    measures_alone: "Maßnahmen ohne Ziel",
    alone_counted: "Welche Maßnahme hilft bei welchem Ziel?\nDas steht nicht im Plan.\nDas haben wir zugeordnet.\nZiele ohne Maßnahme: {0} von {1}.\nMaßnahmen ohne Ziel: {2} von {3}.",
    show_alone: "Diese markieren",
    picked_goal: "Sie haben dieses Ziel gewählt: {0}.\nMaßnahmen für dieses Ziel: {1}.",
    picked_measure: "Sie haben diese Maßnahme gewählt: {0}.\nZiele von dieser Maßnahme: {1}.",
    picked_unrelated: "Jetzt sind markiert:\nZiele ohne Maßnahme: {0}.\nMaßnahmen ohne Ziel: {1}.",
};
