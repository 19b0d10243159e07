//! Names as they are searched and sorted. Both databases fold letters differently and SQLite knows only ASCII, so it is
//! done here, once, and stored.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name as it is searched: small letters without marks, whichever way the Danish ones were written (Ågård = Aagaard =
/// agard, Sørensen = Soerensen = sorensen). Names and search texts go through it alike.
pub fn search_name(name: &str) -> String {
    let plain: String = letters(name).map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").replace("aa", "a").replace("oe", "o").replace("ae", "a")
}

/// A name as it is sorted, byte by byte: æ, ø, å after z, as the Danish alphabet has them.
pub fn sort_key(name: &str) -> String {
    let lower = name.to_lowercase().nfc().collect::<String>().replace("aa", "å");
    lower
        .chars()
        .flat_map(|letter| match letter {
            'æ' | 'ä' => vec!['{'],
            'ø' | 'ö' => vec!['|'],
            'å' => vec!['}'],
            other => letters(&other.to_string()).collect(),
        })
        .collect()
}

/// Small letters without marks; apostrophes vanish, so that El'Sayed is one word.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let lower = text.to_lowercase();
    let plain: Vec<char> =
        lower.nfd().filter(|letter| !is_combining_mark(*letter) && !['\'', '’'].contains(letter)).collect();
    plain.into_iter().map(|letter| match letter {
        'ø' | 'ö' => 'o',
        'æ' => 'a',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        'þ' => 't',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_finds_the_name() {
        for (name, text) in [
            ("Lars Østergaard", "østergård"),
            ("Lars Østergaard", "Oestergaard"),
            ("Bo Å. Nygård", "nygaard"),
            ("Bo Å. Nygård", "BO A"),
            ("Nguyễn Thị Hoa", "nguyen thi"),
            ("Ayşe Yılmaz", "yilmaz"),
            ("Władysław Łoś", "wladyslaw los"),
            ("Anne-Marie Krogh", "marie"),
            ("Siobhán O'Neill", "oneill"),
            ("Zoë Bæk", "baek"),
            ("A\u{30a}se Holm", "Åse"),
        ] {
            assert!(search_name(name).contains(&search_name(text)), "{text} in {name}: {}", search_name(name));
        }
    }

    #[test]
    fn patterns_are_no_letters() {
        assert_eq!(search_name("%_\\"), "");
    }

    #[test]
    fn the_danish_alphabet_ends_with_its_own_letters() {
        let mut names = ["Åse", "Ørsted", "Zoë", "Ærø", "Aagaard", "Élise", "Emil", "Aase", "Anna"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Anna", "Élise", "Emil", "Zoë", "Ærø", "Ørsted", "Aagaard", "Åse", "Aase"]);
    }
}
