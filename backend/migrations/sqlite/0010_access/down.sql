DROP TABLE named_access;
DROP TABLE citizen_guard;
DROP TABLE citizen_access;
