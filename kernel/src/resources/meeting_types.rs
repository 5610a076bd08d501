//! The type codes of the Meeting Guide format, with their names in English and Spanish.
//!
//! Source: code4recovery/spec, `types.json` at commit 404117ad, MIT licence. The names are the
//! format's
//! own, for lists that other programs publish; they are facts of that format and not words of ours.

/// One type code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeetingType {
    pub code: &'static str,
    pub english: &'static str,
    pub spanish: &'static str,
}

const fn kind(code: &'static str, english: &'static str, spanish: &'static str) -> MeetingType {
    MeetingType { code, english, spanish }
}

/// All codes, in the order of the source.
pub const MEETING_TYPES: [MeetingType; 87] = [
    kind("11", "11th Step Meditation", "Meditación del Paso 11"),
    kind("12x12", "12 Steps & 12 Traditions", "12 Pasos y 12 Tradiciones"),
    kind("A", "Secular", "Secular"),
    kind("ABSI", "As Bill Sees It", "Como lo ve Bill"),
    kind("AF", "Afrikaans", "Afrikáans"),
    kind("AL", "Concurrent with Alateen", "Concurrente con Alateen"),
    kind("AL-AN", "Concurrent with Al-Anon", "Concurrente con Al-Anon"),
    kind("AM", "Amharic", "Amárico"),
    kind("AR", "Arabic", "Árabe"),
    kind("ASL", "American Sign Language", "Lenguaje por señas"),
    kind("B", "Big Book", "Libro Grande"),
    kind("BA", "Babysitting Available", "Guardería disponible"),
    kind("BE", "Newcomer", "Principiantes"),
    kind("BG", "Bulgarian", "Búlgaro"),
    kind("BI", "Bisexual", "Bisexual"),
    kind("BRK", "Breakfast", "Desayuno"),
    kind("C", "Closed", "Cerrada"),
    kind("CAN", "Candlelight", "Luz de una vela"),
    kind("CF", "Child-Friendly", "Niño amigable"),
    kind("D", "Discussion", "Discusión"),
    kind("DA", "Danish", "Danés"),
    kind("DB", "Digital Basket", "Canasta digital"),
    kind("DD", "Dual Diagnosis", "Diagnóstico dual"),
    kind("DE", "German", "Alemán"),
    kind("DR", "Daily Reflections", "Reflexiones Diarias"),
    kind("EL", "Greek", "Griego"),
    kind("EN", "English", "Inglés"),
    kind("FA", "Persian", "Persa"),
    kind("FI", "Finnish", "Finlandés"),
    kind("FF", "Fragrance Free", "Sin fragancia"),
    kind("FR", "French", "Francés"),
    kind("G", "Gay", "Gay"),
    kind("GR", "Grapevine", "La Viña"),
    kind("H", "Birthday", "Cumpleaños"),
    kind("HE", "Hebrew", "Hebreo"),
    kind("HI", "Hindi", "Hindi"),
    kind("HR", "Croatian", "Croata"),
    kind("HU", "Hungarian", "Húngaro"),
    kind("IS", "Icelandic", "Islandés"),
    kind("ITA", "Italian", "Italiano"),
    kind("JA", "Japanese", "Japonés"),
    kind("KA", "Georgian", "Georgiano"),
    kind("KOR", "Korean", "Coreano"),
    kind("L", "Lesbian", "Lesbiana"),
    kind("LGBTQ", "LGBTQ", "LGBTQ"),
    kind("LIT", "Literature", "Literatura"),
    kind("LS", "Living Sober", "Viviendo Sobrio"),
    kind("LT", "Lithuanian", "Lituano"),
    kind("M", "Men", "Hombres"),
    kind("MED", "Meditation", "Meditación"),
    kind("ML", "Malayalam", "Malayalam"),
    kind("MT", "Maltese", "Maltés"),
    kind("N", "Native American", "Nativo Americano"),
    kind("NB", "Non-Binary", "No binario"),
    kind("NDG", "Indigenous", "Indígena"),
    kind("NE", "Nepali", "Nepalí"),
    kind("NL", "Dutch", "Holandés"),
    kind("NO", "Norwegian", "Noruego"),
    kind("O", "Open", "Abierta"),
    kind("OUT", "Outdoor", "Al aire libre"),
    kind("P", "Professionals", "Profesionales"),
    kind("POA", "Proof of Attendance", "Prueba de Asistencia"),
    kind("POC", "People of Color", "Gente de color"),
    kind("POL", "Polish", "Polaco"),
    kind("POR", "Portuguese", "Portugués"),
    kind("PUN", "Punjabi", "Punjabi"),
    kind("RUS", "Russian", "Ruso"),
    kind("S", "Spanish", "Español"),
    kind("SEN", "Seniors", "Personas mayores"),
    kind("SK", "Slovak", "Eslovaco"),
    kind("SL", "Slovenian", "Esloveno"),
    kind("SM", "Smoking Permitted", "Se permite fumar"),
    kind("SP", "Speaker", "Orador"),
    kind("ST", "Step Study", "Estudio de pasos"),
    kind("SV", "Swedish", "Sueco"),
    kind("T", "Transgender", "Transgénero"),
    kind("TC", "Location Temporarily Closed", "Ubicación temporalmente cerrada"),
    kind("TH", "Thai", "Tailandés"),
    kind("TL", "Tagalog", "Tagalo"),
    kind("TR", "Tradition Study", "Estudio de tradicion"),
    kind("TUR", "Turkish", "Turco"),
    kind("UK", "Ukrainian", "Ucraniano"),
    kind("W", "Women", "Mujeres"),
    kind("X", "Wheelchair Access", "Acceso en silla de ruedas"),
    kind("XB", "Wheelchair-Accessible Bathroom", "Baño accesible para sillas de ruedas"),
    kind("XT", "Cross Talk Permitted", "Se permite opinar"),
    kind("Y", "Young People", "Gente joven"),
];

/// The type with this code, whatever the case of its letters.
pub fn meeting_type(code: &str) -> Option<&'static MeetingType> {
    let code = code.trim();
    let exact = MEETING_TYPES.iter().find(|t| t.code == code);
    exact.or_else(|| MEETING_TYPES.iter().find(|t| t.code.eq_ignore_ascii_case(code)))
}
