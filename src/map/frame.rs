//! The part of the map that is drawn: all of Germany, a Land, or a closer look at a place.

use super::{HEIGHT, WIDTH};

/// A part of the map, drawn as large as the whole drawing. Its sides are as 3 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its left edge, in units of the map.
    pub x: i32,
    /// Its upper edge, in units of the map.
    pub y: i32,
    /// Its width, in units of the map.
    pub width: i32,
}

impl Frame {
    /// All of Germany.
    pub const WHOLE: Frame = Frame { x: 0, y: 0, width: WIDTH };
    /// The width of the closest look: three times as large as the whole. Outlines are too coarse for more.
    const LEAST: i32 = WIDTH / 3;
    /// What is left free around a Land, in units of the map.
    const MARGIN: i32 = 22;

    /// The closest look at a point of the map; at the edge of the map, the point is not in the middle.
    pub fn near(x: i32, y: i32) -> Frame {
        Frame::around(x, y, Frame::LEAST)
    }

    /// The part that a Land fills, by its outline: an SVG path of `M`, one relative `l` and `z` per ring.
    pub fn of(outline: &str) -> Frame {
        let (mut left, mut top, mut right, mut foot) = (WIDTH, HEIGHT, 0, 0);
        for ring in outline.split_terminator('z') {
            let (mut x, mut y) = (0, 0);
            for (n, step) in numbers(ring).enumerate() {
                if n % 2 == 0 {
                    x += step
                } else {
                    y += step
                }
                if n % 2 == 1 {
                    (left, top, right, foot) = (left.min(x), top.min(y), right.max(x), foot.max(y));
                }
            }
        }
        let fitting = (right - left).max((foot - top) * WIDTH / HEIGHT) + 2 * Frame::MARGIN;
        Frame::around((left + right) / 2, (top + foot) / 2, fitting.clamp(Frame::LEAST, WIDTH))
    }

    fn around(x: i32, y: i32, width: i32) -> Frame {
        let height = width * HEIGHT / WIDTH;
        Frame { x: (x - width / 2).clamp(0, WIDTH - width), y: (y - height / 2).clamp(0, HEIGHT - height), width }
    }

    /// Its middle, in units of the map.
    pub fn middle(self) -> (i32, i32) {
        (self.x + self.width / 2, self.y + self.width * HEIGHT / WIDTH / 2)
    }

    /// Where a point of the map is drawn.
    pub fn place(self, (x, y): (i32, i32)) -> (i32, i32) {
        ((x - self.x) * WIDTH / self.width, (y - self.y) * WIDTH / self.width)
    }

    /// The `transform` of outlines, which are in units of the map.
    pub fn transform(self) -> String {
        // In thousandths, because formatting a float adds kilobytes to the module.
        let scale = 1000 * WIDTH / self.width;
        format!("scale({}.{:03}) translate({} {})", scale / 1000, scale % 1000, -self.x, -self.y)
    }
}

/// The whole numbers of a path, which are separated by a letter, a space, or just by a minus sign.
fn numbers(path: &str) -> impl Iterator<Item = i32> {
    let mut bytes = path.bytes().peekable();
    std::iter::from_fn(move || {
        let (mut sign, mut found) = (1, None);
        while let Some(byte) = bytes.peek() {
            match byte {
                b'0'..=b'9' => found = Some(found.unwrap_or(0) * 10 + i32::from(byte - b'0')),
                _ if found.is_some() => break,
                b'-' => sign = -1,
                _ => {}
            }
            bytes.next();
        }
        found.map(|number: i32| sign * number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_its_numbers() {
        assert_eq!(numbers("M100 200l-3-40 5").collect::<Vec<_>>(), [100, 200, -3, -40, 5]);
    }

    #[test]
    fn a_land_fills_its_frame_and_small_ones_are_not_blown_up() {
        let large = Frame::of("M100 300l300 0 0 200-300 0z");
        assert_eq!(large, Frame { x: 78, y: 171, width: 344 });
        assert_eq!(large.place((78, 171)), (0, 0));
        assert_eq!(Frame::of("M600 100l20 0 0 20z").width, Frame::LEAST);
    }

    #[test]
    fn a_frame_stays_on_the_map() {
        assert_eq!(Frame::near(0, 0), Frame { x: 0, y: 0, width: 240 });
        assert_eq!(Frame::near(WIDTH, HEIGHT), Frame { x: 480, y: 640, width: 240 });
        assert_eq!(Frame::near(360, 480).transform(), "scale(3.000) translate(-240 -320)");
    }
}
