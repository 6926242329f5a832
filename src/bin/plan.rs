//! The command line for the plan's data:
//! - `plan check DATA` lists every error in the data.
//! - `plan bundle DATA OUT` writes what the later steps of the build read: the plan, the press kit, and the options
//!   from which ECharts draws the charts.
//! - `plan pack DATA OUT` writes the bundle that the app fetches, once the charts are drawn.
//! - `plan record DATA TITLE [TEXT]` records what has changed in an entry of the changelog.
//! - `plan schema OUT` writes the JSON schemas of the data files.
//!
//! The variable `OPERATOR` may name a file of settings that takes the place of `operator.json` (docs/hosting.md).

use aktionsplan::bundle::{self, Bundle};
use aktionsplan::chart::CHARTS;
use aktionsplan::export::PressKit;
use aktionsplan::plan::{self, Plan, source, untranslated, write_history};
use aktionsplan::text::Lang;
use aktionsplan::{format, history};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{error::Error, fs, process::ExitCode};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let done = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check", data] => load(data).map(|plan| {
            notices(data, &plan);
            println!("{}", summary(&plan));
        }),
        ["bundle", data, out] => load(data).and_then(|plan| bundle(plan, Path::new(out))),
        ["pack", data, out] => load(data).and_then(|plan| pack(Box::leak(Box::new(plan)), Path::new(out))),
        ["record", data, title] => record(data, title, None),
        ["record", data, title, text] => record(data, title, Some(text)),
        ["schema", out] => schema(Path::new(out)),
        _ => {
            Err("usage: plan check DATA | bundle DATA OUT | pack DATA OUT | record DATA TITLE [TEXT] | schema OUT"
                .into())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}

fn load(data: &str) -> Result<Plan, Box<dyn Error>> {
    let mut plan = read(data)?;
    let diagnostics = history::unrecorded(&plan);
    if !diagnostics.is_empty() {
        return Err(listed(data, &diagnostics));
    }
    let own = std::env::var_os("OPERATOR").map(PathBuf::from);
    if let Some(file) = &own {
        let folder = file.parent().unwrap_or(Path::new("")).to_string_lossy();
        plan.operator = source::operator(file).map_err(|diagnostics| listed(&folder, &diagnostics))?;
    }
    let missing = plan.operator.missing();
    if !missing.is_empty() {
        let file = own.unwrap_or_else(|| Path::new(data).join("operator.json"));
        let keys = missing.join(", ");
        eprintln!("{}: warning: not given, so pages leave it out: {keys} (docs/hosting.md)", file.display());
    }
    for key in Lang::ALL.iter().map(|lang| lang.key()).filter(|key| *key != Lang::default().key()) {
        let (texts, missing) = untranslated(&plan, key)?;
        for one in &missing {
            eprintln!("{data}/{one}");
        }
        println!("{key}: {} of {texts} texts translated", texts - missing.len());
    }
    Ok(plan)
}

/// Reads the plan without checking that its changes are recorded in the changelog.
fn read(data: &str) -> Result<Plan, Box<dyn Error>> {
    source::load(Path::new(data)).map_err(|diagnostics| listed(data, &diagnostics))
}

/// A count with its English noun: `1 error`, `3 errors`.
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn listed(data: &str, diagnostics: &[source::Diagnostic]) -> Box<dyn Error> {
    let lines: Vec<String> = diagnostics.iter().map(|f| format!("{data}/{f}")).collect();
    format!("{}\n{} in the data", lines.join("\n"), counted(diagnostics.len(), "error")).into()
}

/// Lists what is to be looked at in the texts in Leichte Sprache, although it is no error.
fn notices(data: &str, plan: &Plan) {
    let (texts, notices) = plan::notices(plan);
    for one in &notices {
        println!("{data}/{one}");
    }
    println!(
        "{texts} texts in Leichte Sprache keep the rules, {} (docs/simple-language.md)",
        counted(notices.len(), "notice")
    );
}

