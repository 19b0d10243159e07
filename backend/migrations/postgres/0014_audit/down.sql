DROP TABLE audit_alarm;
DROP TABLE audit_check_item;
DROP TABLE audit_check;
DROP TABLE audit_seal;
DROP TABLE audit_subject;
