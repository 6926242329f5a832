//! German words for charts.

use crate::text::ChartTexts;

pub static CHARTS: ChartTexts = ChartTexts {
    // Around a chart
    failed: "Diese Form ließ sich nicht laden. Gezeigt wird weiterhin die erste; die Tabelle enthält alle Zahlen.",
    walk: "Werte des Diagramms",
    hint: "Einzelne Werte: darauf zeigen, tippen oder mit den Pfeiltasten durchgehen.",
    rank: "Platz",
    rank_of: "{0} von {1}",
    more: "Andere Formen, Tabelle und Bild zum Herunterladen",
    form: "Form des Diagramms",
    unit: "Einheit",
    scale: "Skala",
    order: "Reihenfolge",
    series: "Reihen",
    linear: "linear",
    log: "logarithmisch",
    by_value: "nach Größe",
    by_name: "nach Alphabet",
    change: "Veränderung zum Vorjahr in %",
    index: "{0} = 100",
    only_actual: "nur Ist",

    // In several charts
    and: "und",
    country: "Land",
    status: "Status",
    in_percent: "{0} (in %)",
    sum_ours: "Summe (von uns berechnet)",
    both: "Ist und Soll",
    legend_actual: "Ist (ausgegeben)",
    legend_planned: "Soll (geplant)",
    span: "{0} {1} bis {2}",
    share: "Anteil",
    number: "Anzahl",
    together: "zusammen",

    // Budget
    budget_title: "Das KI-Budget wächst von {0} Mio. Euro ({1}) auf geplante {2} Mio. Euro ({3})",
    budget_lead: "Mio. Euro je Jahr; Ist bis {0}, Soll ab {1}",
    budget_planned: "{0} Mio. Euro für {1}",
    budget_summary: "Das KI-Budget des BMBF stieg von {0} Mio. Euro im Jahr {1} auf {2} Mio. Euro im Jahr {3} (Ist). Geplant sind {4} (Soll). Den größten Sprung gab es {5}: {6}\u{a0}% mehr als im Jahr davor.",
    budget_share: "Anteil an allen acht Jahren",
    budget_change: "Veränderung zum Vorjahr",
    budget_factor: "Vielfaches von 2017",
    growth_title: "Bis {0} soll das KI-Budget auf das {1}-Fache von {2} wachsen",
    growth_lead: "Vielfaches des Budgets von {0}; Ist bis {1}, Soll ab {2}",
    growth_planned: "{0} das {1}-Fache",
    growth_summary: "Gemessen am Budget von {0} gab das BMBF {1} das {2}-Fache für KI aus (Ist). Nach den Planwerten (Soll) sind es {3}.",

    // Investment
    investment_title: "In den USA floss {0} rund {1}-mal so viel privates Geld in KI wie in Deutschland",
    investment_lead: "Private Investitionen in KI {0}, in Mrd. US-Dollar",
    investment_summary: "Private Investitionen in KI im Jahr {0}, in Mrd. US-Dollar: {1}. Der Betrag der USA ist {2}-mal so hoch wie der deutsche.",
    next_value: "; ",
    times_germany: "Vielfaches von Deutschland",

    // Start-ups
    startups_title: "Bei KI-Gründungen steht Deutschland auf Platz {0}",
    startups_lead: "Gegründete KI-Start-ups {0} bis {1}; gezeichnet sind nur Länder, zu denen der Plan eine Zahl nennt",
    startups_summary: "Von {0} bis {1} wurden in Deutschland {2} KI-Start-ups gegründet, das ist Platz {3}. Mehr Gründungen: {4}. Ebenfalls vor Deutschland, aber ohne Zahl genannt: {5}.",
    not_numbered: "ohne Zahl genannt",

    // Systems
    systems_title: "{0} von {1} bedeutenden ML-Systemen kommen aus Europa, {2} davon aus Deutschland",
    systems_lead: "Bedeutende Systeme des maschinellen Lernens (ML) {0}; jedes Kästchen ist ein System",
    systems_summary: "Von den {1} bedeutendsten ML-Systemen des Jahres {0} kommen {2} aus Deutschland und {3} aus dem übrigen Europa mit Großbritannien, zusammen {4}. Die anderen {5} kommen aus dem Rest der Welt.",
    origin: "Herkunft",
    germany: "Deutschland",
    europe_rest: "übriges Europa mit Großbritannien",
    europe_all: "Europa mit Deutschland und Großbritannien",
    elsewhere: "übrige Welt",

    // Supercomputers
    top500_title: "Supercomputer: Platz {0} nach der Zahl, Platz {1} nach der Leistung",
    top500_lead: "Plätze der Länder in der Top-500-Liste; gezeichnet sind die Länder, die der Plan nennt",
    top500_caption: "Plätze in der Top-500-Liste der Supercomputer",
    top500_summary: "Deutschland steht nach der Zahl der Systeme auf Platz {0}, nach der Gesamtleistung auf Platz {1}. Reihenfolge nach Zahl: {2}. Reihenfolge nach Leistung: {3}.",
    place_by: "Platz nach {0}",
    by_count: "Zahl der Systeme",
    by_power: "Gesamtleistung",

    // Companies
    companies_title: "In Deutschland nutzen {0} von {1} Unternehmen KI",
    companies_lead: "Unternehmen in Deutschland; jedes Kästchen steht für ein Prozent",
    companies_summary: "Von je {1} Unternehmen in Deutschland nutzen {0} KI; {2} nutzen keine.",
    companies: "Unternehmen",
    with_ai: "mit KI",
    without_ai: "ohne KI",

    // Spin-offs
    spinoffs_title: "Aus der Wissenschaft kommen {0} der KI-Start-ups, aber nur {1} aller Start-ups",
    spinoffs_lead: "Anteil der Ausgründungen aus der Wissenschaft in Deutschland, in %",
    spinoffs_summary: "Von den KI-Start-ups in Deutschland wurden {0} aus der Wissenschaft ausgegründet, von allen Start-ups {1}. Bei den KI-Start-ups ist der Anteil mehr als {2}-mal so hoch.",
    group: "Gruppe",

    // Sustainable Development Goals
    sdg_title: "KI kann bei {0} von {1} Unterzielen der UN-Nachhaltigkeitsziele helfen",
    sdg_lead: "Unterziele der 17 Nachhaltigkeitsziele; jedes Kästchen ist ein Unterziel",
    sdg_summary: "Bei {0} der {1} Unterziele kann KI dazu beitragen, sie zu erreichen; das sind {2} %. Bei {3} nennt der Plan keinen solchen Beitrag.",
    targets: "Unterziele",
    sdg_helped: "KI kann helfen",
    sdg_others: "übrige",

    // Patents, which are a table without a chart
    patents_rank: "Platz",
    patents_not_ranked: "davor, ohne Platz genannt",
};
