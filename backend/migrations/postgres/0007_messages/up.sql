-- Messages that are sent: to whom else than the citizen, what was written, and what became of it.

-- The numbers and addresses that a code has shown to be theirs, and where the citizen wants neutral messages (R18).
ALTER TABLE citizen ADD COLUMN verified_phone TEXT;
ALTER TABLE citizen ADD COLUMN verified_email TEXT;
ALTER TABLE citizen ADD COLUMN notify_sms BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE citizen ADD COLUMN notify_email BOOLEAN NOT NULL DEFAULT FALSE;

-- Where the day's list and the digest of tasks go; none means that the employee gets none.
ALTER TABLE employee ADD COLUMN email TEXT;

INSERT INTO message_kind (code) VALUES ('call_back_received'), ('contact_code'), ('staff_day'), ('staff_tasks');
INSERT INTO task_kind (code) VALUES ('letter_to_send'), ('message_failed'), ('message_missing');

-- The outbox. `about` is the id of what happened: one message for each of what happened, kind, recipient and channel.
-- What is written is kept as JSON, so that it can be shown what was told (R37).
ALTER TABLE message ALTER COLUMN citizen_id DROP NOT NULL;
ALTER TABLE message ADD COLUMN about TEXT;
ALTER TABLE message ADD COLUMN recipient_kind TEXT CHECK (recipient_kind IN ('citizen', 'representative', 'employee'));
ALTER TABLE message ADD COLUMN recipient_id TEXT;
ALTER TABLE message ADD COLUMN reason TEXT CHECK (length(reason) <= 500);
ALTER TABLE message ADD COLUMN written TEXT;
-- What was written before anything could be sent is not sent now: it is long known, or no longer true.
UPDATE message SET about = id, recipient_kind = 'citizen', recipient_id = citizen_id, lease = NULL, lease_until = NULL,
    reason = CASE status WHEN 'pending' THEN 'before_sending' END,
    status = CASE status WHEN 'pending' THEN 'superseded' ELSE status END;
ALTER TABLE message ALTER COLUMN about SET NOT NULL;
ALTER TABLE message ALTER COLUMN recipient_kind SET NOT NULL;
ALTER TABLE message ALTER COLUMN recipient_id SET NOT NULL;
ALTER TABLE message ADD CONSTRAINT message_once UNIQUE (municipality_code, about, kind, recipient_kind, recipient_id, channel);
ALTER TABLE message ADD CONSTRAINT message_to_citizen CHECK ((citizen_id IS NULL) = (recipient_kind = 'employee'));
DROP INDEX message_citizen;
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
    code_hash BYTEA NOT NULL,
    sent_at TIMESTAMP(0) NOT NULL,
    expires_at TIMESTAMP(0) NOT NULL,
    tries INTEGER NOT NULL CHECK (tries BETWEEN 0 AND 5),
    used_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id)
);
CREATE INDEX contact_code_citizen ON contact_code (municipality_code, citizen_id, sent_at);

-- A private link to somebody's talks for their own calendar; only the hash of its secret is kept.
CREATE TABLE calendar_feed (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    id TEXT NOT NULL,
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('citizen', 'employee')),
    owner_id TEXT NOT NULL,
    secret_hash BYTEA NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('da', 'en')),
    created_at TIMESTAMP(0) NOT NULL,
    read_at TIMESTAMP(0),
    revoked_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT calendar_feed_secret UNIQUE (municipality_code, secret_hash)
);
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
    consent_on DATE NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE,
    registered_by TEXT NOT NULL,
    registered_at TIMESTAMP(0) NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT representative_in_order CHECK (to_day IS NULL OR to_day >= from_day),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, registered_by) REFERENCES employee (municipality_code, id)
);
CREATE INDEX representative_citizen ON representative (municipality_code, citizen_id);

-- A text that a municipality has in its own words; the newest revision counts, and one without text is the standard again.
CREATE TABLE message_text (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    key TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('da', 'en')),
    revision INTEGER NOT NULL CHECK (revision > 0),
    text TEXT CHECK (length(text) BETWEEN 1 AND 2000),
    changed_at TIMESTAMP(0) NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (municipality_code, key, language, revision),
    FOREIGN KEY (municipality_code, changed_by) REFERENCES employee (municipality_code, id)
);

-- What was done is compared with what was told.
CREATE INDEX audit_event_at ON audit_event (municipality_code, at);
