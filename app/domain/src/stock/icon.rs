//! Which drawing stands for which type: lists are read by looking.

use super::TypeCode;

/// The drawing of a type that has none of its own.
pub const GENERIC_ICON: &str = "generic";

/// Every drawing that stands for a type, with the type codes that it stands for.
pub const ICONS: &[(&str, &[&str])] = &[
    ("skis", &["ALP-SKI"]),
    ("ski-boot", &["ALP-PJX"]),
    ("ski-pole", &["ALP-STV", "LGD-STV", "STAVG"]),
    ("snowboard", &["SNB-BRD"]),
    ("snowboard-boot", &["SNB-BTS"]),
    ("xc-skis", &["LGD-SKI"]),
    ("xc-boot", &["LGD-PJX"]),
    ("hockey-skate", &["SKR-HOC", "SKR-BAN"]),
    ("figure-skate", &["SKR-KON"]),
    ("long-distance-skate", &["SKR-LNG"]),
    ("skating-aid", &["SKR-STD"]),
    ("hockey-stick", &["HCK-KLB"]),
    ("bandy-stick", &["BND-KLB"]),
    ("hockey-kit", &["HCK-SET"]),
    ("sledge", &["PULKA"]),
    ("toboggan", &["KALKE"]),
    ("snowshoes", &["SNOSKOR"]),
    ("ice-auger", &["ISBORR"]),
    ("ice-fishing-rod", &["PIMPEL"]),
    ("fishing-rod", &["FISKE"]),
    ("ice-claws", &["ISDUBB"]),
    ("helmet", &["HJ-SKI", "HJ-HCK"]),
    ("bike-helmet", &["HJ-CYK"]),
    ("riding-helmet", &["HJ-RID"]),
    ("back-protector", &["RYGGSK"]),
    ("guards", &["SKYDDSET"]),
    ("shin-guard", &["BENSKY"]),
    ("jacket", &["JACKA"]),
    ("trousers", &["TACKBYX"]),
    ("overall", &["OVERALL"]),
    ("gloves", &["HANDSK"]),
    ("goggles", &["GOGGLES"]),
    ("inline-skate", &["INLINES"]),
    ("roller-skate", &["RULLSKR"]),
    ("skateboard", &["SKATEB"]),
    ("longboard", &["LONGB"]),
    ("kick-scooter", &["SPARKC"]),
    ("bicycle", &["CYKEL"]),
    ("roller-skis", &["RULLSKI"]),
    ("buoyancy-aid", &["FLYTV"]),
    ("life-jacket", &["RADDV"]),
    ("fins", &["SIMFOT"]),
    ("snorkel", &["CYKLOP"]),
    ("wetsuit", &["VATDR"]),
    ("sup", &["SUP"]),
    ("canoe", &["KANOT"]),
    ("tent", &["TALT2", "TALT3"]),
    ("sleeping-bag", &["SOVS"]),
    ("sleeping-mat", &["LIGGU"]),
    ("backpack", &["RYGGS"]),
    ("stove", &["STORMK"]),
    ("child-carrier", &["BARSTOL"]),
    ("compass", &["KARTKOMP"]),
    ("football-boot", &["FOTSKO"]),
    ("football", &["FOTBOLL"]),
    ("goalkeeper-gloves", &["MALVKT"]),
    ("floorball-stick", &["IBKLB"]),
    ("floorball-goal", &["IBMAL"]),
    ("basketball", &["BASKET"]),
    ("handball", &["HANDB"]),
    ("volleyball", &["VOLLEY"]),
    ("racket", &["TENNIS", "PADEL"]),
    ("badminton", &["BADM"]),
    ("table-tennis", &["BORDT"]),
    ("golf", &["GOLF"]),
    ("kubb", &["KUBB"]),
    ("boule", &["BOULE"]),
    ("disc-golf", &["DISCG"]),
    ("croquet", &["KROCKET"]),
    ("board-game", &["SALLSK"]),
    ("chess", &["SCHACK"]),
    ("bi-ski", &["BISKI"]),
    ("para-sledge", &["SITTKLK"]),
    ("handcycle", &["HANDCYK"]),
    ("goalball", &["GOALB"]),
    ("wheelchair", &["RACERST"]),
    ("yoga-mat", &["YOGAM"]),
    ("dumbbell", &["HANTEL"]),
    ("boxing-glove", &["BOXHSK"]),
    ("skipping-rope", &["HOPPREP"]),
];

/// Whether there is a drawing with this id.
pub fn is_drawing(icon: &str) -> bool {
    icon == GENERIC_ICON || ICONS.iter().any(|(known, _)| *known == icon)
}

/// The drawing of a type: the one that was chosen for it, else the one of its code.
pub fn drawing_of(chosen: &str, code: &str) -> &'static str {
    let known = ICONS.iter().map(|(icon, _)| *icon);
    let chosen = known.chain([GENERIC_ICON]).find(|icon| *icon == chosen);
    chosen.unwrap_or_else(|| TypeCode::parse(code).map_or(GENERIC_ICON, |code| icon_of(&code)))
}

/// The id of the drawing for a type code; a code with a suffix (`ALP-SKI-JR`) has its family's.
fn icon_of(code: &TypeCode) -> &'static str {
    let mut family = code.as_str();
    loop {
        if let Some((icon, _)) = ICONS.iter().find(|(_, codes)| codes.contains(&family)) {
            return icon;
        }
        match family.rsplit_once('-') {
            Some((shorter, _)) => family = shorter,
            None => return GENERIC_ICON,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icon(code: &str) -> &'static str {
        icon_of(&TypeCode::parse(code).expect("a code"))
    }

    #[test]
    fn a_type_has_the_drawing_of_its_code_or_its_family() {
        assert_eq!(icon("ALP-SKI"), "skis");
        assert_eq!(icon("ALP-SKI-JR"), "skis");
        assert_eq!(icon("HJ-CYK"), "bike-helmet");
        assert_eq!(icon("DRAKE"), GENERIC_ICON);
        assert_eq!(drawing_of("sledge", "ALP-SKI"), "sledge");
        assert_eq!(drawing_of("", "ALP-SKI"), "skis");
        assert_eq!(drawing_of("../x", "ALP-SKI"), "skis");
        assert_eq!(drawing_of("generic", "ALP-SKI"), GENERIC_ICON);
        assert_eq!(icon("-"), GENERIC_ICON);
    }

    #[test]
    fn no_type_code_has_two_drawings() {
        let mut codes: Vec<_> = ICONS.iter().flat_map(|(_, codes)| codes.iter()).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
