DELETE FROM message_kind WHERE code IN ('order_withdrawn', 'reason_asked', 'talk_request_received');
DELETE FROM task_kind WHERE code IN ('reason_answered', 'reason_unanswered', 'talk_requested');
ALTER TABLE task DROP CONSTRAINT task_done_by_somebody;
ALTER TABLE task ADD CONSTRAINT task_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL));
DROP TABLE nightly_run;
DROP TABLE reason_question;
ALTER TABLE order_event DROP COLUMN reason;
DROP INDEX booking_order_open;
ALTER TABLE booking_order DROP COLUMN overrides;
ALTER TABLE booking_order DROP COLUMN reason;
ALTER TABLE booking_order DROP COLUMN cause;
ALTER TABLE order_deadline_change DROP CONSTRAINT order_deadline_change_reason_check;
ALTER TABLE order_deadline_change ADD CONSTRAINT order_deadline_change_reason_check CHECK (reason IN ('exemption_ended', 'cancelled_by_office'));
DROP TABLE search_log;
CREATE TABLE search_log (
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
CREATE INDEX search_log_order ON search_log (municipality_code, order_id, at);
INSERT INTO search_log (municipality_code, id, citizen_id, order_id, at, offered, wishes)
    SELECT municipality_code, id, citizen_id, order_id, at, offered, wishes FROM no_time_report;
DROP TABLE no_time_report;
