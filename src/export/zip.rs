//! Writes ZIP files (APPNOTE 6.3). Content is stored uncompressed: pictures are compressed already, and the size that
//! the page announces is exact. Sizes precede each file instead of following it, as programs that read a ZIP as a
//! stream need them there.

/// A ZIP file under construction.
pub struct Zip {
    /// Each entry: header, name, content.
    entries: Vec<u8>,
    /// The central directory, which lists the position of each entry.
    directory: Vec<u8>,
    count: u16,
    /// The date of all files in the format of FAT.
    day: u16,
}

/// The version needed to extract: 2.0, for folders.
const VERSION: u16 = 20;
/// The flag for names in UTF-8.
const UTF8: u16 = 1 << 11;

impl Zip {
    /// Starts an empty ZIP file. `day` is the date of all its files, as `2026-11-26`.
    pub fn new(day: &str) -> Zip {
        let mut parts = day.splitn(3, '-').map(|part| part.parse().unwrap_or(1_u16));
        let mut next = || parts.next().unwrap_or(1);
        let day = next().saturating_sub(1980) << 9 | next() << 5 | next();
        Zip { entries: vec![], directory: vec![], count: 0, day }
    }

    /// Adds a file. Folders in its name are created when the ZIP file is unpacked.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        let offset = size(&self.entries);
        let header = self.header(name, content);
        self.entries.extend(0x0403_4b50_u32.to_le_bytes());
        self.entries.extend(&header);
        self.entries.extend(name.as_bytes());
        self.entries.extend(content);
        self.directory.extend(0x0201_4b50_u32.to_le_bytes());
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&header);
        // No comment, first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    /// The fields that the local header and the central directory share.
    fn header(&self, name: &str, content: &[u8]) -> Vec<u8> {
        let bytes = size(content).to_le_bytes();
        let mut header = vec![];
        // Compression method 0 (stored), and midnight as the time.
        for word in [VERSION, UTF8, 0, 0, self.day] {
            header.extend(word.to_le_bytes());
        }
        header.extend(checksum(content).to_le_bytes());
        header.extend(bytes);
        header.extend(bytes);
        header.extend(u32::try_from(name.len()).unwrap_or_default().to_le_bytes());
        header
    }

    /// Completes the file, and returns its bytes.
    pub fn finish(self) -> Vec<u8> {
        let Zip { mut entries, directory, count, .. } = self;
        let offset = size(&entries);
        let bytes = size(&directory);
        entries.extend(directory);
        entries.extend(0x0605_4b50_u32.to_le_bytes());
        entries.extend([0; 4]);
        entries.extend(count.to_le_bytes());
        entries.extend(count.to_le_bytes());
        entries.extend(bytes.to_le_bytes());
        entries.extend(offset.to_le_bytes());
        entries.extend([0; 2]);
        entries
    }
}

/// The length of some bytes. A kit has a few megabytes, so ZIP64 is not needed.
fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// CRC-32 (ISO 3309), by half bytes: the table for whole bytes would take a kilobyte.
fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = table();
    let half = |sum: u32| TABLE[(sum & 15) as usize] ^ (sum >> 4);
    !bytes.iter().fold(!0, |sum, byte| half(half(sum ^ u32::from(*byte))))
}

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut n = 0;
    while n < 16 {
        let mut sum = n as u32;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
            bit += 1;
        }
        table[n] = sum;
        n += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_its_authors() {
        assert_eq!([checksum(b""), checksum(b"123456789")], [0, 0xcbf4_3926]);
    }

    #[test]
    fn a_file_lies_where_the_directory_says() {
        let mut zip = Zip::new("2026-11-26");
        zip.add("LIESMICH.txt", "Grüße".as_bytes());
        zip.add("karte/leer.txt", b"");
        let zip = zip.finish();
        let at =
            |from: usize, bytes: usize| zip[from..from + bytes].iter().rev().fold(0, |n, b| n << 8 | usize::from(*b));
        let end = zip.len() - 22;
        assert_eq!((at(end, 4), at(end + 8, 2), at(end + 10, 2)), (0x0605_4b50, 2, 2));
        let (bytes, mut place) = (at(end + 12, 4), at(end + 16, 4));
        assert_eq!(place + bytes, end);
        for (name, content) in [("LIESMICH.txt", "Grüße"), ("karte/leer.txt", "")] {
            assert_eq!(at(place, 4), 0x0201_4b50);
            let entry = at(place + 42, 4);
            assert_eq!(
                (at(entry, 4), &zip[entry + 4..entry + 30], at(entry + 26, 2)),
                (0x0403_4b50, &zip[place + 6..place + 32], name.len())
            );
            // There must be no data descriptor: a stored entry with one cannot be read from a stream.
            assert_eq!((at(entry + 6, 2), at(entry + 8, 2)), (1 << 11, 0));
            assert_eq!(at(entry + 12, 2), (2026 - 1980) << 9 | 11 << 5 | 26);
            let start = entry + 30;
            assert_eq!(&zip[start..start + name.len()], name.as_bytes());
            assert_eq!((at(entry + 18, 4), at(entry + 22, 4)), (content.len(), content.len()));
            assert_eq!(&zip[start + name.len()..start + name.len() + content.len()], content.as_bytes());
            assert_eq!(at(entry + 14, 4) as u32, checksum(content.as_bytes()));
            place += 46 + name.len();
        }
        assert_eq!(place, end);
    }
}
