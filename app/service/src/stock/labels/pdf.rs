//! Labels as a PDF in exact size: bars and squares as paths, the number in the
//! font that every reader has.

use super::Label;
use super::codes::runs;
use domain::stock::label::{Frame, LabelStock};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str};

/// PDF measures in 1/72 inch; a label in hundredths of a millimetre.
const POINTS: f64 = 72.0 / 2540.0;
/// A digit of Helvetica Bold is so wide, of its size (Adobe's font metrics).
const DIGIT_WIDTH: f64 = 0.556;
/// And so high.
const DIGIT_HEIGHT: f64 = 0.72;

const FONT: Name<'static> = Name(b"F1");

/// The pages; `first` places on the first sheet are empty already.
pub fn pdf(stock: &LabelStock, labels: &[Label], first: usize) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let mut next = 1;
    let mut id = || {
        next += 1;
        Ref::new(next - 1)
    };
    let (catalog, tree, font) = (id(), id(), id());
    pdf.catalog(catalog).pages(tree);
    pdf.type1_font(font).base_font(Name(b"Helvetica-Bold"));
    let (width, height) = stock.page();
    let page_box = Rect::new(0.0, 0.0, points(width.into()), points(height.into()));
    let per_page = stock.per_page();
    let first = first.min(per_page - 1);
    let pages: Vec<Vec<&Label>> = in_pages(labels, per_page, first);
    let mut kids = Vec::new();
    for (at, page_labels) in pages.iter().enumerate() {
        let (page_id, content_id) = (id(), id());
        kids.push(page_id);
        let mut content = Content::new();
        let skipped = if at == 0 { first } else { 0 };
        for (place, label) in page_labels.iter().enumerate() {
            let (left, top) = stock.corner(skipped + place);
            let sheet = Sheet {
                left: left.into(),
                top: top.into(),
                height: height.into(),
            };
            sheet.draw(&mut content, label);
        }
        pdf.stream(content_id, &content.finish());
        let mut page = pdf.page(page_id);
        page.parent(tree).media_box(page_box).contents(content_id);
        page.resources().fonts().pair(FONT, font);
        page.finish();
    }
    let count = i32::try_from(kids.len()).unwrap_or(i32::MAX);
    pdf.pages(tree).kids(kids).count(count);
    pdf.finish()
}

fn in_pages<T>(all: &[T], per_page: usize, first: usize) -> Vec<Vec<&T>> {
    let mut pages: Vec<Vec<&T>> = vec![Vec::new()];
    let mut room = per_page - first;
    for one in all {
        if room == 0 {
            pages.push(Vec::new());
            room = per_page;
        }
        if let Some(page) = pages.last_mut() {
            page.push(one);
        }
        room -= 1;
    }
    pages
}

fn points(length: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "PDF takes 32 bits")]
    let points = (length * POINTS) as f32;
    points
}

/// Where a label stands on its page, which counts from the bottom.
struct Sheet {
    left: f64,
    top: f64,
    height: f64,
}

impl Sheet {
    fn draw(&self, content: &mut Content, label: &Label) {
        let layout = &label.layout;
        if let Some(frame) = layout.bars {
            let module = frame.width / label.bars.len() as f64;
            for (from, to) in runs(&label.bars) {
                self.fill(
                    content,
                    Frame {
                        left: frame.left + from as f64 * module,
                        width: (to - from) as f64 * module,
                        ..frame
                    },
                );
            }
        }
        if let Some(frame) = layout.square {
            let module = frame.width / label.square.len() as f64;
            for (down, row) in label.square.iter().enumerate() {
                for (from, to) in runs(row) {
                    self.fill(
                        content,
                        Frame {
                            left: frame.left + from as f64 * module,
                            top: frame.top + down as f64 * module,
                            width: (to - from) as f64 * module,
                            height: module,
                        },
                    );
                }
            }
        }
        content.fill_nonzero();
        self.number(content, &label.number, layout.number);
    }

    fn fill(&self, content: &mut Content, frame: Frame) {
        content.rect(
            points(self.left + frame.left),
            points(self.height - self.top - frame.top - frame.height),
            points(frame.width),
            points(frame.height),
        );
    }

    /// In the middle of its frame, as large as it fits.
    fn number(&self, content: &mut Content, number: &str, frame: Frame) {
        let wide = DIGIT_WIDTH * number.len() as f64;
        let size = (frame.height / DIGIT_HEIGHT).min(frame.width / wide);
        let left = self.left + frame.left + (frame.width - wide * size) / 2.0;
        let base = self.height - self.top - frame.top - (frame.height + DIGIT_HEIGHT * size) / 2.0;
        content.begin_text();
        content.set_font(FONT, points(size));
        content.next_line(points(left), points(base));
        content.show(Str(number.as_bytes()));
        content.end_text();
    }
}