/// Adds an entry with today's date to the changelog.
fn record(data: &str, title: &str, text: Option<&str>) -> Result<(), Box<dyn Error>> {
    let plan = read(data)?;
    if !plan.changes.is_empty() && history::unrecorded(&plan).is_empty() {
        return Err("nothing has changed since the last record".into());
    }
    let today = format::day(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / 86_400);
    let (changes, recorded) = history::record(&plan, &today, title, text);
    write_history(Path::new(data), &changes, &recorded)?;
    // The entry becomes part of the data and must pass its checks too: its title and text are shown on the site.
    load(data)?;
    let count = changes.first().map_or(0, |change| change.excerpts.len());
    println!("{today}: {} recorded as changed", counted(count, "text"));
    Ok(())
}

fn summary(plan: &Plan) -> String {
    let sum = |f: fn(&aktionsplan::plan::Field) -> usize| plan.fields.iter().map(f).sum::<usize>();
    let figures: usize = plan.records().iter().map(|f| f.record.figures.len()).sum();
    format!(
        "{} action fields, {} situations, {} goals, {} measures ({} with parts), {} figures, {} footnotes, {} centres, \
         {} universities, {} dates, {} terms: sound",
        plan.fields.len(),
        sum(|f| f.situation.len()),
        sum(|f| f.goals.len()),
        sum(|f| f.measures.len()),
        sum(|f| f.measures.iter().map(|m| m.parts.len().max(1)).sum::<usize>())
            + plan.measures().filter(|m| !m.parts.is_empty()).count(),
        figures,
        plan.footnotes.len(),
        plan.places.centres.len(),
        plan.places.universities.len(),
        plan.timeline.len(),
        plan.glossary.len(),
    )
}

fn bundle(plan: Plan, out: &Path) -> Result<(), Box<dyn Error>> {
    let charts = out.join("charts");
    fs::create_dir_all(&charts)?;
    fs::write(out.join("recorded.json"), serde_json::to_string(&plan.recorded)?)?;
    for lang in Lang::published()? {
        let tag = lang.tag();
        // Leaking is fine: the program ends soon, and the plan is needed until then.
        let plan: &'static Plan = Box::leak(Box::new(plan.in_language(lang)?));
        let json = plan.json(lang)?;
        fs::write(out.join(format!("plan.{tag}.json")), &json)?;
        fs::write(out.join(format!("kit.{tag}.json")), serde_json::to_string(&PressKit::new(plan, lang.texts()))?)?;
        for chart in CHARTS {
            let options = serde_json::to_string_pretty(&chart.bundle(plan, lang))?;
            fs::write(charts.join(format!("{}.{tag}.json", chart.id)), options)?;
        }
        println!("{tag}: {} bytes of plan, {} charts", json.len(), CHARTS.len());
    }
    Ok(())
}

/// Writes the app's bundle in each language. Expects in OUT the `charts.<tag>.json` that `tools/charts/draw.mjs`
/// writes.
fn pack(plan: &'static Plan, out: &Path) -> Result<(), Box<dyn Error>> {
    for lang in Lang::published()? {
        let tag = lang.tag();
        let charts = fs::read_to_string(out.join(format!("charts.{tag}.json")))?;
        let bundle = Bundle::write(plan, lang, bundle::drawings(&charts)?)?;
        fs::write(out.join(format!("bundle.{tag}.json")), &bundle)?;
        println!("{tag}: {} bytes of bundle", bundle.len());
    }
    // Written last: `tools/prebuild.mjs` tells from the age of this file whether everything here is up to date.
    let languages: Vec<_> = Lang::published()?
        .iter()
        .map(|lang| serde_json::json!({ "tag": lang.tag(), "folder": lang.folder(), "title": lang.texts().site_short }))
        .collect();
    fs::write(out.join("languages.json"), serde_json::to_string(&languages)?)?;
    Ok(())
}

fn schema(out: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(out)?;
    for (name, schema) in source::schemas() {
        fs::write(out.join(format!("{name}.schema.json")), serde_json::to_string_pretty(&schema)? + "\n")?;
    }
    Ok(())
}
