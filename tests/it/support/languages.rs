//! Common words by which a text tells its language.

/// Words that Dutch has and English does not.
pub const DUTCH: [&str; 45] = [
    "aan",
    "als",
    "artikel",
    "bedrag",
    "bestand",
    "bij",
    "bijlage",
    "cao",
    "dat",
    "de",
    "deze",
    "dit",
    "een",
    "er",
    "geen",
    "haar",
    "het",
    "hun",
    "jaar",
    "kosten",
    "looptijd",
    "maar",
    "naar",
    "niet",
    "om",
    "ook",
    "op",
    "personeel",
    "protocolafspraak",
    "regeling",
    "regelingen",
    "te",
    "tot",
    "uit",
    "uur",
    "van",
    "voor",
    "voorstel",
    "werkgever",
    "werknemer",
    "werknemers",
    "wie",
    "worden",
    "wordt",
    "zijn",
];

/// Words that English has and Dutch does not.
pub const ENGLISH: [&str; 28] = [
    "agreement",
    "an",
    "and",
    "are",
    "article",
    "be",
    "by",
    "cost",
    "costs",
    "file",
    "for",
    "from",
    "it",
    "its",
    "not",
    "proposal",
    "that",
    "the",
    "this",
    "to",
    "which",
    "who",
    "with",
    "worker",
    "workers",
    "year",
    "you",
    "your",
];

/// The words of a text in small letters, without what it quotes and without the names of its values.
pub fn words_of(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut quoted = 0_usize;
    for sign in text.chars() {
        match sign {
            '‘' | '“' | '{' => quoted += 1,
            '’' | '”' | '}' if quoted > 0 => quoted -= 1,
            _ if quoted == 0 => plain.push(sign),
            _ => {}
        }
    }
    let words = plain.split(|sign: char| !sign.is_alphanumeric() && sign != '’').filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
