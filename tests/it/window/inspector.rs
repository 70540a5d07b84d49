//! The inspector beside the text: what an article brings there stays inside the window.

use akkoord::gui::agreement::command::AgreementCommand;
use akkoord::gui::command::Command;
use egui_kittest::kittest::Queryable;

use crate::support::window::{FIRST_SIZE, send, window};

/// Where the bar above all pages ends.
const BELOW_THE_BAR: f32 = 60.0;

#[test]
fn no_article_pushes_the_inspector_out_of_the_window() {
    let mut harness = window();
    let chapters = harness.state().derived().basis.chapters.iter();
    let articles: Vec<_> = chapters.flat_map(|chapter| &chapter.articles).map(|article| article.id.clone()).collect();
    assert!(articles.len() > 10, "{articles:?}");
    for article in articles {
        send(&mut harness, Command::Agreement(AgreementCommand::MarkArticle(article.clone())));
        let edge = harness.get_by_label("Omhoog").rect().left();
        let beside =
            harness.get_all_by(|node| node.label().is_some() && node.bounding_box().is_some()).filter(|node| {
                let rect = node.rect();
                rect.right() > edge && rect.top() > BELOW_THE_BAR
            });
        let outside = beside.filter(|node| node.rect().left() < edge || node.rect().right() > FIRST_SIZE[0]);
        let outside: Vec<_> = outside.map(|node| format!("{node:?}")).collect();
        assert!(outside.is_empty(), "{article}: {outside:#?}");
    }
}
