//! What an administrator sets.

use super::{request, view};

view! {
    /// The municipality's settings.
    pub struct SettingsView {
        /// Where video talks are held: an https address with `{token}` where each talk has its own secret word.
        pub video_link: Option<String>,
        /// Where the municipality's official accessibility statement lies.
        pub accessibility_statement: Option<String>,
    }
}

request! {
    /// New settings.
    pub struct SettingsChange {
        /// An https address with `{token}` in it; none means that caseworkers set a link for each talk.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 300))]
        pub video_link: Option<String>,
        /// An https address.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 300))]
        pub accessibility_statement: Option<String>,
    }
}
