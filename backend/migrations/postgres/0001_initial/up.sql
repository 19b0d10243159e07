-- Tables of Aftalt. Every table belongs to a municipality: primary keys and foreign keys carry its code.
-- Instants are UTC in whole seconds (TIMESTAMP(0) without zone); days are dates of the Europe/Copenhagen calendar.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE municipality (
    code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 3),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    settings TEXT NOT NULL
);

CREATE TABLE office (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    town TEXT NOT NULL,
    phone TEXT NOT NULL,
    access_note TEXT NOT NULL,
    opening_hours TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id)
);

CREATE TABLE room (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT room_in_office UNIQUE (municipality_code, id, office_id),
    FOREIGN KEY (municipality_code, office_id) REFERENCES office (municipality_code, id)
);

CREATE TABLE team (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, office_id) REFERENCES office (municipality_code, id)
);

CREATE TABLE employee (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    phone TEXT NOT NULL,
    phone_hours TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, office_id) REFERENCES office (municipality_code, id)
);

CREATE TABLE team_membership (
    municipality_code TEXT NOT NULL,
    team_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    PRIMARY KEY (municipality_code, team_id, employee_id),
    FOREIGN KEY (municipality_code, team_id) REFERENCES team (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE INDEX team_membership_employee ON team_membership (municipality_code, employee_id);

CREATE TABLE role_assignment (
    municipality_code TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('caseworker', 'coordinator', 'team_leader', 'administrator', 'auditor')),
    PRIMARY KEY (municipality_code, employee_id, role),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);

-- The CPR number lies encrypted (with the id of its key) beside a keyed hash for look-up; names are folded in Rust
-- because neither database folds Danish letters the same way.
CREATE TABLE citizen (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    search_name TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    cpr_ciphertext BYTEA NOT NULL,
    cpr_key_id TEXT NOT NULL,
    cpr_hash BYTEA NOT NULL,
    phone TEXT,
    email TEXT,
    language TEXT NOT NULL CHECK (language IN ('da', 'en')),
    interpreter_language TEXT,
    digital_post_exempt BOOLEAN NOT NULL,
    protected_address BOOLEAN NOT NULL,
    created_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT citizen_one_per_cpr UNIQUE (municipality_code, cpr_hash)
);
CREATE INDEX citizen_by_name ON citizen (municipality_code, sort_key, id);

CREATE TABLE case_file (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('sickness_benefit', 'cash_benefit_job_ready', 'unemployment_insurance')),
    first_day DATE NOT NULL,
    facts TEXT NOT NULL,
    closed_on DATE,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT case_file_of_citizen UNIQUE (municipality_code, id, citizen_id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id)
);
CREATE INDEX case_file_citizen ON case_file (municipality_code, citizen_id);

CREATE TABLE caseworker_assignment (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT caseworker_assignment_in_order CHECK (to_day >= from_day),
    FOREIGN KEY (municipality_code, case_id) REFERENCES case_file (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE UNIQUE INDEX caseworker_assignment_one_open_per_case ON caseworker_assignment (municipality_code, case_id) WHERE to_day IS NULL;
CREATE INDEX caseworker_assignment_employee ON caseworker_assignment (municipality_code, employee_id);

CREATE TABLE talk_type (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('sickness_benefit', 'cash_benefit_job_ready', 'unemployment_insurance')),
    self_bookable BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_code, id)
);

-- Minutes: the talk, what the caseworker needs before and after it, and what an interpreter adds.
CREATE TABLE talk_type_variant (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    talk_type_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('in_person', 'phone', 'video')),
    minutes INTEGER NOT NULL,
    preparation INTEGER NOT NULL,
    follow_up INTEGER NOT NULL,
    interpreter_extra INTEGER NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT talk_type_variant_one_per_channel UNIQUE (municipality_code, talk_type_id, channel),
    CONSTRAINT talk_type_variant_of_type UNIQUE (municipality_code, id, talk_type_id, channel),
    CONSTRAINT talk_type_variant_on_grid CHECK (minutes > 0 AND preparation >= 0 AND follow_up >= 0 AND interpreter_extra >= 0
        AND minutes % 5 = 0 AND preparation % 5 = 0 AND follow_up % 5 = 0 AND interpreter_extra % 5 = 0
        AND minutes + preparation + follow_up + interpreter_extra <= 480),
    FOREIGN KEY (municipality_code, talk_type_id) REFERENCES talk_type (municipality_code, id)
);

