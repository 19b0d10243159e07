DELETE FROM message_kind WHERE code IN ('order_withdrawn', 'reason_asked', 'talk_request_received');
DELETE FROM task_kind WHERE code IN ('reason_answered', 'reason_unanswered', 'talk_requested');
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (done_at IS NOT NULL OR done_by IS NULL)', 'CHECK ((done_at IS NULL) = (done_by IS NULL))')
WHERE type = 'table' AND name = 'task';
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (reason IN (''exemption_ended'', ''withdrawal_ended'', ''cancelled_by_office'', ''absence''))',
    'CHECK (reason IN (''exemption_ended'', ''cancelled_by_office''))')
WHERE type = 'table' AND name = 'order_deadline_change';
PRAGMA writable_schema = RESET;
DROP TABLE nightly_run;
DROP TABLE reason_question;
ALTER TABLE order_event DROP COLUMN reason;
DROP INDEX booking_order_open;
ALTER TABLE booking_order DROP COLUMN overrides;
ALTER TABLE booking_order DROP COLUMN reason;
ALTER TABLE booking_order DROP COLUMN cause;
DROP TABLE search_log;
CREATE TABLE search_log (
    municipality_code TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at IS datetime(at)),
    offered TEXT NOT NULL,
    wishes TEXT NOT NULL,
    PRIMARY KEY (municipality_code, id),
    FOREIGN KEY (municipality_code, citizen_id) REFERENCES citizen (municipality_code, id),
    FOREIGN KEY (municipality_code, order_id) REFERENCES booking_order (municipality_code, id)
) STRICT;
CREATE INDEX search_log_order ON search_log (municipality_code, order_id, at);
INSERT INTO search_log (municipality_code, id, citizen_id, order_id, at, offered, wishes)
    SELECT municipality_code, id, citizen_id, order_id, at, offered, wishes FROM no_time_report;
DROP TABLE no_time_report;
