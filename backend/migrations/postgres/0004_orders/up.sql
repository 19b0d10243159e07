-- Orders that the law asks for: why each was issued, asking for the reason when one was not met, and the night's work.

ALTER TABLE booking_order ADD COLUMN cause TEXT NOT NULL DEFAULT 'due' CHECK (cause IN ('due', 'requested', 'staff'));
-- Why the talk is due, as JSON, and the municipality's own numbers that counted, as a JSON list of ids.
ALTER TABLE booking_order ADD COLUMN reason TEXT;
ALTER TABLE booking_order ADD COLUMN overrides TEXT NOT NULL DEFAULT '[]';
CREATE INDEX booking_order_open ON booking_order (municipality_code, book_by) WHERE status IN ('open', 'expired');

ALTER TABLE order_event ADD COLUMN reason TEXT CHECK (reason IN ('not_needed', 'mistake', 'agreed_otherwise', 'case_changed'));

-- A question to a citizen (R37): about an order that was not met, or a talk that was missed. Closed when it no longer matters.
CREATE TABLE reason_question (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    order_id TEXT,
    appointment_id TEXT,
    asked_at TIMESTAMP(0) NOT NULL,
    answer_by DATE NOT NULL,
    answered_at TIMESTAMP(0),
    reason TEXT CHECK (reason IN ('not_seen', 'forgot', 'ill', 'no_time_suited', 'thought_booked', 'wrong_time', 'technical',
        'other_lawful', 'call_me')),
    closed_at TIMESTAMP(0),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT reason_question_about_one CHECK ((order_id IS NULL) <> (appointment_id IS NULL)),
    CONSTRAINT reason_question_answer_has_time CHECK ((answered_at IS NULL) = (reason IS NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id)
);
CREATE INDEX reason_question_citizen ON reason_question (municipality_code, citizen_id);
CREATE INDEX reason_question_waiting ON reason_question (municipality_code, answer_by) WHERE answered_at IS NULL AND closed_at IS NULL;
CREATE UNIQUE INDEX reason_question_one_per_order ON reason_question (municipality_code, order_id) WHERE closed_at IS NULL AND answered_at IS NULL;
CREATE UNIQUE INDEX reason_question_one_per_talk ON reason_question (municipality_code, appointment_id) WHERE closed_at IS NULL AND answered_at IS NULL;

-- One row for each local day whose night's work was begun; finished when nothing of it was left over. Counts are JSON.
CREATE TABLE nightly_run (
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    day DATE NOT NULL,
    started_at TIMESTAMP(0) NOT NULL,
    finished_at TIMESTAMP(0),
    counts TEXT NOT NULL,
    PRIMARY KEY (municipality_code, day)
);

-- A task may be done because what it asked for came about by itself: then nobody of the office did it.
ALTER TABLE task DROP CONSTRAINT task_done_by_somebody;
ALTER TABLE task ADD CONSTRAINT task_done_by_somebody CHECK (done_at IS NOT NULL OR done_by IS NULL);

-- A deadline is moved for more reasons than before.
ALTER TABLE order_deadline_change DROP CONSTRAINT order_deadline_change_reason_check;
ALTER TABLE order_deadline_change ADD CONSTRAINT order_deadline_change_reason_check CHECK (reason IN ('exemption_ended', 'withdrawal_ended', 'cancelled_by_office', 'absence'));

-- What was kept when no time suited has a name of its own now; search_log is about every look.
-- What a citizen was offered when they said that no time suits (R20), and when they could come; both JSON.
CREATE TABLE no_time_report (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    at TIMESTAMP(0) NOT NULL,
    offered TEXT NOT NULL,
    wishes TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id)
);
CREATE INDEX no_time_report_order ON no_time_report (municipality_code, order_id, at);
INSERT INTO no_time_report (municipality_code, id, citizen_id, order_id, at, offered, wishes)
    SELECT municipality_code, id, citizen_id, order_id, at, offered, wishes FROM search_log;
DROP TABLE search_log;

-- What a citizen was offered (R20): one row for each order and way of looking, written at most once a minute. The free times
-- are JSON, for nothing but reading evidence joins them; the digest covers all of them.
CREATE TABLE search_log (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('in_person', 'phone', 'video')),
    own_only BOOLEAN NOT NULL,
    interpreter BOOLEAN NOT NULL,
    first_at TIMESTAMP(0) NOT NULL,
    last_at TIMESTAMP(0) NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 1),
    free INTEGER NOT NULL CHECK (free >= 0),
    digest TEXT NOT NULL,
    offered TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT search_log_one_per_filter UNIQUE (municipality_code, order_id, channel, own_only, interpreter),
    CONSTRAINT search_log_in_order CHECK (last_at >= first_at),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id)
);

INSERT INTO task_kind (code) VALUES ('reason_answered'), ('reason_unanswered'), ('talk_requested');
INSERT INTO message_kind (code) VALUES ('order_withdrawn'), ('reason_asked'), ('talk_request_received');