CREATE TABLE booking_order (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    talk_type_id TEXT NOT NULL,
    in_person BOOLEAN NOT NULL,
    phone BOOLEAN NOT NULL,
    video BOOLEAN NOT NULL,
    book_by DATE NOT NULL,
    hold_by DATE NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'fulfilled', 'expired', 'lapsed', 'withdrawn')),
    immediate BOOLEAN NOT NULL,
    rule TEXT NOT NULL,
    created_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT booking_order_of_case UNIQUE (municipality_code, id, case_id),
    CONSTRAINT booking_order_offers_a_channel CHECK (in_person OR phone OR video),
    CONSTRAINT booking_order_dates_in_order CHECK (hold_by >= book_by),
    FOREIGN KEY (municipality_code, case_id, citizen_id) REFERENCES case_file (municipality_code, id, citizen_id),
    FOREIGN KEY (municipality_code, talk_type_id) REFERENCES talk_type (municipality_code, id)
);
CREATE UNIQUE INDEX booking_order_one_open_per_talk_type ON booking_order (municipality_code, citizen_id, talk_type_id) WHERE status = 'open';
CREATE INDEX booking_order_citizen ON booking_order (municipality_code, citizen_id);

-- No ground is stored for standby: its legal basis is in the case system, and it would say what the illness is.
CREATE TABLE booking_bar (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('exemption', 'withdrawal', 'standby')),
    ground TEXT,
    from_day DATE NOT NULL,
    to_day DATE,
    review_on DATE,
    decided_by TEXT NOT NULL,
    decided_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT booking_bar_ground CHECK (CASE kind
        WHEN 'exemption' THEN ground IS NOT NULL AND ground IN ('it_skills', 'language', 'impairment', 'premises', 'interpreter', 'workplace', 'digital_post')
        WHEN 'withdrawal' THEN ground IS NOT NULL AND ground IN ('conduct', 'purpose')
        ELSE ground IS NULL END),
    CONSTRAINT booking_bar_in_order CHECK (to_day >= from_day),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, decided_by) REFERENCES employee (municipality_code, id)
);
CREATE INDEX booking_bar_citizen ON booking_bar (municipality_code, citizen_id);

-- A caseworker's published time on one local day, in minutes since midnight; taken back when not live.
CREATE TABLE availability_window (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    room_id TEXT,
    day DATE NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    live BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT availability_window_minutes CHECK (from_minute >= 0 AND to_minute > from_minute AND to_minute <= 1440
        AND from_minute % 5 = 0 AND to_minute % 5 = 0),
    CONSTRAINT availability_window_no_overlap EXCLUDE USING gist (municipality_code WITH =, employee_id WITH =, day WITH =,
        int4range(from_minute, to_minute) WITH &&) WHERE (live),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, office_id) REFERENCES office (municipality_code, id),
    FOREIGN KEY (municipality_code, room_id, office_id) REFERENCES room (municipality_code, id, office_id)
);
CREATE INDEX availability_window_employee_day ON availability_window (municipality_code, employee_id, day) WHERE live;

CREATE TABLE availability_window_variant (
    municipality_code TEXT NOT NULL,
    window_id TEXT NOT NULL,
    variant_id TEXT NOT NULL,
    PRIMARY KEY (municipality_code, window_id, variant_id),
    FOREIGN KEY (municipality_code, window_id) REFERENCES availability_window (municipality_code, id),
    FOREIGN KEY (municipality_code, variant_id) REFERENCES talk_type_variant (municipality_code, id)
);

