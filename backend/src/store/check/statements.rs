//! One statement for each thing that must not be, the same text on both databases. Each finds `municipality` and
//! `subject`.

/// A statement and what it means when it finds a row.
pub struct Statement {
    /// The rule that is broken then.
    pub rule: &'static str,
    /// What is wrong then.
    pub what: &'static str,
    /// The statement.
    pub finds: &'static str,
}

/// The newest appointments of order `o` whose status is in (or not in) those that fulfil. There is more than one only
/// when two were booked in the same second, for instance after a cancellation.
macro_rules! newest {
    ($in:literal) => {
        concat!(
            "SELECT 1 FROM appointment a WHERE a.municipality_code = o.municipality_code AND a.order_id = o.id \
             AND a.status ",
            $in,
            " ('booked', 'held', 'no_show', 'not_reached') AND NOT EXISTS (SELECT 1 FROM appointment b \
             WHERE b.municipality_code = o.municipality_code AND b.order_id = o.id AND (b.booked_at > a.booked_at \
             OR (b.chain_id = a.chain_id AND b.sequence > a.sequence)))"
        )
    };
}

/// And it is not from a month whose rows of the audit trail were deleted in their time: their seals are there, and newer
/// ones than the moment `$at` still have their rows.
macro_rules! kept {
    ($municipality:literal, $at:literal) => {
        concat!(
            " AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.municipality_code = ",
            $municipality,
            " AND NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.municipality_code = s.municipality_code \
             AND e.id = s.last_id) AND ",
            $at,
            " < coalesce((SELECT min(k.hour) FROM audit_seal k JOIN audit_event e \
             ON e.municipality_code = k.municipality_code AND e.id = k.last_id \
             WHERE k.municipality_code = s.municipality_code), ",
            $at,
            "))"
        )
    };
}

/// Appointment `a` holds this resource from then to then.
macro_rules! holds {
    ($kind:literal, $id:literal, $from:literal, $to:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM reservation r WHERE r.municipality_code = a.municipality_code \
             AND r.appointment_id = a.id AND r.live AND r.resource_kind = '",
            $kind,
            "' AND r.resource_id = ",
            $id,
            " AND r.from_at = ",
            $from,
            " AND r.to_at = ",
            $to,
            ")"
        )
    };
}

/// Nobody decided to keep appointment `a`.
macro_rules! not_kept {
    () => {
        "NOT EXISTS (SELECT 1 FROM appointment_event k WHERE k.municipality_code = a.municipality_code \
         AND k.appointment_id = a.id AND k.kind = 'kept_by_decision')"
    };
}

/// Bar `b` was standby and stood at that moment, after its decision: what the decision itself says goes before it. The
/// clock of these statements is universal time, so that the last day is left out.
macro_rules! standby_at {
    ($at:literal) => {
        concat!(
            "b.kind = 'standby' AND b.decided_at < ",
            $at,
            " AND b.from_day <= ",
            $at,
            " AND (b.to_day IS NULL OR ",
            $at,
            " <= b.to_day) AND (b.ended_at IS NULL OR ",
            $at,
            " < b.ended_at)"
        )
    };
}

