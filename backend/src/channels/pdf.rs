//! A letter as a PDF that can be printed, and read aloud: tagged (PDF/UA-1), with its language, title, headings and outline.

mod layout;
mod tags;
mod type_face;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use layout::{Line, PAGE_HEIGHT, PAGE_WIDTH, Sheet};
use shared::api::Letter;
use type_face::Faces;

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The fonts inside the program cannot be read.
    #[error("the fonts of letters cannot be read")]
    Fonts,
    /// What was drawn is not what PDF/UA-1 asks for. What it is about is left out: it would quote the letter.
    #[error("the letter cannot be written as an accessible PDF")]
    Unsound,
}

/// The letter on A4, as many pages as it takes. The same letter gives the same bytes.
///
/// # Errors
/// When it cannot be written; a letter of [`shared::letter`] always can.
pub fn pdf(letter: &Letter) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::shipped().ok_or(PdfError::Fonts)?;
    let sheet = Sheet::of(faces, letter);
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| PdfError::Unsound)?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    document.set_metadata(
        Metadata::new()
            .title(title(letter))
            .language(letter.lang.tag().to_owned())
            .authors(letter.from.first().map(|sender| type_face::drawable(sender)).into_iter().collect()),
    );
    let mut drawn: Vec<Vec<Identifier>> = sheet.blocks.iter().map(|_| Vec::new()).collect();
    for page in 0..sheet.pages {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).ok_or(PdfError::Unsound)?;
        let mut leaf = document.start_page_with(size);
        let mut surface = leaf.surface();
        for (block, identifiers) in sheet.blocks.iter().zip(&mut drawn) {
            for line in block.lines.iter().filter(|line| line.page == page) {
                identifiers.push(surface.start_tagged(ContentTag::Span(SpanTag::empty())));
                draw(&mut surface, faces, line);
                surface.end_tagged();
            }
        }
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        draw(&mut surface, faces, &sheet.page_number(faces, page));
        surface.end_tagged();
        surface.finish();
        leaf.finish();
    }
    document.set_outline(tags::outline(&sheet));
    document.set_tag_tree(tags::tree(&sheet, drawn, letter.lang));
    document.finish().map_err(|_| PdfError::Unsound)
}

/// What a reader's window is called: never nothing, or the letter would not be accessible.
fn title(letter: &Letter) -> String {
    let mut names = std::iter::once(&letter.title).chain(&letter.from).map(|name| type_face::drawable(name));
    names.find(|name| !name.trim().is_empty()).unwrap_or_else(|| "Aftalt".to_owned())
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, line: &Line) {
    let mut x = line.x;
    for run in faces.runs(&line.text, line.weight) {
        surface.draw_glyphs(
            Point::from_xy(x, line.baseline),
            &run.glyphs,
            run.font.clone(),
            &run.text,
            line.size,
            false,
        );
        x += run.width * line.size;
    }
}

#[cfg(test)]
mod tests;
