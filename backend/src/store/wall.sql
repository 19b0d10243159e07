-- The second wall (PostgreSQL): a transaction sees and writes the rows of its own municipality only, whatever the statement forgot.
-- Run after the migrations, over every table there is, so that no migration can forget it; what stands as it should is left alone.
CREATE OR REPLACE FUNCTION municipality_codes() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    -- All that the jobs may know of other municipalities.
    SELECT code FROM municipality ORDER BY code;
END;
REVOKE ALL ON FUNCTION municipality_codes() FROM PUBLIC;

CREATE OR REPLACE VIEW wall AS
    SELECT c.oid::regclass AS name, a.attname AS column_name, c.relrowsecurity
            AND (SELECT count(*) = 1 AND bool_and(p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}'
                    AND pg_get_expr(p.polqual, c.oid) = w.expected AND pg_get_expr(p.polwithcheck, c.oid) = w.expected)
                FROM pg_policy p WHERE p.polrelid = c.oid) AS sound
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = CASE c.relname WHEN 'municipality' THEN 'code' ELSE 'municipality_code' END
        CROSS JOIN LATERAL (SELECT format('(%I = NULLIF(current_setting(''aftalt.municipality''::text, true), ''''::text))', a.attname) AS expected) w
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT a.attisdropped;

DO $$
DECLARE
    gap record;
    old record;
BEGIN
    FOR gap IN SELECT name, column_name FROM wall WHERE NOT sound LOOP
        FOR old IN SELECT polname FROM pg_policy WHERE polrelid = gap.name LOOP
            EXECUTE format('DROP POLICY %I ON %s', old.polname, gap.name);
        END LOOP;
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', gap.name);
        EXECUTE format('CREATE POLICY own_municipality ON %1$s USING (%2$I = NULLIF(current_setting(''aftalt.municipality'', true), ''''))
            WITH CHECK (%2$I = NULLIF(current_setting(''aftalt.municipality'', true), ''''))', gap.name, gap.column_name);
    END LOOP;
END
$$;
