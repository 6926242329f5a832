//! German words for what shows goals and measures together.

use crate::text::OverviewTexts;

pub static OVERVIEWS: OverviewTexts = OverviewTexts {
    // The tiles
    board: "Alle Maßnahmen auf einen Blick",
    board_hint: "Zeigen oder tippen Sie auf eine Kachel: Dann steht hier, worum es in der Maßnahme geht. Mit der Tastatur führen die Pfeiltasten von Kachel zu Kachel.",
    board_legend: "nennt einen Betrag, einen Zeitraum oder eine zuständige Stelle",
    board_panel: "Gewählte Maßnahme",
    grouped_by: "Geordnet nach",

    // What the plan names
    coverage: "Was der Plan nennt und was nicht",
    coverage_lead: "Wie viele Maßnahmen einen Betrag, einen Zeitraum oder eine zuständige Stelle nennen, welcher Art sie sind und welche der Druck hervorhebt: für jedes Handlungsfeld gezählt.",
    coverage_sum: "Von {0} Maßnahmen ist bei {1} ein Betrag genannt, bei {2} ein Zeitraum, bei {3} eine zuständige Stelle. Bei {4} steht nichts davon. Gezählt haben wir; der Plan selbst zählt nicht.",
    whole_plan: "Ganzer Plan",

    // Two action fields side by side
    pair: "Zwei Handlungsfelder nebeneinander",
    pair_lead: "Was zwei Handlungsfelder gemeinsam haben und was nur eines hat: Themen, Zielgruppen, Instrumente und Akteure ihrer Maßnahmen.",
    pair_this: "Neben ein anderes Handlungsfeld stellen",
    pair_left: "Erstes Handlungsfeld",
    pair_right: "Zweites Handlungsfeld",
    pair_counts: "{0} Ziele, {1} Maßnahmen",
    pair_caption: "{0}: {1} von {2} in beiden",
    pair_editorial: "Gezählt sind die Maßnahmen, denen wir die jeweilige Angabe zugeordnet haben. Eine Maßnahme kann mehrere haben.",

    // Target groups
    audience_eyebrow: "Für",
    audience_lead: "Was der KI-Aktionsplan für eine Gruppe vorsieht: Maßnahmen, Ziele, Zahlen und Einrichtungen, in der Reihenfolge des Plans.",
    audience_counted: "Maßnahmen des Plans für diese Gruppe: {0}. Ziele, denen sie dienen: {1}.",
    audience_goals: "Ziele, denen diese Maßnahmen dienen",
    audience_places: "Orte in diesen Maßnahmen",
    audience_editorial: "Welche Maßnahme wen angeht, haben wir aus dem Text des Plans herausgelesen.",

    // Which measure serves which goal
    relation: "Welche Maßnahme dient welchem Ziel?",
    relation_short: "Überblick",
    our_reading: "Unsere Lesart",
    goal_alone: "keine Maßnahme",
    measure_alone: "dient keinem genannten Ziel",
    measures_alone: "Maßnahmen ohne Ziel",
    alone_counted: "Der Plan ordnet Maßnahmen keinen Zielen zu; das haben wir getan. Ohne Maßnahme bleiben {0} von {1} Zielen, ohne Ziel {2} von {3} Maßnahmen.",
    show_alone: "Diese hervorheben",
    picked_goal: "Gewählt ist das Ziel {0}. Maßnahmen, die ihm dienen: {1}.",
    picked_measure: "Gewählt ist die Maßnahme {0}. Ziele, denen sie dient: {1}.",
    picked_unrelated: "Hervorgehoben sind Ziele ohne Maßnahme ({0}) und Maßnahmen ohne Ziel ({1}).",
};
