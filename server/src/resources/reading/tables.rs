//! The tables of directory files, whatever name a file gives them.

use kernel::resources::OwnerKind;

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Open Referral HSDS 1.1, tables.
    Hsds11,
    /// Open Referral HSDS 3.0, tables.
    Hsds30,
    /// Open Referral HSDS 3.0, JSON documents.
    HsdsJson,
    /// The CSV form of the Ohana API.
    Ohana,
    /// The export of the Illinois legal aid directory.
    Illinois,
    /// The Meeting Guide format.
    MeetingGuide,
}

impl Format {
    pub const ALL: [Self; 6] = [
        Self::Hsds11,
        Self::Hsds30,
        Self::HsdsJson,
        Self::Ohana,
        Self::Illinois,
        Self::MeetingGuide,
    ];

    /// The word in files and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hsds11 => "hsds_1_1",
            Self::Hsds30 => "hsds_3_0",
            Self::HsdsJson => "hsds_json",
            Self::Ohana => "ohana",
            Self::Illinois => "illinois",
            Self::MeetingGuide => "meeting_guide",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.code() == code)
    }
}

/// A table whose rows are read. In the order of reading: what others point at comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    Vocabularies,
    Terms,
    Providers,
    Places,
    Services,
    Programs,
    Links,
    Contacts,
    Phones,
    Addresses,
    PostalAddresses,
    Schedules,
    Holidays,
    Languages,
    Access,
    Areas,
    Costs,
    Payments,
    Documents,
    Eligibility,
    Needs,
    Attributes,
    Meetings,
}

impl Table {
    pub const ALL: [Self; 23] = [
        Self::Vocabularies,
        Self::Terms,
        Self::Providers,
        Self::Places,
        Self::Services,
        Self::Programs,
        Self::Links,
        Self::Contacts,
        Self::Phones,
        Self::Addresses,
        Self::PostalAddresses,
        Self::Schedules,
        Self::Holidays,
        Self::Languages,
        Self::Access,
        Self::Areas,
        Self::Costs,
        Self::Payments,
        Self::Documents,
        Self::Eligibility,
        Self::Needs,
        Self::Attributes,
        Self::Meetings,
    ];

    /// The word in files, the database and message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vocabularies => "vocabularies",
            Self::Terms => "terms",
            Self::Providers => "providers",
            Self::Programs => "programs",
            Self::Places => "places",
            Self::Services => "services",
            Self::Links => "links",
            Self::Contacts => "contacts",
            Self::Phones => "phones",
            Self::Addresses => "addresses",
            Self::PostalAddresses => "postal_addresses",
            Self::Schedules => "schedules",
            Self::Holidays => "holidays",
            Self::Languages => "languages",
            Self::Access => "access",
            Self::Areas => "areas",
            Self::Costs => "costs",
            Self::Payments => "payments",
            Self::Documents => "documents",
            Self::Eligibility => "eligibility",
            Self::Needs => "needs",
            Self::Attributes => "attributes",
            Self::Meetings => "meetings",
        }
    }

    /// The other way.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }

    /// What other rows call a row of this table; nothing when no row points at it.
    pub const fn owner_kind(self) -> Option<OwnerKind> {
        Some(match self {
            Self::Vocabularies => OwnerKind::Vocabulary,
            Self::Terms => OwnerKind::Term,
            Self::Providers => OwnerKind::Provider,
            Self::Programs => OwnerKind::Program,
            Self::Places => OwnerKind::Place,
            Self::Services => OwnerKind::Service,
            Self::Links => OwnerKind::Link,
            Self::Contacts => OwnerKind::Contact,
            Self::Phones => OwnerKind::Phone,
            _ => return None,
        })
    }
}

/// The columns that point at other rows.
pub(super) const OWNER_COLUMNS: [(&str, OwnerKind); 7] = [
    ("organization_id", OwnerKind::Provider),
    ("location_id", OwnerKind::Place),
    ("service_id", OwnerKind::Service),
    ("service_at_location_id", OwnerKind::Link),
    ("contact_id", OwnerKind::Contact),
    ("phone_id", OwnerKind::Phone),
    ("program_id", OwnerKind::Program),
];

/// The column that points at a kind of row.
pub(super) fn owner_column(kind: OwnerKind) -> Option<&'static str> {
    OWNER_COLUMNS.iter().find(|(_, k)| *k == kind).map(|(column, _)| *column)
}

/// What the name of a file or a JSON list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Table(Table),
    /// Known, and of no use to a person who looks for help.
    Skipped,
}

/// Reads the name of a file or of a list in a JSON document, in HSDS 1.1, 3.0 and Ohana's words.
pub(super) fn named(name: &str) -> Option<Named> {
    let name = name.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let name = name.strip_suffix(".csv").unwrap_or(&name);
    Some(Named::Table(match name {
        "taxonomies" | "taxonomy_detail" => Table::Vocabularies,
        "taxonomy" | "taxonomy_term" | "taxonomy_terms" => Table::Terms,
        "organization" | "organizations" => Table::Providers,
        "program" | "programs" => Table::Programs,
        "location" | "locations" => Table::Places,
        "service" | "services" => Table::Services,
        "service_at_location"
        | "service_at_locations"
        | "services_at_location"
        | "services_at_locations" => Table::Links,
        "contact" | "contacts" => Table::Contacts,
        "phone" | "phones" => Table::Phones,
        "address" | "addresses" | "physical_address" | "physical_addresses" => Table::Addresses,
        "postal_address" | "postal_addresses" | "mail_address" | "mail_addresses" => {
            Table::PostalAddresses
        }
        "schedule" | "schedules" | "regular_schedule" | "regular_schedules" => Table::Schedules,
        "holiday_schedule" | "holiday_schedules" => Table::Holidays,
        "language" | "languages" => Table::Languages,
        "accessibility" | "accessibility_for_disabilities" => Table::Access,
        "service_area" | "service_areas" => Table::Areas,
        "cost_option" | "cost_options" => Table::Costs,
        "payment_accepted" | "payments_accepted" => Table::Payments,
        "required_document" | "required_documents" => Table::Documents,
        "eligibility" | "eligibilities" => Table::Eligibility,
        "service_taxonomy" | "services_taxonomy" | "service_taxonomies" => Table::Needs,
        "attribute" | "attributes" | "other_attributes" => Table::Attributes,
        "funding"
        | "fundings"
        | "metadata"
        | "meta_table_description"
        | "meta_table_descriptions"
        | "organization_identifier"
        | "organization_identifiers" => {
            return Some(Named::Skipped);
        }
        _ => return None,
    }))
}
