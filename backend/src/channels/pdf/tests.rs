use super::*;
use crate::channels::tests::letter;
use lopdf::{Dictionary, Document as Parsed, Object};
use proptest::prelude::*;

fn parsed(letter: &Letter) -> Parsed {
    Parsed::load_mem(&pdf(letter).unwrap()).unwrap()
}

/// The text of every page, with one space between words.
fn text(parsed: &Parsed) -> String {
    let pages: Vec<u32> = parsed.get_pages().into_keys().collect();
    parsed.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The kinds of elements in the order in which they are read; the list and its items stand before what is in them.
fn kinds(parsed: &Parsed) -> Vec<String> {
    fn walk(parsed: &Parsed, element: &Dictionary, kinds: &mut Vec<String>) {
        if let Ok(kind) = element.get(b"S") {
            kinds.push(String::from_utf8(kind.as_name().unwrap().to_vec()).unwrap());
        }
        let children = match element.get(b"K").map(|kids| parsed.dereference(kids).unwrap().1) {
            Ok(Object::Array(children)) => children.clone(),
            Ok(one) => vec![one.clone()],
            Err(_) => Vec::new(),
        };
        for child in &children {
            if let Ok((_, Object::Dictionary(inner))) = parsed.dereference(child) {
                walk(parsed, inner, kinds);
            }
        }
    }
    let mut found = Vec::new();
    let root = parsed.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    walk(parsed, parsed.dereference(root).unwrap().1.as_dict().unwrap(), &mut found);
    found.retain(|kind| kind.as_str() != "MCR");
    found
}

#[test]
fn a_letter_can_be_read_aloud() {
    let parsed = parsed(&letter());
    let catalog = parsed.catalog().unwrap();
    let marks = parsed.dereference(catalog.get(b"MarkInfo").unwrap()).unwrap().1.as_dict().unwrap();
    assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"da");
    assert!(catalog.has(b"Outlines"));
    let kinds = kinds(&parsed);
    let expected = "Document P P P P P P H1 P P L LI Lbl LBody LI Lbl LBody H2 P P H2 P P P P P";
    assert_eq!(kinds.join(" "), expected);
}

#[test]
fn its_words_come_in_the_order_in_which_they_are_read() {
    let text = text(&parsed(&letter()));
    let words = [
        "Solrød Kommune",
        "2680 Solrød Strand",
        "Zażółć Gęślą-Jaźń Øresund",
        "mandag den 30. november 2026",
        "Du er indkaldt til en samtale",
        "Kære Zażółć",
        "Hvornår",
        "Tirsdag den 8. december 2026 kl. 9.00",
        "Hvor",
        "Hvad skal vi tale om?",
        "Hvis du ikke kommer",
        "Æblegrød og blåbær.",
        "Venlig hilsen",
    ];
    let mut from = 0;
    for word in words {
        let place = text[from..].find(word);
        assert!(place.is_some(), "{word} does not follow in {text}");
        from += place.unwrap();
    }
}

#[test]
fn a_long_letter_takes_pages_and_loses_nothing() {
    let mut letter = letter();
    let paragraph =
        |number: usize| format!("Afsnit nummer {number}. {}", "Her står der noget, som du skal vide. ".repeat(12));
    letter.parts[0].paragraphs = (0..33).map(paragraph).collect();
    let parsed = parsed(&letter);
    assert_eq!(parsed.get_pages().len(), 5);
    let text = text(&parsed);
    assert!((0..33).all(|number| text.contains(&format!("Afsnit nummer {number}. Her"))));
    assert!((1..=5).all(|page| text.contains(&format!("{page}/5"))));
    // A sentence may go on over the page.
    let text = (1..=5).fold(text, |text, page| text.replace(&format!("{page}/5 "), ""));
    assert_eq!(text.matches("noget, som du skal vide.").count(), 33 * 12);
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    assert_eq!(pdf(&letter()).unwrap(), pdf(&letter()).unwrap());
}

#[test]
fn no_line_is_wider_than_its_room_and_nothing_stands_on_anything() {
    let mut letter = letter();
    letter.to = vec!["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3)];
    letter.facts[0].label = "Etmegetlangtordsomikkekandeles".to_owned();
    letter.from = vec!["Kommune ".repeat(60)];
    let faces = Faces::shipped().unwrap();
    let sheet = Sheet::of(faces, &letter);
    let mut places = Vec::new();
    for line in sheet.blocks.iter().flat_map(|block| &block.lines) {
        let right = line.x + line.size * faces.width(line.text.trim_end(), line.weight);
        assert!(right <= PAGE_WIDTH - 50.0, "{} ends at {right}", line.text);
        assert!(line.baseline < PAGE_HEIGHT - 60.0);
        places.push((line.page, line.x, line.baseline, right));
    }
    for (number, one) in places.iter().enumerate() {
        for other in &places[number + 1..] {
            let apart = one.0 != other.0 || (one.2 - other.2).abs() > 10.0 || one.3 <= other.1 || other.3 <= one.1;
            assert!(apart, "{one:?} {other:?}");
        }
    }
}

#[test]
fn a_letter_without_a_title_has_its_senders_name() {
    let untitled = Letter { title: "\u{200b} ".to_owned(), ..letter() };
    let parsed = parsed(&untitled);
    let about = parsed.trailer.get(b"Info").and_then(|info| parsed.dereference(info)).unwrap().1.as_dict().unwrap();
    assert_eq!(lopdf::decode_text_string(about.get(b"Title").unwrap()).unwrap(), "Solrød Kommune");
}

#[test]
fn names_of_other_scripts_are_drawn_from_right_to_left() {
    let faces = Faces::shipped().unwrap();
    let runs = faces.runs("Kære محمد علي og שרה, 日本", type_face::Weight::Regular);
    let texts: Vec<&str> = runs.iter().map(|run| &*run.text).collect();
    assert_eq!(texts, ["Kære ", "محمد علي", " ", "og ", "שרה", ", \u{FFFD}\u{FFFD}"]);
    assert!(runs.iter().all(|run| run.width > 0.0));
    let mut letter = letter();
    letter.to = vec!["محمد علي".to_owned(), "שרה לוי".to_owned(), "日本 👩‍👩‍👧".to_owned()];
    assert!(pdf(&letter).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_words_keep_a_letter_from_being_written(title in "(?s).{0,200}", name in "(?s).{0,60}", text in "[\\PC\0-\u{1f}\u{200b}-\u{202e}\u{300}-\u{36f}\u{590}-\u{6ff}]{0,400}") {
        let mut letter = letter();
        letter.facts[1].text = name.clone();
        (letter.title, letter.to, letter.parts[0].paragraphs) = (title, vec![name], vec![text]);
        prop_assert!(pdf(&letter).is_ok());
    }
}