-- What a window looked like at each revision; variant ids as a JSON list, for nothing but reading history joins them.
CREATE TABLE availability_window_revision (
    municipality_code TEXT NOT NULL,
    window_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    office_id TEXT NOT NULL,
    room_id TEXT,
    day DATE NOT NULL,
    from_minute INTEGER NOT NULL,
    to_minute INTEGER NOT NULL,
    live BOOLEAN NOT NULL,
    variant_ids TEXT NOT NULL,
    changed_at TIMESTAMP(0) NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (municipality_code, window_id, revision),
    FOREIGN KEY (municipality_code, window_id) REFERENCES availability_window (municipality_code, id),
    FOREIGN KEY (municipality_code, changed_by) REFERENCES employee (municipality_code, id)
);

CREATE TABLE absence (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    from_at TIMESTAMP(0) NOT NULL,
    to_at TIMESTAMP(0) NOT NULL,
    planned BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT absence_in_order CHECK (to_at > from_at),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE INDEX absence_employee ON absence (municipality_code, employee_id, to_at);

-- A day without talks, in one office or (without office) in all of them.
CREATE TABLE closing_day (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    office_id TEXT,
    day DATE NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, office_id) REFERENCES office (municipality_code, id)
);
CREATE INDEX closing_day_day ON closing_day (municipality_code, day);

-- One row for each resource that can be reserved: what a use case locks before it looks.
CREATE TABLE calendar (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    resource_kind TEXT NOT NULL CHECK (resource_kind IN ('citizen', 'caseworker', 'room', 'interpreter')),
    resource_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (municipality_code, resource_kind, resource_id)
);

-- Time that other systems say is taken (R35).
CREATE TABLE busy_time (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    resource_kind TEXT NOT NULL CHECK (resource_kind IN ('citizen', 'caseworker')),
    resource_id TEXT NOT NULL,
    from_at TIMESTAMP(0) NOT NULL,
    to_at TIMESTAMP(0) NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT busy_time_in_order CHECK (to_at > from_at),
    FOREIGN KEY (municipality_code, resource_kind, resource_id) REFERENCES calendar (municipality_code, resource_kind, resource_id)
);
CREATE INDEX busy_time_resource ON busy_time (municipality_code, resource_kind, resource_id, to_at);

