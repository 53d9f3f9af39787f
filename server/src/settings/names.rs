//! The names of all settings, in the order of the example file.

/// The section of the file that is about mail.
pub const MAIL: &str = "mail";

/// The section of the file that is about SMS.
pub const SMS: &str = "sms";

/// The section of the file that is about pictures.
const PHOTOS: &str = "photos";

/// All names; a dot parts a section of the file from what stands in it.
pub const NAMES: [&str; 37] = [
    "listen",
    "base_url",
    "secure_cookies",
    "database_url",
    "connections",
    "durability",
    "backup_folder",
    "site",
    "name",
    "demo_sign_ins",
    "largest_form_kb",
    "drain_mb",
    "log",
    "log_format",
    "mail.host",
    "mail.port",
    "mail.security",
    "mail.user",
    "mail.password",
    "mail.password_file",
    "mail.ca_file",
    "mail.from",
    "sms.gateway",
    "sms.url",
    "sms.user",
    "sms.password",
    "sms.password_file",
    "sms.token",
    "sms.from",
    "sms.content_type",
    "sms.body",
    "photos.folder",
    "photos.bucket",
    "photos.endpoint",
    "photos.region",
    "photos.key_id",
    "photos.secret",
];

const PREFIX: &str = "FRITIDSBANKEN_";

/// Variables with our prefix that are no settings: those of the tests, and the
/// one that names the settings file.
const OTHERS: [&str; 6] = [
    "TEST_",
    "BINARY",
    "CHROMIUM",
    "CLUSTER_PASSWORD",
    "CONFIG",
    "DEMO_DATABASE",
];

/// The name as it stands in the file, if the variable is meant for us.
pub fn of_variable(variable: &str) -> Option<String> {
    let rest = variable.strip_prefix(PREFIX)?;
    if OTHERS.iter().any(|other| rest.starts_with(other)) {
        return None;
    }
    let name = rest.to_lowercase();
    let in_section = |section: &str| {
        let rest = name.strip_prefix(section)?.strip_prefix('_')?;
        Some(format!("{section}.{rest}"))
    };
    in_section(MAIL)
        .or_else(|| in_section(SMS))
        .or_else(|| in_section(PHOTOS))
        .or(Some(name.clone()))
}

/// The variable of a name.
pub fn variable(name: &str) -> String {
    format!("{PREFIX}{}", name.to_uppercase().replace('.', "_"))
}

/// The name that differs least, if it differs by little.
pub fn nearest(name: &str) -> Option<&'static str> {
    NAMES
        .into_iter()
        .map(|known| (strsim::osa_distance(name, known), known))
        .filter(|(distance, known)| *distance <= 3 && *distance < known.len())
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_and_a_name_are_read_back_from_each_other() {
        for name in NAMES {
            assert_eq!(of_variable(&variable(name)).as_deref(), Some(name));
        }
        assert_eq!(of_variable("FRITIDSBANKEN_TEST_NOW"), None);
        assert_eq!(of_variable("PATH"), None);
    }

    #[test]
    fn a_slip_of_the_pen_finds_its_name_and_nonsense_none() {
        assert_eq!(nearest("databse_url"), Some("database_url"));
        assert_eq!(nearest("mail.hots"), Some("mail.host"));
        assert_eq!(nearest("lisen"), Some("listen"));
        assert_eq!(nearest("colour_of_the_sky"), None);
    }
}
