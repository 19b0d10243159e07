ALTER TABLE booking_bar DROP COLUMN begun_on;
