//! What would help against what is wrong is offered as a button that leads to where it is done.

use akkoord::domain::agreement::ArticleContent;
use akkoord::domain::parameters::FigureKey;
use akkoord::domain::payroll::Field;
use akkoord::domain::period::Date;
use akkoord::domain::remedy::Remedy;
use akkoord::gui::ask::{Ask, Page};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use rust_decimal::dec;

use super::workforce::import::{read, sample};
use crate::support::window::{choose, field, press, send, shows, type_in, window, window_with};

/// No minimum wage is known for a day in 2024: the first entry of the data holds from 2025.
#[test]
fn a_figure_that_is_missing_leads_to_the_field_for_a_value_of_the_dossiers_own() {
    let mut window = window_with(|dossier| dossier.assumptions.reference_date = Date::constant(2024, 12, 31));
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    let name = "Minimumuurloon, 21 jaar en ouder";
    let value = format!("Eigen waarde van {name}");
    assert!(window.query_by_label(&value).is_none());

    choose(&mut window, &format!("Eigen waarde voor {name}…"));
    assert_eq!(window.state().state().session.page, Page::Costs);
    assert!(field(&window, &value).is_focused(), "what is asked for can be typed at once");
    window.check_accessibility();

    field(&window, &value).type_text("13,68");
    window.run();
    type_in(&mut window, &format!("Reden voor de eigen waarde van {name}"), "Stand van 31 december 2024");
    choose(&mut window, "Eigen waarde gebruiken");
    let own = &window.state().state().document.dossier().overrides;
    let made: Vec<_> = own.iter().map(|own| (&own.figure, own.value)).collect();
    assert_eq!(made, [(&FigureKey::MinimumWage, dec!(13.68))]);
    choose(&mut window, "Wat de pagina toont: Overzicht");
    assert!(window.query_by_label(&format!("Eigen waarde voor {name}…")).is_none(), "it is no longer in the way");
}

#[test]
fn a_template_that_is_not_in_the_library_leads_to_the_library() {
    let mut window = window_with(|dossier| {
        let article = dossier.proposals[0].articles_mut().find(|article| article.id == "language-lessons");
        let content = ArticleContent::template("niet-van-hier".to_owned(), Default::default());
        article.expect("the example has it").content = content;
    });
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    choose(&mut window, "De bibliotheek openen…");
    assert_eq!(window.state().state().session.page, Page::Agreement);
    assert!(field(&window, "Zoek in de bibliotheek").is_focused());
}

#[test]
fn a_field_without_a_column_leads_to_its_row() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    read(&mut window, &sample("payroll.xlsx"));
    let asked = Remedy::NameColumn { field: Field::Schooling, columns: Vec::new() };
    send(&mut window, Ask::Help(asked).into());
    assert!(window.get_by_role_and_label(Role::ComboBox, "Kolom voor de opleiding").is_focused());
    assert!(shows(&window, "niet gelezen en niet bewaard"), "the import goes on");
}

#[test]
fn hours_in_two_columns_are_added_up_where_somebody_says_so() {
    let mut window = window();
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    read(&mut window, &sample("field/f06a.csv"));
    choose(&mut window, "Beide kolommen optellen voor het aantal uren per week");
    for (field, heading) in
        [("het aantal uren per week", "Ploeg uren per week"), ("de uren die erbij komen", "Afwijkend uren per week")]
    {
        let name = format!("Kolom voor {field}");
        let list = window.get_by_role_and_label(Role::ComboBox, &name);
        assert_eq!(list.value().as_deref(), Some(heading), "{field}");
    }
}
