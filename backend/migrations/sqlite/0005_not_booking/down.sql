DELETE FROM message_kind WHERE code IN ('case_closed', 'deadline_changed', 'withdrawal_ended', 'withdrawal_started');
DELETE FROM task_kind WHERE code IN ('review_bar', 'standby_waits');
DROP TABLE citizen_hours;
DROP TABLE citizen_absence;
DROP TABLE case_event;
ALTER TABLE booking_bar DROP COLUMN review_raised_for;
ALTER TABLE booking_bar DROP COLUMN complain_by;
ALTER TABLE booking_bar DROP COLUMN decision_text;
ALTER TABLE booking_bar DROP COLUMN hearing_on;
ALTER TABLE booking_bar DROP COLUMN reasons;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''kept_by_decision'', ', '')
    WHERE type = 'table' AND name = 'appointment_event';
PRAGMA writable_schema = RESET;
