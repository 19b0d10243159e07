//! A session that ends soon says so, and can be kept (WCAG 2.2.1).

use crate::clock;
use crate::remote::Call;
use crate::words::Words;
use chrono::TimeDelta;
use gloo_timers::callback::Interval;
use shared::api::SessionView;
use shared::time::Instant;
use std::rc::Rc;
use yew::prelude::*;

/// How long before its end somebody is told, in seconds; the server may be a minute ahead.
const WARNING: i64 = 180;

/// How often the page looks, in milliseconds.
const TICK: u32 = 10_000;
