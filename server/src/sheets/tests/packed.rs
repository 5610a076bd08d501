//! Workbooks put together by hand, so that every oddity stands where it is meant to.

use std::fmt::Write as _;
use std::io::Write as _;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A workbook of sheets whose cells are given as XML.
pub(super) struct Book {
    sheets: Vec<(String, String, &'static str)>,
    pub is_1904: bool,
    pub shared: Option<String>,
}

pub(super) fn book() -> Book {
    Book { sheets: Vec::new(), is_1904: false, shared: None }
}

/// Style 1 is a date, 2 a time of day, 3 a length of time, 4 a date with its time.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

impl Book {
    /// Adds a sheet: the rows as XML, and what comes after them.
    pub(super) fn sheet(mut self, name: &str, rows: &str, after: &str) -> Self {
        let xml =
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{after}</worksheet>");
        self.sheets.push((name.to_owned(), xml, "visible"));
        self
    }

    pub(super) fn hidden(mut self, state: &'static str) -> Self {
        self.sheets.last_mut().unwrap().2 = state;
        self
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let mut part = |name: &str, text: &str| {
            zip.start_file(name, how).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        };
        let (mut list, mut links) = (String::new(), String::new());
        for (at, (name, xml, state)) in self.sheets.iter().enumerate() {
            let id = at + 1;
            part(&format!("xl/worksheets/sheet{id}.xml"), xml);
            let _ = write!(
                list,
                "<sheet name=\"{name}\" sheetId=\"{id}\" state=\"{state}\" r:id=\"rId{id}\"/>"
            );
            let _ = write!(
                links,
                "<Relationship Id=\"rId{id}\" Type=\"{LINKS}/worksheet\" \
                 Target=\"worksheets/sheet{id}.xml\"/>"
            );
        }
        let date = if self.is_1904 { "<workbookPr date1904=\"1\"/>" } else { "<workbookPr/>" };
        part(
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINKS}\">{date}<sheets>{list}</sheets></workbook>"
            ),
        );
        part(
            "xl/_rels/workbook.xml.rels",
            &format!("<Relationships xmlns=\"{PACKAGE}\">{links}</Relationships>"),
        );
        part(
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" \
                 Type=\"{LINKS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        );
        part("xl/styles.xml", STYLES);
        if let Some(shared) = &self.shared {
            part("xl/sharedStrings.xml", &format!("<sst xmlns=\"{MAIN}\">{shared}</sst>"));
        }
        zip.finish().unwrap().into_inner()
    }
}

/// A row of texts, each in a cell of its own.
pub(super) fn texts(line: usize, cells: &[&str]) -> String {
    let cell = |(at, text): (usize, &&str)| {
        let column = char::from(b'A' + u8::try_from(at).unwrap());
        format!("<c r=\"{column}{line}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let cells: String = cells.iter().enumerate().map(cell).collect();
    format!("<row r=\"{line}\">{cells}</row>")
}