-- starts_at..ends_at is the talk, or by phone the promise; block_from..block_to is what the caseworker reserves:
-- around the talk, or by phone inside the promise. minutes is the talk alone.
CREATE TABLE appointment (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    order_id TEXT,
    talk_type_id TEXT NOT NULL,
    variant_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('in_person', 'phone', 'video')),
    caseworker_id TEXT NOT NULL,
    own_caseworker_id TEXT,
    office_id TEXT NOT NULL,
    room_id TEXT,
    window_id TEXT,
    window_revision INTEGER,
    chain_id TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    origin TEXT NOT NULL CHECK (origin IN ('self', 'assisted', 'summoned', 'walk_in')),
    status TEXT NOT NULL CHECK (status IN ('booked', 'held', 'no_show', 'not_reached', 'cancelled_by_citizen', 'cancelled_by_office', 'moved')),
    live BOOLEAN NOT NULL,
    starts_at TIMESTAMP(0) NOT NULL,
    ends_at TIMESTAMP(0) NOT NULL,
    block_from TIMESTAMP(0) NOT NULL,
    block_to TIMESTAMP(0) NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0 AND minutes % 5 = 0),
    phone TEXT,
    companion BOOLEAN NOT NULL,
    interpreter_language TEXT,
    cancel_reason TEXT CHECK (cancel_reason IN ('ill', 'treatment', 'work', 'other')),
    booked_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT appointment_one_per_step UNIQUE (municipality_code, chain_id, sequence),
    CONSTRAINT appointment_live_is_booked CHECK (live = (status = 'booked')),
    CONSTRAINT appointment_lengths CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '480 minutes'
        AND block_to > block_from AND block_to <= block_from + interval '480 minutes'),
    CONSTRAINT appointment_talk_and_block CHECK (CASE channel
        WHEN 'phone' THEN block_from >= starts_at AND block_to <= ends_at AND block_to >= block_from + make_interval(mins => minutes)
        ELSE ends_at = starts_at + make_interval(mins => minutes) AND block_from <= starts_at AND block_to >= ends_at END),
    CONSTRAINT appointment_phone_has_number CHECK (channel <> 'phone' OR NOT live OR phone IS NOT NULL),
    CONSTRAINT appointment_room_in_person CHECK (room_id IS NULL OR channel = 'in_person'),
    CONSTRAINT appointment_window_with_revision CHECK ((window_id IS NULL) = (window_revision IS NULL)),
    CONSTRAINT appointment_reason_of_cancelling CHECK (cancel_reason IS NULL OR status IN ('cancelled_by_citizen', 'cancelled_by_office')),
    FOREIGN KEY (municipality_code, case_id, citizen_id) REFERENCES case_file (municipality_code, id, citizen_id),
    FOREIGN KEY (municipality_code, order_id, case_id) REFERENCES booking_order (municipality_code, id, case_id),
    FOREIGN KEY (municipality_code, variant_id, talk_type_id, channel) REFERENCES talk_type_variant (municipality_code, id, talk_type_id, channel),
    FOREIGN KEY (municipality_code, caseworker_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, own_caseworker_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, office_id) REFERENCES office (municipality_code, id),
    FOREIGN KEY (municipality_code, room_id, office_id) REFERENCES room (municipality_code, id, office_id),
    FOREIGN KEY (municipality_code, window_id, window_revision) REFERENCES availability_window_revision (municipality_code, window_id, revision)
);
CREATE UNIQUE INDEX appointment_one_live_per_order ON appointment (municipality_code, order_id) WHERE live;
CREATE INDEX appointment_order ON appointment (municipality_code, order_id);
CREATE INDEX appointment_citizen ON appointment (municipality_code, citizen_id, starts_at);
CREATE INDEX appointment_caseworker ON appointment (municipality_code, caseworker_id, starts_at);
CREATE INDEX appointment_window ON appointment (municipality_code, window_id) WHERE live;

CREATE TABLE appointment_event (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    appointment_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('booked', 'moved', 'cancelled_by_citizen', 'cancelled_by_office', 'held', 'no_show',
        'not_reached', 'kept_outside_window', 'block_moved', 'room_changed', 'corrected', 'imported')),
    at TIMESTAMP(0) NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('citizen', 'employee', 'system')),
    actor_id TEXT,
    details TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT appointment_event_has_actor CHECK ((actor_kind = 'system') = (actor_id IS NULL)),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id)
);
CREATE INDEX appointment_event_appointment ON appointment_event (municipality_code, appointment_id, at);

-- INV-1: of one resource, no two live reservations overlap. On SQLite triggers of the same name say so.
CREATE TABLE reservation (
    municipality_code TEXT NOT NULL,
    appointment_id TEXT NOT NULL,
    resource_kind TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    from_at TIMESTAMP(0) NOT NULL,
    to_at TIMESTAMP(0) NOT NULL,
    live BOOLEAN NOT NULL,
    PRIMARY KEY (municipality_code, appointment_id, resource_kind, resource_id),
    CONSTRAINT reservation_length CHECK (to_at > from_at AND to_at <= from_at + interval '480 minutes'),
    CONSTRAINT reservation_no_overlap EXCLUDE USING gist (municipality_code WITH =, resource_kind WITH =, resource_id WITH =,
        tsrange(from_at, to_at, '[)') WITH &&) WHERE (live),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id),
    FOREIGN KEY (municipality_code, resource_kind, resource_id) REFERENCES calendar (municipality_code, resource_kind, resource_id)
);
CREATE INDEX reservation_resource_time ON reservation (municipality_code, resource_kind, resource_id, from_at, to_at) WHERE live;