/// Every statement.
pub const ALL: &[Statement] = &[
    Statement {
        rule: "INV-1",
        what: "two live reservations overlap",
        finds: "SELECT a.municipality_code AS municipality, \
                    a.resource_kind || ' ' || a.resource_id || ', appointments ' || a.appointment_id \
                        || ' and ' || b.appointment_id AS subject \
                FROM reservation a JOIN reservation b ON b.municipality_code = a.municipality_code \
                    AND b.resource_kind = a.resource_kind AND b.resource_id = a.resource_id \
                    AND b.appointment_id <> a.appointment_id AND b.from_at < a.to_at \
                    AND (b.from_at > a.from_at OR (b.from_at = a.from_at AND b.appointment_id > a.appointment_id)) \
                WHERE a.live AND b.live",
    },
    Statement {
        rule: "windows",
        what: "two live windows of one caseworker overlap",
        finds: "SELECT a.municipality_code AS municipality, a.id || ' and ' || b.id AS subject \
                FROM availability_window a JOIN availability_window b ON b.municipality_code = a.municipality_code \
                    AND b.employee_id = a.employee_id AND b.day = a.day AND b.id > a.id \
                    AND b.from_minute < a.to_minute AND a.from_minute < b.to_minute \
                WHERE a.live AND b.live",
    },
    Statement {
        rule: "liveness",
        what: "appointment is live and not booked, or booked and not live",
        finds: "SELECT municipality_code AS municipality, id AS subject FROM appointment WHERE live <> (status = 'booked')",
    },
    Statement {
        rule: "liveness",
        what: "live appointment does not hold its citizen, caseworker or room as it says",
        finds: concat!(
            "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a WHERE a.live AND NOT (",
            holds!("citizen", "a.citizen_id", "a.starts_at", "a.ends_at"),
            " AND ",
            holds!("caseworker", "a.caseworker_id", "a.block_from", "a.block_to"),
            " AND (a.room_id IS NULL OR ",
            holds!("room", "a.room_id", "a.starts_at", "a.ends_at"),
            "))"
        ),
    },
    Statement {
        rule: "liveness",
        what: "live reservation of an appointment that is not",
        finds: "SELECT r.municipality_code AS municipality, \
                    r.appointment_id || ', ' || r.resource_kind || ' ' || r.resource_id AS subject \
                FROM reservation r JOIN appointment a \
                    ON a.municipality_code = r.municipality_code AND a.id = r.appointment_id \
                WHERE r.live AND NOT a.live",
    },
    Statement {
        rule: "INV-2",
        what: "self-booked appointment names no window",
        finds: "SELECT municipality_code AS municipality, id AS subject FROM appointment \
                WHERE origin = 'self' AND window_id IS NULL",
    },
    Statement {
        rule: "INV-2",
        what: "live appointment in a window that no longer allows its variant, and nobody decided to keep it",
        finds: "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
                WHERE a.live AND a.window_id IS NOT NULL \
                    AND NOT EXISTS (SELECT 1 FROM availability_window_variant v \
                        WHERE v.municipality_code = a.municipality_code AND v.window_id = a.window_id AND v.variant_id = a.variant_id) \
                    AND NOT EXISTS (SELECT 1 FROM appointment_event e \
                        WHERE e.municipality_code = a.municipality_code AND e.appointment_id = a.id \
                        AND e.kind = 'kept_outside_window')",
    },
    Statement {
        rule: "INV-3",
        what: "order is fulfilled, but its newest appointment does not fulfil it",
        finds: concat!(
            "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
             WHERE o.status = 'fulfilled' AND NOT EXISTS (",
            newest!("IN"),
            ")"
        ),
    },
    Statement {
        rule: "INV-3",
        what: "order is not fulfilled, but its newest appointment fulfils it",
        finds: concat!(
            "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
             WHERE o.status IN ('open', 'expired', 'lapsed') AND EXISTS (",
            newest!("IN"),
            ") AND NOT EXISTS (",
            newest!("NOT IN"),
            ")"
        ),
    },
    Statement {
        rule: "INV-3",
        what: "open order with a live appointment",
        finds: "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                JOIN appointment a ON a.municipality_code = o.municipality_code AND a.order_id = o.id \
                WHERE o.status = 'open' AND a.live",
    },
    Statement {
        rule: "INV-6",
        what: "order that an exemption took back has a live appointment",
        finds: "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                JOIN appointment a ON a.municipality_code = o.municipality_code AND a.order_id = o.id \
                WHERE a.live AND o.status = 'withdrawn' AND EXISTS (SELECT 1 FROM order_event e \
                    WHERE e.municipality_code = o.municipality_code AND e.order_id = o.id AND e.bar_id IS NOT NULL)",
    },
    Statement {
        rule: "INV-3",
        what: "live appointment after the case has closed, and nobody decided to keep it",
        finds: concat!(
            "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
             JOIN case_file c ON c.municipality_code = a.municipality_code AND c.id = a.case_id \
             JOIN case_event e ON e.municipality_code = c.municipality_code AND e.case_id = c.id \
                AND e.kind IN ('recovered', 'case_closed', 'scheme_changed', 'moved_away') \
             WHERE a.live AND a.starts_at >= c.closed_on AND a.starts_at >= e.at AND ",
            not_kept!()
        ),
    },
    Statement {
        rule: "INV-3",
        what: "live appointment while the citizen is away, and nobody decided to keep it",
        finds: concat!(
            "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
             JOIN citizen_absence b ON b.municipality_code = a.municipality_code AND b.citizen_id = a.citizen_id \
             WHERE a.live AND b.taken_back_at IS NULL AND a.starts_at >= b.from_day AND a.starts_at < b.to_day \
                AND a.starts_at >= b.announced_at AND ",
            not_kept!()
        ),
    },
    Statement {
        rule: "INV-6",
        what: "live appointment on a day of standby, and nobody decided to keep it",
        finds: concat!(
            "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
             JOIN booking_bar b ON b.municipality_code = a.municipality_code AND b.citizen_id = a.citizen_id \
             WHERE a.live AND b.kind = 'standby' AND b.ended_at IS NULL AND a.starts_at >= b.decided_at \
                AND a.starts_at >= b.from_day AND (b.to_day IS NULL OR a.starts_at < b.to_day) AND ",
            not_kept!()
        ),
    },
    Statement {
        rule: "INV-6",
        what: "order that was issued to or waits again for somebody who was followed without contact then",
        finds: concat!(
            "SELECT e.municipality_code AS municipality, e.order_id AS subject FROM order_event e \
             JOIN booking_order o ON o.municipality_code = e.municipality_code AND o.id = e.order_id \
             JOIN booking_bar b ON b.municipality_code = o.municipality_code AND b.citizen_id = o.citizen_id \
             WHERE e.kind IN ('issued', 'reopened') AND ",
            standby_at!("e.at")
        ),
    },
    Statement {
        rule: "INV-6",
        what: "open order from before standby that began at once",
        finds: "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                JOIN booking_bar b ON b.municipality_code = o.municipality_code AND b.citizen_id = o.citizen_id \
                WHERE o.status = 'open' AND o.created_at < b.decided_at AND b.kind = 'standby' AND b.ended_at IS NULL \
                    AND b.from_day <= b.decided_at",
    },
    Statement {
        rule: "INV-6",
        what: "message to somebody who was followed without contact then, and who did not ask for it",
        finds: concat!(
            "SELECT m.municipality_code AS municipality, m.id AS subject FROM message m \
             JOIN booking_bar b ON b.municipality_code = m.municipality_code AND b.citizen_id = m.citizen_id \
             WHERE m.kind <> 'contact_code' AND ",
            standby_at!("m.created_at")
        ),
    },
    Statement {
        rule: "INV-6",
        what: "message that was sent to somebody who was followed without contact then",
        finds: concat!(
            "SELECT m.municipality_code AS municipality, m.id AS subject FROM message m \
             JOIN booking_bar b ON b.municipality_code = m.municipality_code AND b.citizen_id = m.citizen_id \
             WHERE m.kind <> 'contact_code' AND m.created_at <> b.decided_at AND ",
            standby_at!("m.sent_at")
        ),
    },
    Statement {
        rule: "INV-5",
        what: "letter that was printed without a task to send it",
        finds: "SELECT m.municipality_code AS municipality, m.id AS subject FROM message m \
                WHERE m.channel = 'letter' AND m.status = 'sent' AND m.written IS NOT NULL AND NOT EXISTS (SELECT 1 FROM task t \
                    WHERE t.municipality_code = m.municipality_code AND t.citizen_id = m.citizen_id \
                    AND t.kind = 'letter_to_send' AND t.details LIKE '%' || m.id || '%')",
    },
    Statement {
        rule: "INV-6",
        what: "message that waits from before standby that began at once",
        finds: "SELECT m.municipality_code AS municipality, m.id AS subject FROM message m \
                JOIN booking_bar b ON b.municipality_code = m.municipality_code AND b.citizen_id = m.citizen_id \
                WHERE m.status = 'pending' AND m.created_at < b.decided_at AND b.kind = 'standby' \
                    AND b.ended_at IS NULL AND b.from_day <= b.decided_at",
    },
    Statement {
        rule: "INV-5",
        what: "withdrawal without reasons, hearing, letter or last day to complain",
        finds: "SELECT b.municipality_code AS municipality, b.id AS subject FROM booking_bar b \
                WHERE b.kind = 'withdrawal' AND (b.reasons IS NULL OR b.hearing_on IS NULL OR b.decision_text IS NULL \
                    OR b.complain_by IS NULL) AND EXISTS (SELECT 1 FROM audit_event t \
                    WHERE t.municipality_code = b.municipality_code AND t.entity = 'booking_bar' AND t.entity_id = b.id \
                    AND t.action = 'withdraw_booking')",
    },
    Statement {
        rule: "INV-6",
        what: "self-booked appointment of somebody who was barred then",
        finds: "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
                JOIN booking_bar b ON b.municipality_code = a.municipality_code AND b.citizen_id = a.citizen_id \
                WHERE a.origin = 'self' AND b.decided_at < a.booked_at AND b.from_day <= a.booked_at \
                    AND (b.to_day IS NULL OR a.booked_at <= b.to_day) \
                    AND (b.ended_at IS NULL OR a.booked_at < b.ended_at)",
    },
    Statement {
        rule: "INV-5",
        what: "bar that was ended without a row in the audit trail",
        finds: concat!(
            "SELECT b.municipality_code AS municipality, b.id AS subject FROM booking_bar b \
                WHERE b.ended_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit_event t \
                    WHERE t.municipality_code = b.municipality_code AND t.entity = 'booking_bar' AND t.entity_id = b.id)",
            kept!("b.municipality_code", "b.ended_at")
        ),
    },
    Statement {
        rule: "INV-5",
        what: "appointment without an event that made it",
        finds: "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
                WHERE NOT EXISTS (SELECT 1 FROM appointment_event e WHERE e.municipality_code = a.municipality_code \
                    AND e.appointment_id = a.id AND e.kind IN ('booked', 'imported'))",
    },
    Statement {
        rule: "INV-5",
        what: "appointment that ended without an event that says so",
        finds: "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
                WHERE a.status <> 'booked' AND NOT EXISTS (SELECT 1 FROM appointment_event e \
                    WHERE e.municipality_code = a.municipality_code AND e.appointment_id = a.id \
                    AND (e.kind = a.status OR e.kind IN ('corrected', 'imported')))",
    },
    Statement {
        rule: "INV-5",
        what: "appointment without a row in the audit trail",
        finds: concat!(
            "SELECT a.municipality_code AS municipality, a.id AS subject FROM appointment a \
                WHERE NOT EXISTS (SELECT 1 FROM audit_event t WHERE t.municipality_code = a.municipality_code \
                    AND t.entity = 'appointment' AND t.entity_id = a.id) \
                AND NOT (a.municipality_code IN (SELECT municipality_code FROM audit_event WHERE action = 'import') \
                    AND EXISTS (SELECT 1 FROM appointment_event e WHERE e.municipality_code = a.municipality_code \
                        AND e.appointment_id = a.id AND e.kind = 'imported'))",
            kept!("a.municipality_code", "a.booked_at")
        ),
    },
    Statement {
        rule: "INV-10",
        what: "citizen of whom only statistics should be left can be found, reached or signed in as, or has a case",
        finds: "SELECT p.municipality_code AS municipality, p.id AS subject FROM citizen p \
                WHERE p.pseudonymised_at IS NOT NULL AND (p.name <> '' OR p.search_name <> '' OR p.cpr_key_id <> '' \
                    OR p.phone IS NOT NULL OR p.email IS NOT NULL OR p.verified_phone IS NOT NULL OR p.verified_email IS NOT NULL \
                    OR EXISTS (SELECT 1 FROM case_file c WHERE c.municipality_code = p.municipality_code \
                        AND c.citizen_id = p.id AND c.closed_on IS NULL) \
                    OR EXISTS (SELECT 1 FROM session s WHERE s.municipality_code = p.municipality_code AND s.citizen_id = p.id) \
                    OR EXISTS (SELECT 1 FROM message m WHERE m.municipality_code = p.municipality_code AND m.citizen_id = p.id))",
    },
    Statement {
        rule: "orders",
        what: "two open orders of one citizen and kind of talk",
        finds: "SELECT a.municipality_code AS municipality, a.id || ' and ' || b.id AS subject FROM booking_order a \
                JOIN booking_order b ON b.municipality_code = a.municipality_code AND b.citizen_id = a.citizen_id \
                    AND b.talk_type_id = a.talk_type_id AND b.id > a.id \
                WHERE a.status = 'open' AND b.status = 'open'",
    },
    Statement {
        rule: "orders",
        what: "open order beside a talk of its kind that is to come",
        finds: "SELECT o.municipality_code AS municipality, o.id || ' and ' || a.id AS subject FROM booking_order o \
                JOIN appointment a ON a.municipality_code = o.municipality_code AND a.citizen_id = o.citizen_id \
                    AND a.talk_type_id = o.talk_type_id AND a.live \
                WHERE o.status = 'open'",
    },
    Statement {
        rule: "orders",
        what: "open or expired order whose talk could be held when the case has closed",
        finds: "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                JOIN case_file c ON c.municipality_code = o.municipality_code AND c.id = o.case_id \
                WHERE o.status IN ('open', 'expired') AND o.hold_by >= c.closed_on",
    },
    Statement {
        rule: "INV-5",
        what: "order without an event that made it",
        finds: "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                WHERE NOT EXISTS (SELECT 1 FROM order_event e WHERE e.municipality_code = o.municipality_code \
                    AND e.order_id = o.id AND e.kind IN ('issued', 'imported'))",
    },
    Statement {
        rule: "INV-5",
        what: "order that came to where it stands without an event that says so",
        finds: "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                WHERE o.status <> 'open' AND NOT EXISTS (SELECT 1 FROM order_event e \
                    WHERE e.municipality_code = o.municipality_code AND e.order_id = o.id \
                    AND e.kind IN (o.status, 'imported'))",
    },
    Statement {
        rule: "INV-5",
        what: "order that was issued without a row in the audit trail or a message to the citizen",
        finds: concat!(
            "SELECT o.municipality_code AS municipality, o.id AS subject FROM booking_order o \
                JOIN order_event e ON e.municipality_code = o.municipality_code AND e.order_id = o.id AND e.kind = 'issued' \
                WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.municipality_code = o.municipality_code \
                    AND m.order_id = o.id AND m.kind = 'order_created') \
                OR NOT EXISTS (SELECT 1 FROM audit_event t WHERE t.municipality_code = o.municipality_code \
                    AND t.entity = 'booking_order' AND t.entity_id = o.id AND t.action = 'issue')",
            kept!("o.municipality_code", "o.created_at")
        ),
    },
    Statement {
        rule: "calls",
        what: "call that nobody answered, for a talk that is not by phone or had not begun",
        finds: "SELECT c.municipality_code AS municipality, c.id AS subject FROM call_attempt c \
                JOIN appointment a ON a.municipality_code = c.municipality_code AND a.id = c.appointment_id \
                WHERE a.channel <> 'phone' OR c.at < a.starts_at",
    },
    Statement {
        rule: "reasons",
        what: "question that waits about an order that is open or taken back",
        finds: "SELECT q.municipality_code AS municipality, q.id AS subject FROM reason_question q \
                JOIN booking_order o ON o.municipality_code = q.municipality_code AND o.id = q.order_id \
                WHERE q.answered_at IS NULL AND q.closed_at IS NULL AND o.status IN ('open', 'withdrawn')",
    },
    Statement {
        rule: "reasons",
        what: "question that waits about a talk that was not missed",
        finds: "SELECT q.municipality_code AS municipality, q.id AS subject FROM reason_question q \
                JOIN appointment a ON a.municipality_code = q.municipality_code AND a.id = q.appointment_id \
                WHERE q.answered_at IS NULL AND q.closed_at IS NULL AND a.status <> 'no_show'",
    },
];
