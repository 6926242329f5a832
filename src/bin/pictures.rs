//! `pictures SITE LANG FONTS DIST` writes charts and map as SVG and PNG, and link previews as PNG, into DIST. SITE is the
//! folder with the output of `plan bundle` and `tools/charts`, FONTS the one with Fira Sans as TTF. System fonts are
//! not used, so the result is the same on every machine.

use aktionsplan::chart::CHARTS;
use aktionsplan::picture::{self, Colours, FontMetrics, Format, Picture, RenderContext};
use aktionsplan::{plan::Plan, route::Route, text::Lang};
use resvg::{tiny_skia, usvg};
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fmt, fs, thread};

/// An error that can be sent between threads, as files are drawn on several.
type Cause = Box<dyn Error + Send + Sync>;
type Done<T = ()> = Result<T, Cause>;

/// A file that could not be drawn or written, and why.
#[derive(Debug)]
struct NotWritten {
    path: String,
    why: Cause,
}

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.why)
    }
}

impl Error for NotWritten {}

/// The font files of the two weights, regular and semibold, below the folder of their npm package.
const FONTS: [&str; 2] = ["400Regular/FiraSans_400Regular.ttf", "600SemiBold/FiraSans_600SemiBold.ttf"];

/// A file to be written below DIST. `scale` is the number of pixels for each unit of the drawing; `None` for SVG.
struct File {
    path: String,
    picture: Arc<Picture>,
    scale: Option<u32>,
}

fn main() -> Done {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [site, lang, fonts, dist] = &args[..] else { return Err("usage: pictures SITE LANG FONTS DIST".into()) };
    let (site, fonts) = (Path::new(site), Path::new(fonts));
    let lang = Lang::parse(lang).ok_or_else(|| format!("\"{lang}\" is no language of the site"))?;
    let dist = &Path::new(dist).join(lang.folder());
    let [regular, semibold] = FONTS.map(|name| fs::read(fonts.join(name)));
    let (regular, semibold) = (regular?, semibold?);
    let fonts = FontMetrics::new(&regular, &semibold)?;
    let colours = Colours::parse(&fs::read_to_string(site.join("colours.json"))?)?;
    let plan = Plan::parse(&fs::read_to_string(site.join(format!("plan.{}.json", lang.tag())))?)?;
    let charts: Value = serde_json::from_str(&fs::read_to_string(site.join(format!("charts.{}.json", lang.tag())))?)?;
    // Leaking is fine: the plan is needed until the program ends.
    let context = RenderContext { plan: Box::leak(Box::new(plan)), t: lang.texts(), fonts: &fonts, colours: &colours };
    let files = files(context, &charts, lang)?;
    for folder in ["bilder", "vorschau"] {
        fs::create_dir_all(dist.join(folder))?;
    }
    let mut options = usvg::Options { font_family: "Fira Sans".into(), ..usvg::Options::default() };
    options.fontdb_mut().load_font_data(regular);
    options.fontdb_mut().load_font_data(semibold);
    let bytes = write_all(&files, &options, dist)?;
    println!("{} pictures, {bytes} bytes", files.len());
    Ok(())
}

/// All files, drawn as SVG but not yet rasterised.
fn files(context: RenderContext, charts: &Value, lang: Lang) -> Done<Vec<File>> {
    let mut files = vec![];
    let mut both = |picture: Picture, path: &dyn Fn(Format) -> String| {
        let picture = Arc::new(picture);
        for (format, scale) in [(Format::Svg, None), (Format::Png, Some(2))] {
            files.push(File { path: path(format), picture: picture.clone(), scale });
        }
    };
    both(picture::map(context), &|format| picture::map_file(lang, format));
    for chart in CHARTS {
        let drawing = charts[chart.id]["wide"]["svg"].as_str().ok_or(format!("{}: not drawn", chart.id))?;
        let drawn = picture::chart(chart, drawing, context).ok_or(format!("{}: not an SVG of ECharts", chart.id))?;
        both(drawn, &|format| picture::chart_file(chart.id, lang, format));
    }
    for route in Route::all(context.plan) {
        if let (Some(card), Some(path)) =
            (picture::social_card(&route, context), picture::social_card_file(&route, lang))
        {
            files.push(File { path, picture: Arc::new(card), scale: Some(1) });
        }
    }
    Ok(files)
}

