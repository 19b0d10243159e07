# A PostgreSQL cluster of its own in a temporary folder, for as long as whoever started it holds standard input open:
# so it goes away with a test that was killed, too. Prints the folder of its socket when it answers.
set -eu
# $TMPDIR may be closed to the user postgres.
folder=$(mktemp -d "${TMPDIR:-/tmp}/aftalt-postgres-XXXXXX" 2>/dev/null || mktemp -d /tmp/aftalt-postgres-XXXXXX)
cleanup() {
    trap - EXIT
    pg_ctl stop -D "$folder/data" -m immediate -s || true
    rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 1' HUP INT TERM
initdb --pgdata="$folder/data" --username=aftalt --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log"
# What is here is thrown away: nothing has to survive a power cut.
pg_ctl start -D "$folder/data" -w -s -l "$folder/log" -o "-k $folder -c listen_addresses= -c fsync=off -c max_connections=300"
# As whom the server runs where nobody may pass the policies.
psql -qX -h "$folder" -U aftalt -d postgres -c "CREATE ROLE aftalt_server LOGIN" >>"$folder/initdb.log"
echo "$folder"
cat >"$folder/held"
