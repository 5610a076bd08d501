//! Who changed what, for the administrator.

use askama::Template;
use kernel::access::Role;
use kernel::access::act::AuditList;
use kernel::ids::AuditEventId;
use uuid::Uuid;

use super::store;
use crate::access::{Handled, Permit, Routes};
use crate::frame::MenuItem;
use crate::request::Cx;
use crate::web::reply::Reply;
use crate::web::shell::Shell;

/// Entries on one page.
const PAGE: u32 = 50;

pub fn routes() -> Routes {
    Routes::new().get("/audit", AuditList, list)
}

pub fn menu() -> Vec<MenuItem> {
    vec![MenuItem {
        roles: &[Role::Administrator],
        order: 50,
        href: "/audit",
        key: "audit-menu",
        icon: "eye",
    }]
}

#[derive(Template)]
#[template(path = "audit/html/list.html")]
struct AuditPage {
    shell: Shell,
    lines: Vec<AuditLine>,
    after: String,
}

struct AuditLine {
    when: String,
    who: String,
    action: String,
    subject: String,
    id: String,
}

async fn list(cx: Cx, may: Permit<AuditList>) -> Handled {
    let before = Uuid::try_parse(cx.query("before")).unwrap_or(Uuid::max());
    let lines = store::recent(&mut cx.db(), &may, AuditEventId::from_uuid(before), PAGE).await?;
    let last = lines.last().filter(|_| lines.len() == PAGE as usize).map(|line| line.id);
    let (words, dates) = (cx.words(), cx.dates());
    let page = AuditPage {
        shell: cx.shell("/audit"),
        after: last.map_or_else(String::new, |last| format!("/audit?before={last}")),
        lines: lines
            .into_iter()
            .map(|line| AuditLine {
                when: dates.moment(line.at),
                who: match (line.called, line.role) {
                    (Some(called), Some(role)) => {
                        format!("{called} ({})", words.t(&format!("auth-role-{role}")))
                    }
                    (Some(called), None) => called,
                    _ => words.t("audit-program").into_owned(),
                },
                action: line.action,
                subject: line.subject,
                id: line.subject_id.map_or_else(String::new, |id| id.to_string()),
            })
            .collect(),
    };
    Ok(Reply::page(&page))
}
