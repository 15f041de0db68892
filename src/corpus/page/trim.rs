//! What is taken out of a page before its article is looked for, since the extraction would keep it.
//!
//! Told by what elements are, never by words or by the names that a site gives them.

use dom_smoothie::Readability;

/// The most words of a line that is nothing but author and date.
const LINE: usize = 12;

/// The most words of a box that asks for an address.
const BOX: usize = 60;

/// The most words behind which a cell of a layout is no menu any more.
const MENU: usize = 5;

/// Takes out captions, boxes that ask for an e-mail address, times that stand in no sentence, and cells that are menus.
pub(super) fn trim(page: &Readability) {
    page.doc.select("figcaption").remove();
    for field in page.doc.select("input[type=email]").iter() {
        // the form, and the box around it with what it promises
        let around = field.ancestors(Some(4));
        let boxes = around.iter().filter(|element| !element.is("body, main, article") && count(&element.text()) <= BOX);
        if let Some(outermost) = boxes.last() {
            outermost.remove();
        }
    }
    for time in page.doc.select("time").iter() {
        let sentence = time.parent().is("p, li, span, em, strong, a") && count(&time.parent().text()) > LINE;
        if !sentence {
            time.remove();
        }
    }
    for cell in page.doc.select("td").iter() {
        let links = cell.select("a");
        if links.length() > 2 && count(&cell.text()) <= count(&links.text()) + MENU {
            cell.remove();
        }
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}
