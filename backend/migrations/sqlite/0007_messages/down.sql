DROP INDEX audit_event_at;
DROP TABLE message_text;
DROP TABLE representative;
DROP TABLE calendar_feed;
DROP TABLE contact_code;
CREATE TABLE message_old (
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
    not_before TEXT NOT NULL CHECK (not_before IS datetime(not_before)),
    created_at TEXT NOT NULL CHECK (created_at IS datetime(created_at)),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    lease TEXT,
    lease_until TEXT CHECK (lease_until IS datetime(lease_until)),
    sent_at TEXT CHECK (sent_at IS datetime(sent_at)),
    PRIMARY KEY (municipality_code, id),
    CONSTRAINT message_lease_has_end CHECK ((lease IS NULL) = (lease_until IS NULL)),
    CONSTRAINT message_sent_has_time CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id),
    FOREIGN KEY (municipality_code, appointment_id) REFERENCES appointment (municipality_code, id)
) STRICT;
INSERT INTO message_old SELECT municipality_code, id, kind, citizen_id, order_id, appointment_id, channel, language, details,
    status, not_before, created_at, attempts, lease, lease_until, sent_at FROM message
    WHERE recipient_kind = 'citizen' AND kind NOT IN ('call_back_received', 'contact_code', 'staff_day', 'staff_tasks');
DROP TABLE message;
ALTER TABLE message_old RENAME TO message;
CREATE INDEX message_pending ON message (municipality_code, not_before) WHERE status = 'pending';
CREATE INDEX message_citizen ON message (municipality_code, citizen_id);
DELETE FROM message_kind WHERE code IN ('call_back_received', 'contact_code', 'staff_day', 'staff_tasks');
DELETE FROM task_kind WHERE code IN ('letter_to_send', 'message_failed', 'message_missing');
ALTER TABLE employee DROP COLUMN email;
ALTER TABLE citizen DROP COLUMN notify_email;
ALTER TABLE citizen DROP COLUMN notify_sms;
ALTER TABLE citizen DROP COLUMN verified_email;
ALTER TABLE citizen DROP COLUMN verified_phone;
