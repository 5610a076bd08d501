//! Markup in cells, as plain text.

/// True when the text holds a tag or an entity, not merely a `<` or an `&`.
pub fn is_markup(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| tag_at(&text[at..]).is_some())
        || text.match_indices('&').any(|(at, _)| entity_at(&text[at..]).is_some())
}

/// The text without markup: paragraphs and line breaks as lines, list items with a bullet, entities
/// as characters, the address of a link in brackets. Scripts and styles are dropped.
pub fn plain_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut link: Option<String> = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some(tag) = tag_at(rest)
        {
            rest = &rest[tag.length..];
            match tag.name.as_str() {
                "script" | "style" if !tag.closes => rest = after_closing(rest, &tag.name),
                "a" if tag.closes => close_link(&mut out, link.take().as_deref()),
                "a" => link = tag.href,
                "li" if !tag.closes => out.push_str("\n• "),
                "td" | "th" => out.push(' '),
                name if BLOCKS.contains(&name) => out.push('\n'),
                _ => {}
            }
        } else if c == '&'
            && let Some((decoded, length)) = entity_at(rest)
        {
            out.push(decoded);
            rest = &rest[length..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    tidy_lines(&out)
}

/// Lines without blanks at their ends, single blanks inside, at most one empty line between.
pub fn tidy_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(text.len());
    let mut empty_lines = 0;
    for line in text.split('\n') {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.is_empty() {
            empty_lines += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        out.push_str(&words.join(" "));
    }
    out
}

const BLOCKS: [&str; 18] = [
    "p",
    "br",
    "div",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "section",
    "article",
    "blockquote",
    "pre",
];

struct Tag {
    name: String,
    closes: bool,
    href: Option<String>,
    length: usize,
}

/// The tag at the start of the text, if there is a whole one.
fn tag_at(text: &str) -> Option<Tag> {
    let inside = text.strip_prefix('<')?;
    if inside.starts_with("!--") {
        let length = text.find("-->").map_or(text.len(), |end| end + 3);
        return Some(Tag { name: "comment".to_owned(), closes: false, href: None, length });
    }
    let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |rest| (true, rest));
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    let end = text.find('>')?;
    let next = inside[name.len()..].chars().next()?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !" \n\t\r/>".contains(next) {
        return None;
    }
    let href = attribute(&text[..end], "href=");
    Some(Tag { name: name.to_ascii_lowercase(), closes, href, length: end + 1 })
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find(name)? + name.len();
    let value = &tag[at..];
    let quote = value.chars().next()?;
    let value = if quote == '"' || quote == '\'' {
        value[1..].split(quote).next()?
    } else {
        value.split([' ', '/', '>']).next()?
    };
    Some(value.to_owned())
}

fn close_link(out: &mut String, href: Option<&str>) {
    let Some(super::UrlReading::Kept(url)) = href.map(super::read_url) else {
        return;
    };
    if !out.ends_with(&url) {
        out.push_str(" (");
        out.push_str(&url);
        out.push(')');
    }
}

fn after_closing<'a>(rest: &'a str, name: &str) -> &'a str {
    let lower = rest.to_ascii_lowercase();
    let Some(at) = lower.find(&format!("</{name}")) else {
        return "";
    };
    rest[at..].find('>').map_or("", |end| &rest[at + end + 1..])
}

/// The entity at the start of the text: its character and its length in bytes.
fn entity_at(text: &str) -> Option<(char, usize)> {
    const LONGEST_NAME: usize = 10;
    let end = text.bytes().take(LONGEST_NAME).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let decoded = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(code).filter(|c| !c.is_control() || *c == '\n' || *c == '\t')?
    } else {
        named(name)?
    };
    Some((decoded, end + 1))
}

/// The named entities that occur in directories. Source: HTML Standard, named character references.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "bull" => '•',
        "middot" => '·',
        "hellip" => '…',
        "copy" => '©',
        "reg" => '®',
        "trade" => '™',
        "deg" => '°',
        "pound" => '£',
        "euro" => '€',
        "frac12" => '½',
        "aacute" => 'á',
        "eacute" => 'é',
        "iacute" => 'í',
        "oacute" => 'ó',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        "uuml" => 'ü',
        "Aacute" => 'Á',
        "Eacute" => 'É',
        "Iacute" => 'Í',
        "Oacute" => 'Ó',
        "Uacute" => 'Ú',
        "Ntilde" => 'Ñ',
        "iquest" => '¿',
        "iexcl" => '¡',
        "ccedil" => 'ç',
        "atilde" => 'ã',
        "otilde" => 'õ',
        "egrave" => 'è',
        "agrave" => 'à',
        "ouml" => 'ö',
        "auml" => 'ä',
        "szlig" => 'ß',
        _ => return None,
    })
}
