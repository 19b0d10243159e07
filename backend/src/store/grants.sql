-- What the server's role may do, and no more: taken away first, so that what a release needs no longer goes.
DO $$
DECLARE
    role name := current_setting('aftalt.server_role');
    -- What happened is never rewritten.
    only_added constant text[] := ARRAY['appointment_event', 'audit_event', 'audit_seal', 'audit_subject', 'availability_window_revision',
        'call_attempt', 'case_event', 'note', 'order_deadline_change', 'order_event'];
    -- What may go once it is over, or is replaced as a whole.
    may_go constant text[] := ARRAY['attempt', 'availability_window_variant', 'citizen_hours', 'figure_count', 'idempotency_key', 'identity',
        'login_attempt', 'role_assignment', 'session', 'team_membership'];
    found record;
BEGIN
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', current_schema(), role);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), role);
    FOR found IN
        SELECT c.oid::regclass AS name, CASE
                WHEN c.relname = 'municipality' THEN 'SELECT, UPDATE (settings)'
                WHEN w.name IS NULL THEN 'SELECT'
                WHEN c.relname = ANY (only_added) THEN 'SELECT, INSERT'
                WHEN c.relname = ANY (may_go) THEN 'SELECT, INSERT, UPDATE, DELETE'
                ELSE 'SELECT, INSERT, UPDATE'
            END AS rights
        FROM pg_class c LEFT JOIN wall w ON w.name = c.oid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v')
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', found.name, role);
        EXECUTE format('GRANT %s ON %s TO %I', found.rights, found.name, role);
    END LOOP;
    EXECUTE format('GRANT EXECUTE ON FUNCTION municipality_codes() TO %I', role);
END
$$;