CREATE TABLE task_kind (
    code TEXT NOT NULL PRIMARY KEY
);
INSERT INTO task_kind (code) VALUES ('call_back'), ('cancelled_late'), ('interpreter'), ('no_suitable_time'), ('order_expired'), ('outcome_missing'), ('summon');

CREATE TABLE task (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    kind TEXT NOT NULL REFERENCES task_kind (code),
    citizen_id TEXT,
    order_id TEXT,
    appointment_id TEXT,
    employee_id TEXT,
    due_on DATE,
    details TEXT NOT NULL,
    created_at TIMESTAMP(0) NOT NULL,
    done_at TIMESTAMP(0),
    done_by TEXT,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT task_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id),
    FOREIGN KEY (municipality_code, done_by) REFERENCES employee (municipality_code, id)
);
CREATE INDEX task_open ON task (municipality_code, employee_id, due_on) WHERE done_at IS NULL;
CREATE INDEX task_citizen ON task (municipality_code, citizen_id);

CREATE TABLE message_kind (
    code TEXT NOT NULL PRIMARY KEY
);
INSERT INTO message_kind (code) VALUES ('order_created'), ('order_reminder'), ('talk_booked'), ('talk_cancelled'), ('talk_moved'), ('talk_reminder');

-- The outbox: written with the change it tells of, sent later by a worker that holds the lease.
CREATE TABLE message (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL REFERENCES message_kind (code),
    citizen_id TEXT NOT NULL,
    order_id TEXT,
    appointment_id TEXT,
    channel TEXT NOT NULL CHECK (channel IN ('digital_post', 'letter', 'sms', 'email')),
    language TEXT NOT NULL,
    details TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'failed', 'superseded')),
    not_before TIMESTAMP(0) NOT NULL,
    created_at TIMESTAMP(0) NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    lease TEXT,
    lease_until TIMESTAMP(0),
    sent_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT message_lease_has_end CHECK ((lease IS NULL) = (lease_until IS NULL)),
    CONSTRAINT message_sent_has_time CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id)
);
CREATE INDEX message_pending ON message (municipality_code, not_before) WHERE status = 'pending';
CREATE INDEX message_citizen ON message (municipality_code, citizen_id);

-- Append-only. An entity may be gone when its row is read, so nothing here is a foreign key but the municipality.
CREATE TABLE audit_event (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    at TIMESTAMP(0) NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('citizen', 'employee', 'system')),
    actor_id TEXT,
    action TEXT NOT NULL,
    purpose TEXT,
    citizen_id TEXT,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    request_id TEXT,
    details TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT audit_event_has_actor CHECK ((actor_kind = 'system') = (actor_id IS NULL))
);
CREATE INDEX audit_event_citizen ON audit_event (municipality_code, citizen_id, at);
CREATE INDEX audit_event_entity ON audit_event (municipality_code, entity, entity_id);

CREATE TABLE session (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    token_hash BYTEA NOT NULL,
    citizen_id TEXT,
    employee_id TEXT,
    created_at TIMESTAMP(0) NOT NULL,
    expires_at TIMESTAMP(0) NOT NULL,
    ended_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT session_one_per_token UNIQUE (municipality_code, token_hash),
    CONSTRAINT session_of_one_person CHECK ((citizen_id IS NULL) <> (employee_id IS NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, employee_id) REFERENCES employee (municipality_code, id)
);
CREATE INDEX session_expiry ON session (municipality_code, expires_at);

-- Inserted first in the transaction that does the work; the answer is stored by the same transaction, or nothing is.
CREATE TABLE idempotency_key (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    actor TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash BYTEA NOT NULL,
    status INTEGER,
    answer TEXT,
    created_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, actor, operation, key),
    CONSTRAINT idempotency_key_answer_has_status CHECK ((status IS NULL) = (answer IS NULL))
);
CREATE INDEX idempotency_key_created ON idempotency_key (municipality_code, created_at);
