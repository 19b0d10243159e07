//! What the list shows, as the address has it. What is searched for never stands there.

use super::super::route::CITIZENS;
use crate::router::{Here, address};
use shared::api::{CitizenFilter, CitizenSearch, CitizenSort, Whose};
use std::str::FromStr;

/// Whose citizens, which of them, in which order, and the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Query {
    /// Whose.
    pub whose: Whose,
    /// Which of them.
    pub filter: CitizenFilter,
    /// In which order.
    pub sort: CitizenSort,
    /// Whether the order is turned round.
    pub descending: bool,
    /// The page, from 1.
    pub page: u32,
}

const FIRST: Query =
    Query { whose: Whose::Mine, filter: CitizenFilter::All, sort: CitizenSort::Deadline, descending: false, page: 1 };

impl Query {
    /// What the address says; what it does not say, or not in our words, is as at first.
    pub fn read(here: &Here) -> Self {
        fn word<T: FromStr>(here: &Here, name: &str) -> Option<T> {
            here.get(name)?.parse().ok()
        }
        Self {
            whose: word(here, "whose").unwrap_or(FIRST.whose),
            filter: word(here, "filter").unwrap_or(FIRST.filter),
            sort: word(here, "sort").unwrap_or(FIRST.sort),
            descending: here.get("turned").is_some(),
            page: word(here, "page").filter(|page| *page > 0).unwrap_or(FIRST.page),
        }
    }

    /// The address that says it.
    pub fn address(self) -> String {
        let page = self.page.to_string();
        let values = [
            ("whose", (self.whose != FIRST.whose).then_some(self.whose.as_str())),
            ("filter", (self.filter != FIRST.filter).then_some(self.filter.as_str())),
            ("sort", (self.sort != FIRST.sort).then_some(self.sort.as_str())),
            ("turned", self.descending.then_some("1")),
            ("page", (self.page != FIRST.page).then_some(&*page)),
        ];
        address(CITIZENS, &values)
    }

    /// The same from its first page.
    pub const fn first_page(self) -> Self {
        Self { page: FIRST.page, ..self }
    }

    /// The search it asks for.
    pub fn search(self, text: &str) -> CitizenSearch {
        CitizenSearch {
            whose: self.whose,
            filter: self.filter,
            text: Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            sort: self.sort,
            descending: self.descending,
            page: self.page,
        }
    }
}
