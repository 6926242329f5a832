//! Words in Leichte Sprache for charts. A draft that no test group has read yet.

use crate::text::ChartTexts;

pub static CHARTS: ChartTexts = ChartTexts {
    // Around a chart
    failed: "Diese Form können wir nicht laden.\nSie sehen weiter die erste Form.\nIn der Tabelle stehen alle Zahlen.",
    walk: "Zahlen im Bild",
    hint: "Zeigen oder tippen Sie auf das Bild.\nDann sehen Sie einzelne Zahlen.\nAuf der Tastatur können Sie die Pfeil-Tasten benutzen.",
    rank: "Platz",
    rank_of: "{0} von {1}",
    more: "Das Bild in anderen Formen und als Tabelle",
    form: "Form vom Bild",
    unit: "Art von den Zahlen",
    scale: "Schritte am Rand vom Bild",
    order: "Reihenfolge",
    series: "Jahre",
    linear: "gleich groß",
    log: "immer größer",
    by_value: "nach Größe",
    by_name: "nach Alphabet",
    change: "So viel mehr: Das Jahr davor ist immer 100",
    index: "Das Jahr {0} ist 100",
    only_actual: "nur Ist",

    // In several charts
    and: "und",
    country: "Land",
    status: "Ist oder Soll",
    in_percent: "{0}: Teile von 100",
    sum_ours: "Summe: von uns gerechnet",
    both: "Ist und Soll",
    legend_actual: "Ist: ausgegeben",
    legend_planned: "Soll: geplant",
    span: "{0} {1} bis {2}",
    share: "Anteil",
    number: "Anzahl",
    together: "zusammen",

    // Budget
    budget_title: "{0}\u{a0}Millionen Euro für KI im Jahr {1}. Geplant sind {2}\u{a0}Millionen Euro im Jahr {3}",
    budget_lead: "Millionen Euro in jedem Jahr: bis {0} Ist und ab {1} Soll",
    budget_planned: "{0}\u{a0}Millionen Euro für das Jahr {1}",
    budget_summary: "Im Jahr {1} hat das Ministerium {0}\u{a0}Millionen Euro für KI ausgegeben.\nIm Jahr {3} waren es {2}\u{a0}Millionen Euro.\nDas ist das Ist.\nGeplant sind {4}.\nDas ist das Soll.\nAm stärksten wächst das Geld im Jahr {5}.\nZu je 100\u{a0}Euro vom Jahr davor kommen {6}\u{a0}Euro dazu.",
    budget_share: "Anteil an allen 8 Jahren",
    budget_change: "Mehr als im Jahr davor",
    budget_factor: "Mal so viel wie im Jahr 2017",
    growth_title: "Mehr Geld für KI als im Jahr {2}. Im Jahr {0} soll es {1}-mal so viel sein",
    growth_lead: "Vergleich mit dem Jahr {0}: bis {1} Ist und ab {2} Soll",
    growth_planned: "{1}-mal so viel für das Jahr {0}",
    growth_summary: "Wir vergleichen das Geld mit dem Jahr {0}.\nIm Jahr {1} hat das Ministerium {2}-mal so viel ausgegeben.\nDas ist das Ist.\nGeplant ist {3}.\nDas ist das Soll.",

    // Investment
    investment_title: "Privates Geld für KI im Jahr {0}. In den USA war es rund {1}-mal so viel wie in Deutschland",
    investment_lead: "Privates Geld für KI im Jahr {0} in Milliarden US-Dollar",
    investment_summary: "Privates Geld für KI im Jahr {0} in Milliarden US-Dollar:\n{1}.\nIn den USA war es {2}-mal so viel wie in Deutschland.",
    next_value: ".\n",
    times_germany: "Mal so viel wie in Deutschland",

    // Start-ups
    startups_title: "Bei neuen KI-Start-ups ist Deutschland auf Platz {0}",
    startups_lead: "Neue KI-Start-ups von {0} bis {1}: nur Länder mit Zahl im Plan",
    startups_summary: "Von {0} bis {1} sind in Deutschland {2} KI-Start-ups entstanden.\nDas ist Platz {3}.\nMehr neue KI-Start-ups gab es in diesen Ländern: {4}.\nAuch diese Länder sind vor Deutschland: {5}.\nZu ihnen steht keine Zahl im Plan.",
    not_numbered: "keine Zahl im Plan",

    // Systems
    systems_title: "{0} von {1} wichtigen KI-Programmen kommen aus Europa. Aus Deutschland kommen {2}",
    systems_lead: "Wichtige KI-Programme im Jahr {0}: Jedes Kästchen ist ein Programm",
    systems_summary: "Wir zählen die {1} wichtigsten KI-Programme vom Jahr {0}.\n{2} davon kommen aus Deutschland.\n{3} kommen aus dem Rest von Europa mit Großbritannien.\nZusammen sind das {4} aus Europa.\nDie anderen {5} kommen aus dem Rest von der Welt.",
    origin: "Herkunft",
    germany: "Deutschland",
    europe_rest: "Rest von Europa mit Großbritannien",
    europe_all: "Europa mit Deutschland und Großbritannien",
    elsewhere: "Rest von der Welt",

    // Supercomputers
    top500_title: "Super-Computer: Platz {0} nach Anzahl und Platz {1} nach Rechen-Leistung",
    top500_lead: "Plätze in der Top-500-Liste: nur Länder aus dem Plan",
    top500_caption: "Plätze von Ländern mit Super-Computern in der Top-500-Liste",
    top500_summary: "Wir vergleichen die Super-Computer.\nNach der Anzahl ist Deutschland auf Platz {0}.\nNach der Rechen-Leistung ist Deutschland auf Platz {1}.\nDas ist die Reihenfolge nach Anzahl: {2}.\nDas ist die Reihenfolge nach Rechen-Leistung: {3}.",
    place_by: "Platz nach {0}",
    by_count: "Anzahl",
    by_power: "Rechen-Leistung",

    // Companies
    companies_title: "In Deutschland benutzen {0} von {1} Firmen KI",
    companies_lead: "Firmen in Deutschland: Jedes Kästchen steht für 1 von 100 Firmen",
    companies_summary: "In Deutschland benutzen {0} von {1} Firmen KI.\nDie anderen {2} benutzen keine KI.",
    companies: "Firmen",
    with_ai: "mit KI",
    without_ai: "ohne KI",

    // Spin-offs
    spinoffs_title: "Aus der Wissenschaft kommen {0} KI-Start-ups. Bei allen Start-ups sind es nur {1}",
    spinoffs_lead: "So viele von 100 Start-ups in Deutschland kommen aus der Wissenschaft",
    spinoffs_summary: "Manche Start-ups in Deutschland kommen aus der Wissenschaft.\nBei den KI-Start-ups sind das {0}.\nBei allen Start-ups sind es {1}.\nDer Anteil bei den KI-Start-ups ist mehr als {2}-mal so hoch.",
    group: "Gruppe",

    // Sustainable Development Goals
    sdg_title: "KI kann bei {0} von {1} Unter-Zielen für Nachhaltigkeit helfen",
    sdg_lead: "Unter-Ziele von den 17 Zielen für Nachhaltigkeit: Jedes Kästchen ist ein Unter-Ziel",
    sdg_summary: "Nachhaltigkeit heißt: Wir schützen die Erde.\nDann können auch unsere Enkel gut leben.\nEs gibt {1} Unter-Ziele für Nachhaltigkeit.\nBei {0} Unter-Zielen kann KI helfen.\nDas ist so viel wie {2} von 100.\nBei {3} Unter-Zielen steht im Plan nichts von Hilfe durch KI.",
    targets: "Unter-Ziele",
    sdg_helped: "KI kann helfen",
    sdg_others: "andere",

    // Patents, which are a table without a chart
    patents_rank: "Platz",
    patents_not_ranked: "davor: kein Platz im Plan",
};
