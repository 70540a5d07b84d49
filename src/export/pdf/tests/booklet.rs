//! Paper: A5 has the lines of A4 in smaller type, on pages of half the size.

use super::{Paper, everything, lay_out, write};
use crate::export::Options;

#[test]
fn a_booklet_has_pages_of_a5_and_breaks_no_line_otherwise() {
    let [large, small] = Paper::ALL.map(|paper| lay_out(&everything(), "nl", paper).expect("fonts are built in"));
    assert_eq!(small.pages.len(), large.pages.len(), "the same lines on every page, in smaller type");
    for page in &small.pages {
        let size = page.sheet.size().map(|side| side * page.sheet.scale());
        let mut sides = size.map(f32::round);
        sides.sort_by(f32::total_cmp);
        assert_eq!(sides, [420.0, 595.0], "A5 in points, upright or turned: {size:?}");
    }
    let options = Options { paper: Paper::A5, ..Options::default() };
    let bytes = write(&everything(), &options).expect("it keeps to its standard");
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(text.contains("/MediaBox[0 0 419.5"), "the paper is A5");
}
