//! What every part of a page may ask: the words, the address, and who is signed in.

use crate::router::Router;
use crate::words::Words;
use shared::api::SessionView;
use shared::texts::{Lang, Texts};
use std::rc::Rc;
use yew::prelude::*;

/// What stands around a page.
#[derive(Clone, PartialEq)]
pub struct Site {
    /// The texts of the chosen language.
    pub words: Words,
    /// Where the reader is.
    pub router: Router,
    /// Who is signed in.
    pub session: Option<Rc<SessionView>>,
    /// Where one signs in.
    pub entry: &'static str,
}

/// What stands around this page.
#[hook]
pub fn use_site() -> Site {
    use_context::<Site>().unwrap_or_else(|| Site {
        words: Words::new(Texts::unpack(Lang::default(), "")),
        router: Router::nowhere(),
        session: None,
        entry: "/",
    })
}
