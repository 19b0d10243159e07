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
ALTER TABLE appointment_event DROP CONSTRAINT appointment_event_kind_check;
ALTER TABLE appointment_event ADD CONSTRAINT appointment_event_kind_check CHECK (kind IN ('booked', 'moved', 'cancelled_by_citizen', 'cancelled_by_office', 'held', 'no_show',
    'not_reached', 'kept_outside_window', 'block_moved', 'room_changed', 'corrected', 'imported'));
