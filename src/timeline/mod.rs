//! The timeline as a picture: dates in, positions out. Nothing here knows how the picture is drawn.

mod lanes;
mod scale;

pub use scale::{Scale, Tick};

use crate::plan::{TimelineEvent, TimelineEventKind};
use lanes::{Area, Lanes, halves};

/// How a date is drawn, which says how exactly the plan states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A single day.
    Day,
    /// Some time within a month, a quarter or a year.
    Within,
    /// A period with beginning and end.
    Span,
}

/// The measures of a picture, in its own units. A unit is about a pixel.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Tells it from other shapes in the names of classes.
    pub name: &'static str,
    /// The width of the picture.
    pub width: i32,
    /// The room behind the last year, for titles of what was planned.
    pub after: i32,
    /// The width of a stretch of years that is left out.
    pub gap: i32,
    /// The size of the font.
    pub font: i32,
    /// The width of a letter, in percent of the font's size.
    pub letter: i32,
}

/// For windows with room for titles beside the marks, which have the site's font.
pub const WIDE: Shape = Shape { name: "wide", width: 1080, after: 150, gap: 40, font: 14, letter: 55 };
/// For windows between the two. Their font is the system's, which may be wide.
pub const MEDIUM: Shape = Shape { name: "medium", width: 600, after: 40, gap: 28, font: 13, letter: 62 };
/// For phones.
pub const NARROW: Shape = Shape { name: "narrow", width: 320, after: 0, gap: 24, font: 13, letter: 62 };

impl Shape {
    /// About how wide a text is, rather too wide than too narrow: the app cannot measure text before it is drawn.
    pub fn width_of(&self, text: &str) -> i32 {
        text.chars().count() as i32 * self.font * self.letter / 100
    }
}

/// The height of a lane with one line of text. A finger hits it even where the picture is drawn a tenth smaller.
const LANE: i32 = 27;
/// The height of a further line of text.
pub const LINE: i32 = 16;
/// The space between two lanes.
const BETWEEN: i32 = 2;
/// The space between a mark and its label, and beside the picture's edges.
const SPACE: i32 = 6;
/// The least width of a mark.
const LEAST: i32 = 8;
/// The height of the axis with the years.
const AXIS: i32 = 26;
/// The height of the line that names the plan's date.
const HEAD: i32 = 24;

/// An event in the picture.
#[derive(Debug)]
pub struct Mark {
    /// What is drawn.
    pub event: &'static TimelineEvent,
    /// How it is drawn.
    pub form: Form,
    /// Where its time begins.
    pub x: i32,
    /// How long its time is; a day has the width of its dot.
    pub width: i32,
    /// The middle of the mark.
    pub y: i32,
    /// Its title, by lines.
    pub title: Vec<String>,
    /// Where the title begins, or where it ends if it stands before the mark.
    pub title_x: i32,
    /// The middle of the title's first line.
    pub title_y: i32,
    /// Whether the title stands before the mark.
    pub is_before: bool,
    /// The area that can be pressed: left, top, width, height.
    pub reach: [i32; 4],
}

/// A picture of all events.
#[derive(Debug)]
pub struct TimelinePicture {
    /// Its measures.
    pub shape: Shape,
    /// Its height.
    pub height: i32,
    /// The years on the axis.
    pub ticks: Vec<Tick>,
    /// The middle of each stretch of years that is left out.
    pub gaps: Vec<i32>,
    /// Where the day is on which the plan appeared.
    pub published: i32,
    /// The top and the bottom of the lanes.
    pub lanes: [i32; 2],
    /// The events, in order.
    pub marks: Vec<Mark>,
}

impl TimelinePicture {
    /// Lays out events, which are in order of time. `published` is the day on which the plan appeared.
    pub fn new(events: &'static [TimelineEvent], published: &str, shape: Shape) -> TimelinePicture {
        let scale = Scale::new(events, shape.width - shape.after - 2 * SPACE, shape.gap);
        let day = SPACE + scale.span(published, None).0;
        let mut lanes = Lanes::default();
        let placed: Vec<_> = events.iter().map(|event| place(event, &scale, day, shape, &mut lanes)).collect();
        let tops = lanes.tops(HEAD + AXIS + BETWEEN);
        let marks = placed.into_iter().map(|(lane, mut mark)| {
            mark.y += tops[lane];
            mark.title_y += tops[lane];
            mark.reach[1] += tops[lane];
            mark
        });
        let marks = marks.collect();
        let bottom = tops.last().copied().unwrap_or(HEAD + AXIS);
        let ticks = scale.ticks(shape.font).into_iter().map(|tick| Tick { x: tick.x + SPACE, ..tick }).collect();
        let gaps = scale.gaps().into_iter().map(|x| x + SPACE).collect();
        TimelinePicture {
            shape,
            height: bottom + AXIS,
            ticks,
            gaps,
            published: day,
            lanes: [HEAD + AXIS, bottom],
            marks,
        }
    }
}

/// Where a title stands.
struct Place {
    lines: Vec<String>,
    is_before: bool,
    from: i32,
    to: i32,
}

/// Places an event and its title in the first lane that has room for both; heights count from the top of that lane.
fn place(
    event: &'static TimelineEvent,
    scale: &Scale,
    published: i32,
    shape: Shape,
    lanes: &mut Lanes,
) -> (usize, Mark) {
    let (start, end) = scale.span(&event.date, event.to.as_deref());
    let form = match (event.to.is_some(), event.date.len()) {
        (true, _) => Form::Span,
        (false, 10) => Form::Day,
        _ => Form::Within,
    };
    let (mut x, mut width) = (SPACE + start, end - start);
    if width < LEAST {
        // A short time keeps its middle.
        x -= (LEAST - width) / 2;
        width = LEAST;
    }
    let title = event.title.as_str();
    let beside = |lines: &[String], is_before: bool| {
        let wide = lines.iter().map(|line| shape.width_of(line)).max().unwrap_or_default();
        let (from, to) =
            if is_before { (x - SPACE - wide, x - SPACE) } else { (x + width + SPACE, x + width + SPACE + wide) };
        (from >= 0 && to <= shape.width).then(|| Place { lines: lines.to_vec(), is_before, from, to })
    };
    // The line of the plan's date parts what had happened from what was planned, so titles stay on their side of it.
    let stays = |place: &Place| match event.kind {
        TimelineEventKind::Event => place.to <= published,
        TimelineEventKind::Plan => place.from >= published,
    };
    let (one, two) = (vec![title.to_owned()], halves(title));
    let places =
        || [(&one, false), (&one, true), (&two, false), (&two, true)].map(|(lines, before)| beside(lines, before));
    let found = places().into_iter().flatten().find(stays).or_else(|| places().into_iter().flatten().next());
    // Where there is no room on either side, the title stands above its mark.
    let above = i32::from(found.is_none()) * (LINE + 3);
    let Place { lines, is_before, from, to } = found.unwrap_or_else(|| {
        let from = x.min(shape.width - shape.width_of(title)).max(0);
        Place { to: from + shape.width_of(title), lines: one.clone(), is_before: false, from }
    });
    let (left, right) = (from.min(x), to.max(x + width));
    let height = LANE + above + LINE * (lines.len() as i32 - 1);
    let lane = lanes.put(Area { from: left - 2 * SPACE, to: right + 2 * SPACE, height });
    let (title_x, title_y) = (if is_before { to } else { from }, LANE / 2);
    let (y, reach) = (title_y + above, [left, 0, right - left, height]);
    (lane, Mark { event, form, x, width, y, title: lines, title_x, title_y, is_before, reach })
}
