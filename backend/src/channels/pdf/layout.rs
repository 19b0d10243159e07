//! Where every line of a letter stands. Lengths are points, from the page's upper left corner.

use super::type_face::{Faces, Weight, drawable};
use shared::api::Letter;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A4.
pub const PAGE_WIDTH: f32 = 595.28;
/// A4.
pub const PAGE_HEIGHT: f32 = 841.89;

const MILLIMETRE: f32 = 72.0 / 25.4;
const LEFT: f32 = 20.0 * MILLIMETRE;
const RIGHT: f32 = PAGE_WIDTH - 20.0 * MILLIMETRE;
const TOP: f32 = 20.0 * MILLIMETRE;
const BOTTOM: f32 = PAGE_HEIGHT - 24.0 * MILLIMETRE;
/// The sender stands right of the window of an envelope.
const SENDER_LEFT: f32 = 125.0 * MILLIMETRE;
/// Where the window of an M65 or C5 envelope begins, and how wide what it shows may be.
const WINDOW_TOP: f32 = 48.0 * MILLIMETRE;
const WINDOW_RIGHT: f32 = LEFT + 85.0 * MILLIMETRE;
/// The first line under the window.
const DATED_TOP: f32 = 95.0 * MILLIMETRE;
/// How much room the names of facts have.
const LABEL_WIDTH: f32 = 34.0 * MILLIMETRE;
const FOOT: f32 = PAGE_HEIGHT - 12.0 * MILLIMETRE;

const TEXT_SIZE: f32 = 11.0;
const LEADING: f32 = 1.35;
/// How far a line's baseline lies under its top, in sizes of the font.
const ASCENT: f32 = 1.025;
/// The room between paragraphs.
const GAP: f32 = 7.0;

/// What a block is to somebody who hears the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The one title.
    Title,
    /// The heading of a part.
    Heading,
    /// A paragraph, or a line of an address.
    Paragraph,
    /// The name of a fact.
    Label,
    /// The fact, after its name.
    Fact,
}

/// A line at its place.
#[derive(Debug, Clone)]
pub struct Line {
    /// The page, from 0.
    pub page: usize,
    /// Where it begins.
    pub x: f32,
    /// Where its letters stand.
    pub baseline: f32,
    /// The size of the font.
    pub size: f32,
    /// How heavy it is.
    pub weight: Weight,
    /// The words; a space at the end parts them from the next line's for whoever hears it.
    pub text: String,
}

/// Lines that belong together.
#[derive(Debug)]
pub struct Block {
    /// What they are.
    pub role: Role,
    /// All of the text.
    pub text: String,
    /// The lines.
    pub lines: Vec<Line>,
}

/// How a block is set.
#[derive(Clone, Copy)]
struct Setting {
    left: f32,
    right: f32,
    size: f32,
    weight: Weight,
}

const BODY: Setting = Setting { left: LEFT, right: RIGHT, size: TEXT_SIZE, weight: Weight::Regular };

/// A letter that has been laid out.
pub struct Sheet {
    /// Its blocks, in the order in which they are read.
    pub blocks: Vec<Block>,
    /// How many pages it takes.
    pub pages: usize,
    y: f32,
}

