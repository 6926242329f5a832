//! `search_quality DATA [FILE] [--in=KEY] [--measures] [--without-synonyms]` runs the judged queries of a file (by default
//! `tests/search/queries.json`) against the German texts, or those of another language (`--in=en`). It prints each query with poor results, and the mean scores for each kind of
//! query. With `--entries` it prints all searchable entries as JSON instead, with the texts of each field, so that
//! other engines can be compared (`tools/search/`).

use aktionsplan::plan::source;
use aktionsplan::search::SearchIndex;
use aktionsplan::search::quality::{JudgedQuery, Mean, ask, judged_entries};
use aktionsplan::text::Lang;
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let (flags, paths): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let has = |flag: &str| flags.iter().any(|given| given == flag);
    let data =
        paths.first().ok_or("search_quality DATA [FILE] [--in=KEY] [--measures] [--without-synonyms|--entries]")?;
    let file = paths.get(1).map_or("tests/search/queries.json", String::as_str);
    let mut plan = source::load(Path::new(data)).map_err(|diagnostics| format!("{data}: {diagnostics:?}"))?;
    if has("--without-synonyms") {
        plan.synonyms.clear();
    }
    let key = flags.iter().find_map(|flag| flag.strip_prefix("--in=")).unwrap_or(Lang::default().key());
    let lang = *Lang::ALL.iter().find(|lang| lang.key() == key).ok_or_else(|| format!("{key:?} is no language"))?;
    plan = plan.in_language(lang)?;
    let index = SearchIndex::new(Box::leak(Box::new(plan)), lang);
    if has("--entries") {
        println!("{}", serde_json::to_string(&judged_entries(&index))?);
        return Ok(());
    }
    let queries: Vec<JudgedQuery> =
        serde_json::from_str(&std::fs::read_to_string(file)?).map_err(|e| format!("{file}: {e}"))?;
    let scores = ask(&index, &queries, has("--measures"));
    for score in
        scores.iter().filter(|score| score.ndcg < 0.5 || (score.query.kind != "absent" && !score.has_best_within(3)))
    {
        let first = score.found.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(" ");
        println!("{} {:.2} {:<11} {:<40} {first}", score.query.id, score.ndcg, score.query.kind, score.query.q);
    }
    let mut kinds: Vec<&str> = queries.iter().map(|query| query.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        print(kind, Mean::of(&scores, |query| query.kind == kind));
    }
    print("German", Mean::of(&scores, |query| query.lang == "de" && query.kind != "absent"));
    print("English", Mean::of(&scores, |query| query.lang == "en" && query.kind != "absent"));
    print("Leichte Sprache", Mean::of(&scores, |query| query.lang == "leicht" && query.kind != "absent"));
    print("all", Mean::of(&scores, |query| query.kind != "absent"));
    Ok(())
}

fn print(name: &str, mean: Mean) {
    if mean.queries == 0 {
        return;
    }
    let Mean { first, three, ndcg, zero, queries } = mean;
    println!("{name}: success@1 {first:.2} success@3 {three:.2} ndcg@10 {ndcg:.2} zero {zero:.2} n {queries}");
}
