-- Messages that are sent: to whom else than the citizen, what was written, and what became of it.

-- The numbers and addresses that a code has shown to be theirs, and where the citizen wants neutral messages (R18).
ALTER TABLE citizen ADD COLUMN verified_phone TEXT;
ALTER TABLE citizen ADD COLUMN verified_email TEXT;
ALTER TABLE citizen ADD COLUMN notify_sms INTEGER NOT NULL DEFAULT 0 CHECK (notify_sms IN (0, 1));
ALTER TABLE citizen ADD COLUMN notify_email INTEGER NOT NULL DEFAULT 0 CHECK (notify_email IN (0, 1));

-- Where the day's list and the digest of tasks go; none means that the employee gets none.
ALTER TABLE employee ADD COLUMN email TEXT;

INSERT INTO message_kind (code) VALUES ('call_back_received'), ('contact_code'), ('staff_day'), ('staff_tasks');
INSERT INTO task_kind (code) VALUES ('letter_to_send'), ('message_failed'), ('message_missing');

-- The outbox. `about` is the id of what happened: one message for each of what happened, kind, recipient and channel.
-- What is written is kept as JSON, so that it can be shown what was told (R37).
CREATE TABLE message_new (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL REFERENCES message_kind (code),
    about TEXT NOT NULL,
    recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('citizen', 'representative', 'employee')),
    recipient_id TEXT NOT NULL,
    citizen_id TEXT,
    order_id TEXT,
    appointment_id TEXT,
    channel TEXT NOT NULL CHECK (channel IN ('digital_post', 'letter', 'sms', 'email')),
    language TEXT NOT NULL,
    details TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'sent', 'failed', 'superseded')),
    reason TEXT CHECK (length(reason) <= 500),
    not_before TEXT NOT NULL CHECK (not_before IS datetime(not_before)),
    created_at TEXT NOT NULL CHECK (created_at IS datetime(created_at)),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    lease TEXT,
    lease_until TEXT CHECK (lease_until IS datetime(lease_until)),
    written TEXT,
    sent_at TEXT CHECK (sent_at IS datetime(sent_at)),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT message_once UNIQUE (municipality_code, about, kind, recipient_kind, recipient_id, channel),
    CONSTRAINT message_lease_has_end CHECK ((lease IS NULL) = (lease_until IS NULL)),
    CONSTRAINT message_sent_has_time CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT message_to_citizen CHECK ((citizen_id IS NULL) = (recipient_kind = 'employee')),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id)
) STRICT;
-- What was written before anything could be sent is not sent now: it is long known, or no longer true.
INSERT INTO message_new SELECT municipality_code, id, kind, id, 'citizen', citizen_id, citizen_id, order_id, appointment_id,
    channel, language, details, CASE status WHEN 'pending' THEN 'superseded' ELSE status END,
    CASE status WHEN 'pending' THEN 'before_sending' END, not_before, created_at, attempts, NULL, NULL, NULL, sent_at
    FROM message;
DROP TABLE message;
ALTER TABLE message_new RENAME TO message;
CREATE INDEX message_pending ON message (municipality_code, not_before) WHERE status = 'pending';
CREATE INDEX message_citizen ON message (municipality_code, citizen_id, created_at);
CREATE INDEX message_created ON message (municipality_code, created_at);
CREATE INDEX message_lease ON message (municipality_code, lease) WHERE lease IS NOT NULL;

-- A code sent to a number or an address, to see that it is the citizen's. Only a keyed hash of it is kept.
CREATE TABLE contact_code (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')),
    address TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    sent_at TEXT NOT NULL CHECK (sent_at IS datetime(sent_at)),
    expires_at TEXT NOT NULL CHECK (expires_at IS datetime(expires_at)),
    tries INTEGER NOT NULL CHECK (tries BETWEEN 0 AND 5),
    used_at TEXT CHECK (used_at IS datetime(used_at)),
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id)
) STRICT;
CREATE INDEX contact_code_citizen ON contact_code (municipality_code, citizen_id, sent_at);

-- A private link to somebody's talks for their own calendar; only the hash of its secret is kept.
CREATE TABLE calendar_feed (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('citizen', 'employee')),
    owner_id TEXT NOT NULL,
    secret_hash BLOB NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('da', 'en')),
    created_at TEXT NOT NULL CHECK (created_at IS datetime(created_at)),
    read_at TEXT CHECK (read_at IS datetime(read_at)),
    revoked_at TEXT CHECK (revoked_at IS datetime(revoked_at)),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT calendar_feed_secret UNIQUE (municipality_code, secret_hash)
) STRICT;
CREATE UNIQUE INDEX calendar_feed_one ON calendar_feed (municipality_code, owner_kind, owner_id) WHERE revoked_at IS NULL;

-- A party representative (forvaltningsloven § 8), who gets copies of all letters: by Digital Post to a CVR number, or on paper.
CREATE TABLE representative (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    town TEXT NOT NULL,
    cvr TEXT CHECK (length(cvr) = 8),
    consent_on TEXT NOT NULL CHECK (consent_on IS date(consent_on)),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT CHECK (to_day IS date(to_day)),
    registered_by TEXT NOT NULL,
    registered_at TEXT NOT NULL CHECK (registered_at IS datetime(registered_at)),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT representative_in_order CHECK (to_day IS NULL OR to_day >= from_day),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, registered_by) REFERENCES employee (municipality_code, id)
) STRICT;
CREATE INDEX representative_citizen ON representative (municipality_code, citizen_id);

-- A text that a municipality has in its own words; the newest revision counts, and one without text is the standard again.
CREATE TABLE message_text (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    key TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('da', 'en')),
    revision INTEGER NOT NULL CHECK (revision > 0),
    text TEXT CHECK (length(text) BETWEEN 1 AND 2000),
    changed_at TEXT NOT NULL CHECK (changed_at IS datetime(changed_at)),
    changed_by TEXT NOT NULL,
    PRIMARY KEY (municipality_code, key, language, revision),
    FOREIGN KEY (municipality_code, changed_by) REFERENCES employee (municipality_code, id)
) STRICT;

-- What was done is compared with what was told.
CREATE INDEX audit_event_at ON audit_event (municipality_code, at);
