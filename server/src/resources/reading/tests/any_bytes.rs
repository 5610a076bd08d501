use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<f64>().prop_map(|f| json!(f)),
        "\\PC{0,12}|[0-9:,\\[\\] -]{0,10}|<p>&amp;|\\[open\\]|19:00".prop_map(Value::from),
    ];
    let key = prop_oneof![
        Just("id"),
        Just("name"),
        Just("organization"),
        Just("phones"),
        Just("location"),
        Just("services"),
        Just("day"),
        Just("time"),
        Just("types"),
        Just("slug"),
        Just("latitude"),
        Just("contents"),
        Just("number"),
        Just("address_1"),
        Just("byday"),
        Just("opens_at"),
        Just("service_at_locations"),
        Just("attributes"),
        Just("taxonomy_term"),
        Just("location_id"),
        Just("service_id"),
        Just("languages"),
        Just("organizations.csv"),
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6)
                .prop_map(|pairs| pairs.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()),
        ]
    })
}

/// Reads the bytes as every kind of file there is; only the sums are checked.
fn read_as_everything(bytes: &[u8]) {
    let folder = TempDir::new().unwrap();
    let names = [
        "organizations.csv",
        "locations.csv",
        "services.csv",
        "phones.csv",
        "schedules.csv",
        "attributes.csv",
    ];
    for name in names {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    if let Ok(reading) = open_directory(folder.path(), "test") {
        drain(reading);
    }
    let file = folder.path().join("any.json");
    std::fs::write(&file, bytes).unwrap();
    for reading in
        [open_directory(&file, "test"), open_meetings(&file, "test")].into_iter().flatten()
    {
        let mut back = RefusedFile::new(reading.format());
        let (reads, _) = drain(reading);
        for read in &reads {
            back.push(read, "why");
        }
        back.write(Vec::new()).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_bytes_make_a_reader_fail(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_as_everything(&bytes);
    }

    #[test]
    fn no_table_makes_a_reader_fail(
        head in prop_oneof![
            Just("id,name,organization_id,location_id,number,weekday,opens_at,closes_at"),
            Just("Organization ID,Title,Mailing address,Location_id,Field 2,Services-ID"),
            Just("refused_format,refused_table,refused_why,id,name"),
        ],
        rows in "([a-z0-9:()\"<>&; .+-]{0,8}[,\n\r]){0,60}",
    ) {
        read_as_everything(format!("{head}\n{rows}").as_bytes());
    }

    #[test]
    fn no_json_makes_a_reader_fail(value in any_json()) {
        read_as_everything(value.to_string().as_bytes());
        read_as_everything(format!("[{value},{value}]").as_bytes());
    }
}
