//! Letters as glyphs: which font has them, in which direction they run, how wide they are.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Face, UnicodeBuffer};
use std::sync::LazyLock;

/// What stands for a sign that no font has; every font of the program has this one.
const UNKNOWN: char = '\u{FFFD}';

/// How heavy a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Text.
    Regular,
    /// Headings and labels.
    Bold,
}

/// A font twice: as it goes into the PDF, and as it is measured.
struct TypeFace {
    font: Font,
    face: Face<'static>,
}

/// The fonts of letters: IBM Plex Sans (Latin, Greek, Cyrillic), and for names in other scripts its Arabic and Hebrew.
pub struct Faces {
    regular: TypeFace,
    bold: TypeFace,
    /// Where signs are looked for that the first has not; their weight is always regular.
    others: [TypeFace; 2],
}

/// Signs that follow one another in one font and one direction.
pub struct Run {
    /// The font.
    pub font: Font,
    /// The signs.
    pub text: String,
    /// How they are drawn, from left to right.
    pub glyphs: Vec<KrillaGlyph>,
    /// How wide they are, in sizes of the font.
    pub width: f32,
}

static SHIPPED: LazyLock<Option<Faces>> = LazyLock::new(|| {
    Some(Faces {
        regular: type_face(include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf"))?,
        bold: type_face(include_bytes!("../../../assets/fonts/IBMPlexSans-Bold.ttf"))?,
        others: [
            type_face(include_bytes!("../../../assets/fonts/IBMPlexSansArabic-Regular.ttf"))?,
            type_face(include_bytes!("../../../assets/fonts/IBMPlexSansHebrew-Regular.ttf"))?,
        ],
    })
});

fn type_face(data: &'static [u8]) -> Option<TypeFace> {
    Some(TypeFace { font: Font::new(data.into(), 0)?, face: Face::from_slice(data, 0)? })
}

/// The text without what has no place in a line: control signs are spaces; marks that steer direction or breaks are gone,
/// so that a name cannot turn the words around it.
pub fn drawable(text: &str) -> String {
    let steers = |sign: &char| {
        matches!(sign, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
    };
    let spaced = |sign: char| if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}') { ' ' } else { sign };
    text.chars().filter(|sign| !steers(sign)).map(spaced).collect()
}

impl Faces {
    /// Those that come with the program.
    pub fn shipped() -> Option<&'static Self> {
        SHIPPED.as_ref()
    }

    /// How wide a text is, in sizes of the font.
    pub fn width(&self, text: &str, weight: Weight) -> f32 {
        self.runs(text, weight).iter().map(|run| run.width).sum()
    }

    /// The text in pieces that can be drawn one after the other, from left to right.
    pub fn runs(&self, text: &str, weight: Weight) -> Vec<Run> {
        let mut pieces: Vec<(&TypeFace, String)> = Vec::new();
        for sign in text.chars() {
            let (face, sign) = self.face_of(sign, weight);
            match pieces.last_mut() {
                // The space between two Arabic names belongs to them.
                Some((last, piece)) if std::ptr::eq(*last, face) || (sign.is_whitespace() && last.has(sign)) => {
                    piece.push(sign);
                }
                _ => pieces.push((face, String::from(sign))),
            }
        }
        let main = self.main(weight);
        let mut runs = Vec::new();
        for (face, piece) in pieces {
            // The space after the last one does not: it would stand to the left of them.
            let own = if std::ptr::eq(face, main) { piece.as_str() } else { piece.trim_end() };
            runs.push(face.shape(own));
            if own.len() < piece.len() {
                runs.push(main.shape(piece.strip_prefix(own).unwrap_or_default()));
            }
        }
        runs
    }

    fn main(&self, weight: Weight) -> &TypeFace {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    fn face_of(&self, sign: char, weight: Weight) -> (&TypeFace, char) {
        let main = self.main(weight);
        let having = std::iter::once(main).chain(&self.others).find(|face| face.has(sign));
        having.map_or((main, UNKNOWN), |face| (face, sign))
    }
}

impl TypeFace {
    fn has(&self, sign: char) -> bool {
        self.face.glyph_index(sign).is_some_and(|glyph| glyph.0 != 0)
    }

    fn shape(&self, text: &str) -> Run {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(&self.face, &[], buffer);
        let starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| usize::try_from(info.cluster).unwrap_or(0)).collect();
        let mut bounds = starts.clone();
        bounds.push(text.len());
        bounds.sort_unstable();
        let em = self.font.units_per_em();
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .zip(starts)
            .map(|((info, position), start)| {
                // A cluster ends where the next one of the text begins, whichever way it is drawn.
                let end = bounds.get(bounds.partition_point(|bound| *bound <= start)).copied().unwrap_or(text.len());
                let sized = |units: i32| f32::from(i16::try_from(units).unwrap_or(0)) / em;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    sized(position.x_advance),
                    sized(position.x_offset),
                    sized(position.y_offset),
                    sized(position.y_advance),
                    start..end,
                    None,
                )
            })
            .collect();
        let width =
            shaped.glyph_positions().iter().map(|at| f32::from(i16::try_from(at.x_advance).unwrap_or(0))).sum::<f32>()
                / em;
        Run { font: self.font.clone(), text: text.to_owned(), glyphs, width }
    }
}
