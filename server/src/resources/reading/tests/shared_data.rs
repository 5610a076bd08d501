use std::path::PathBuf;
use crate::resources::reading::*;

#[test]
fn explore() {
    let root = PathBuf::from(std::env::var("PORCHLIGHT_SHARED_DATA").unwrap());
    for (m, p) in [
        (false, "directory-ilao/input"), (false, "directory-ilao/output-hsds-1.1"), (false, "directory-ilao"), (false, "directory-ohana-smc"),
        (false, "hsds-3.0/examples/csv"), (false, "hsds-3.0/examples"), (false, "hsds-3.0/schema"), (false,"hsds-3.0"),
        (false, "hsds-3.0/examples/service_full.json"), (false, "hsds-3.0/examples/organization_full.json"), (false, "hsds-3.0/examples/service_at_location_full.json"), (false, "hsds-3.0/examples/location.json"),
        (false, "hsds-3.0/examples/service_list.json"),(false, "hsds-3.0/examples/organization_list.json"),(false, "hsds-3.0/examples/service_at_location_list.json"),(false, "hsds-3.0/examples/taxonomy_term_list.json"),(false, "hsds-3.0/examples/taxonomy_list.json"),(false, "hsds-3.0/examples/taxonomy.json"),(false, "hsds-3.0/examples/taxonomy_term.json"), (false, "hsds-3.0/examples/tabular.json"),(false, "hsds-3.0/examples/base.json"),
        (true, "meeting-guide/feeds/aasepia-2024.json"),(true, "meeting-guide/feeds/aasfmarin-2021.json"),(true, "meeting-guide/feeds/north-west-texas-2021.json"),(true, "meeting-guide/feeds/al-anon-staging-2024.json"),(true, "meeting-guide/feeds/kansas-city-2021.json"),(true, "meeting-guide/feeds/sussex-delaware-2024.json"),(true, "meeting-guide/feeds/michigan-2021.json"),(true, "meeting-guide/feeds/atlanta-2024.json"),(true, "meeting-guide/feeds/invalid-not-json.json"),(true,"meeting-guide/types.json"),(true,"meeting-guide/schema/example.json"),(true, "hsds-3.0/examples/service_list.json"),(false,"meeting-guide/feeds/atlanta-2024.json"),
    ] {
        let path = root.join(p);
        let opened = if m { open_meetings(&path, "x") } else { open_directory(&path, "x") };
        match opened {
            Err(e) => eprintln!("=== {p}: could not {e}"),
            Ok(mut r) => {
                let reads: Vec<_> = r.by_ref().collect();
                let s = r.summary();
                eprintln!("=== {p}: {:?} {:?}", s.format, s.all);
                if s.by_table.len() > 1 { for (t, c) in &s.by_table { eprintln!("   {t:?} read {} kept {} refused {} mended {}", c.read, c.kept, c.refused, c.mended); } }
                eprintln!("   mends {:?}\n   refusals {:?}", s.mends, s.refusals);
                eprintln!("   cols {:?}\n   tables {:?} files {:?} odd {:?} enc {:?}", s.columns_not_kept, s.tables_not_kept, s.files_not_read, s.files_with_odd_quotes, s.encodings);
                if std::env::var("SHOW").is_ok_and(|f| p.contains(&f)) { for x in &reads { match &x.outcome { Outcome::Kept(k) => eprintln!("{:?} {} {:?}\n     {:?}", x.spot, serde_json::to_string(&k.record).unwrap(), k.key.source_id, k.mends), o => eprintln!("{:?} {o:?}", x.spot) } } }
            }
        }
    }
}
