//! What the letter is to somebody who does not see it: its headings, and in which order everything is read.

use super::layout::{Block, Role, Sheet};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Identifier, ListNumbering, Tag, TagGroup, TagTree};
use shared::texts::Lang;
use std::num::NonZeroU16;

/// The headings, to jump to.
pub fn outline(sheet: &Sheet) -> Outline {
    let mut outline = Outline::new();
    for block in sheet.blocks.iter().filter(|block| level(block.role).is_some()) {
        if let Some(line) = block.lines.first() {
            let top = Point::from_xy(0.0, line.baseline - line.size);
            outline.push_child(OutlineNode::new(block.text.clone(), XyzDestination::new(line.page, top)));
        }
    }
    outline
}

/// The tree of the letter; `drawn` has the marks of every block's lines. Facts are a list: each name a label, each fact a body.
pub fn tree(sheet: &Sheet, drawn: Vec<Vec<Identifier>>, lang: Lang) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(lang.tag().to_owned()));
    let mut items: Vec<TagGroup> = Vec::new();
    for (block, identifiers) in sheet.blocks.iter().zip(drawn) {
        let group = group(block, identifiers);
        match (block.role, items.last_mut()) {
            (Role::Fact, Some(item)) => item.push(group),
            (Role::Label | Role::Fact, _) => items.push(TagGroup::with_children(Tag::LI, vec![group.into()])),
            (Role::Title | Role::Heading | Role::Paragraph, _) => {
                list(&mut tree, &mut items);
                tree.push(group);
            }
        }
    }
    list(&mut tree, &mut items);
    tree
}

fn list(tree: &mut TagTree, items: &mut Vec<TagGroup>) {
    if !items.is_empty() {
        let children = std::mem::take(items).into_iter().map(Into::into).collect();
        tree.push(TagGroup::with_children(Tag::L(ListNumbering::None), children));
    }
}

fn group(block: &Block, identifiers: Vec<Identifier>) -> TagGroup {
    let mut group = match block.role {
        Role::Title | Role::Heading => {
            TagGroup::new(Tag::Hn(level(block.role).unwrap_or(NonZeroU16::MIN), Some(block.text.clone())))
        }
        Role::Paragraph => TagGroup::new(Tag::P),
        Role::Label => TagGroup::new(Tag::Lbl),
        Role::Fact => TagGroup::new(Tag::LBody),
    };
    for identifier in identifiers {
        group.push(identifier);
    }
    group
}

fn level(role: Role) -> Option<NonZeroU16> {
    match role {
        Role::Title => NonZeroU16::new(1),
        Role::Heading => NonZeroU16::new(2),
        Role::Paragraph | Role::Label | Role::Fact => None,
    }
}
