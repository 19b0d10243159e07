DELETE FROM message_kind WHERE code IN ('order_withdrawn', 'reason_asked', 'talk_request_received');
DELETE FROM task_kind WHERE code IN ('reason_answered', 'reason_unanswered', 'talk_requested');
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (done_at IS NOT NULL OR done_by IS NULL)', 'CHECK ((done_at IS NULL) = (done_by IS NULL))')
WHERE type = 'table' AND name = 'task';
PRAGMA writable_schema = RESET;
DROP TABLE nightly_run;
DROP TABLE reason_question;
ALTER TABLE order_event DROP COLUMN reason;
DROP INDEX booking_order_open;
ALTER TABLE booking_order DROP COLUMN overrides;
ALTER TABLE booking_order DROP COLUMN reason;
ALTER TABLE booking_order DROP COLUMN cause;