/// Writes the files on all cores, and returns the sum of their bytes.
fn write_all(files: &[File], options: &usvg::Options, dist: &Path) -> Done<usize> {
    let next = AtomicUsize::new(0);
    let write = |file: &File| -> Done<usize> {
        let bytes = match file.scale {
            None => file.picture.svg.clone().into_bytes(),
            Some(scale) => raster(&file.picture, scale, options)?,
        };
        fs::write(dist.join(&file.path), &bytes)?;
        Ok(bytes.len())
    };
    let work = || -> Done<usize> {
        let mut sum = 0;
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            sum += write(file).map_err(|why| NotWritten { path: file.path.clone(), why })?;
        }
        Ok(sum)
    };
    thread::scope(|scope| {
        let count = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().map_err(|_| "a thread panicked")?).sum()
    })
}

/// Rasterises a picture as PNG, with `scale` pixels for each unit of the drawing.
fn raster(picture: &Picture, scale: u32, options: &usvg::Options) -> Done<Vec<u8>> {
    let tree = usvg::Tree::from_str(&picture.svg, options)?;
    let (width, height) = (picture.width * scale, picture.height * scale);
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or("no size")?;
    let scale = scale as f32;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(png(width, height, &runs(pixels.data()))?)
}

/// The pixels as runs of one colour with their lengths. Large areas of a picture have one colour, so runs are far fewer
/// than pixels, and the later steps only go through these. Alpha is dropped, as pictures are opaque.
fn runs(rgba: &[u8]) -> Vec<([u8; 3], usize)> {
    let mut runs: Vec<([u8; 3], usize)> = vec![];
    let mut rest = rgba;
    while let [red, green, blue, _, ..] = *rest {
        let pixel = &rest[..4];
        let same = rest.chunks_exact(4).position(|other| other != pixel).unwrap_or(rest.len() / 4);
        runs.push(([red, green, blue], same));
        rest = &rest[same * 4..];
    }
    runs
}

/// Encodes a PNG with a palette, which takes a third of the bytes of one with true colours.
fn png(width: u32, height: u32, runs: &[([u8; 3], usize)]) -> Result<Vec<u8>, png::EncodingError> {
    let (palette, numbers) = palette(runs);
    let mut data = Vec::with_capacity(width as usize * height as usize);
    for (colour, count) in runs {
        data.resize(data.len() + count, numbers.get(colour).copied().unwrap_or_default());
    }
    let mut out = vec![];
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(out)
}

/// A palette of the 256 most frequent colours, and for every colour of the picture the index of the nearest one in it.
/// Rarer colours come from antialiasing only, so it does not show that they are replaced.
fn palette(runs: &[([u8; 3], usize)]) -> (Vec<[u8; 3]>, BTreeMap<[u8; 3], u8>) {
    let mut counts = BTreeMap::new();
    for (colour, count) in runs {
        *counts.entry(*colour).or_insert(0) += count;
    }
    let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
    palette.sort_by_key(|colour| std::cmp::Reverse(counts[colour]));
    palette.truncate(256);
    let numbers = counts.into_keys().map(|colour| {
        let far =
            |(_, other): &(u8, &[u8; 3])| (0..3).map(|i| u32::from(colour[i].abs_diff(other[i])).pow(2)).sum::<u32>();
        let nearest = (0..=u8::MAX).zip(&palette).min_by_key(far);
        (colour, nearest.map_or(0, |(number, _)| number))
    });
    let numbers = numbers.collect();
    (palette, numbers)
}