impl Sheet {
    /// Lays a letter out.
    pub fn of(faces: &Faces, letter: &Letter) -> Self {
        let mut sheet = Self { blocks: Vec::new(), pages: 1, y: TOP };
        let sender = Setting { left: SENDER_LEFT, ..BODY };
        letter.from.iter().for_each(|line| sheet.put(faces, Role::Paragraph, line, sender));
        // A sender of many lines moves everything down rather than being printed over.
        let under_sender = sheet.y + GAP;
        sheet.y = WINDOW_TOP;
        let window = Setting { right: WINDOW_RIGHT, ..BODY };
        letter.to.iter().for_each(|line| sheet.put(faces, Role::Paragraph, line, window));
        sheet.y = (sheet.y + GAP).max(DATED_TOP).max(under_sender);
        sheet.put(faces, Role::Paragraph, &letter.dated, BODY);
        sheet.y += 2.0 * GAP;
        sheet.put(faces, Role::Title, &letter.title, Setting { size: 17.0, weight: Weight::Bold, ..BODY });
        sheet.y += GAP;
        sheet.paragraphs(faces, &letter.opening);
        for fact in &letter.facts {
            sheet.fact(faces, &fact.label, &fact.text);
        }
        sheet.y += GAP;
        for part in &letter.parts {
            sheet.y += GAP;
            // A heading at the foot of a page goes with the first lines of its part.
            sheet.keep(4.0 * TEXT_SIZE * LEADING);
            sheet.put(faces, Role::Heading, &part.heading, Setting { size: 12.5, weight: Weight::Bold, ..BODY });
            sheet.y += GAP / 3.0;
            sheet.paragraphs(faces, &part.paragraphs);
        }
        sheet.y += GAP;
        sheet.keep(TEXT_SIZE * LEADING * f32::from(u8::try_from(letter.signed.len()).unwrap_or(u8::MAX)));
        letter.signed.iter().for_each(|line| sheet.put(faces, Role::Paragraph, line, BODY));
        sheet
    }

    /// "2/3", at the foot of the page.
    pub fn page_number(&self, faces: &Faces, page: usize) -> Line {
        let text = format!("{}/{}", page + 1, self.pages);
        let size = 9.0;
        let x = RIGHT - size * faces.width(&text, Weight::Regular);
        Line { page, x, baseline: FOOT, size, weight: Weight::Regular, text }
    }

    fn paragraphs(&mut self, faces: &Faces, texts: &[String]) {
        for text in texts {
            self.put(faces, Role::Paragraph, text, BODY);
            self.y += GAP;
        }
    }

    /// A fact beside its name.
    fn fact(&mut self, faces: &Faces, label: &str, text: &str) {
        self.keep(2.0 * TEXT_SIZE * LEADING);
        let (page, top) = (self.pages, self.y);
        let name = Setting { right: LEFT + LABEL_WIDTH, weight: Weight::Bold, ..BODY };
        self.put(faces, Role::Label, label, name);
        let under_name = self.y;
        // A name so long that it ran on to the next page has its fact under it, not beside it.
        if self.pages == page {
            self.y = top;
        }
        let beside = Setting { left: LEFT + LABEL_WIDTH + GAP, ..BODY };
        let before = self.pages;
        self.put(faces, Role::Fact, text, beside);
        if self.pages == before {
            self.y = self.y.max(under_name);
        }
        self.y += GAP / 3.0;
    }

    /// A new page unless this much room is left.
    fn keep(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.pages += 1;
            self.y = TOP;
        }
    }

    fn put(&mut self, faces: &Faces, role: Role, text: &str, setting: Setting) {
        let Setting { left, right, size, weight } = setting;
        let mut block = Block { role, text: drawable(text).trim().to_owned(), lines: Vec::new() };
        for text in wrap(faces, &block.text, weight, (right - left) / size) {
            self.keep(size * LEADING);
            let baseline = self.y + size * ASCENT;
            block.lines.push(Line { page: self.pages - 1, x: left, baseline, size, weight, text });
            self.y += size * LEADING;
        }
        // What says nothing is no element either: an empty paragraph is a riddle to whoever hears it.
        if !block.text.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// The lines of a text that is to be no wider than `room` (in sizes of the font); a longer word is broken where it must be.
fn wrap(faces: &Faces, text: &str, weight: Weight, room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut width = 0.0;
    let mut from = 0;
    for (to, opportunity) in linebreaks(text) {
        let word = text.get(from..to).unwrap_or_default();
        from = to;
        let visible = faces.width(word.trim_end(), weight);
        if width + visible > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            width = 0.0;
        }
        if visible > room {
            for sign in word.chars() {
                let advance = faces.width(sign.encode_utf8(&mut [0; 4]), weight);
                if width + advance > room && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    width = 0.0;
                }
                line.push(sign);
                width += advance;
            }
        } else {
            line.push_str(word);
            width += faces.width(word, weight);
        }
        if opportunity == BreakOpportunity::Mandatory && to < text.len() {
            lines.push(std::mem::take(&mut line));
            width = 0.0;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
