#!/bin/sh
# Backups of the database; runs in the container "backup" of docker-compose.yml, as the owner of the database.
#   once               makes one
#   nightly            makes one each night at LIZA_BACKUP_AT, and writes the journal of erasures every minute
#   journal            writes the journal of erasures
#   check FILE         reads a backup to its end
#   restore FILE       replaces the database by a backup, and has it publish the statuses of all orders, since Kafka has those
#                      that were set later; a failure changes nothing
#   repeat-erasures    erases again who was erased since the backup
# The files are in the folder /backups. The journal, erasures.csv and withdrawals.csv, says who was erased and which consents
# were withdrawn; it outlives the database. As in the database, a salted hash stands for a telephone number.
set -eu
umask 077

folder=${BACKUPS:-/backups}
days=${LIZA_BACKUP_DAYS:-30}
here=$(dirname "$0")

fail() {
    echo "backup: $1" >&2
    exit 1
}

sql() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$@"; }

# An hour before the oldest backup began, since a transaction may end after its time; empty without a backup. UTC.
oldest() {
    begun=$(find "$folder" -name 'liza-*.dump' | sort | sed -n '1s/.*liza-\(....\)\(..\)\(..\)T\(..\)\(..\)\(..\)Z.*/\1-\2-\3 \4:\5:\6/p')
    [ -z "$begun" ] || date -u -d "@$(($(date -u -d "$begun" +%s) - 3600))" +%Y-%m-%dT%H:%M:%S
}

# The lines of a journal and those of a query, each id once, without those that every backup contains. Times are UTC.
# $1: journal, $2: query, whose first columns are id and time
merge() {
    touch "$folder/$1"
    sql --command="copy ($2) to stdout (format csv)" >"$folder/$1.new"
    sort -u -t, -k1,1 --output="$folder/$1.sorted" "$folder/$1.new" "$folder/$1"
    awk -F, -v oldest="$(oldest)" '$2 >= oldest' "$folder/$1.sorted" >"$folder/$1.merged"
    rm "$folder/$1.new" "$folder/$1.sorted"
    mv "$folder/$1.merged" "$folder/$1"
}

utc="'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'"

journal() {
    # One at a time, since two would write the same temporary files.
    exec 9>"$folder/journal.lock"
    flock 9
    merge erasures.csv "select id, to_char(at at time zone 'UTC', $utc), actor, calls, orders, kafka_until, salt, digest
        from erasure where digest is not null"
    merge withdrawals.csv "select consent.id, to_char(at at time zone 'UTC', $utc), call.sid, consent.language, consent.actor
        from consent join call on call.id = call_id
        where answer = 'WITHDRAWN' and at > now() - interval '$days days' and sid not like 'gone-%'"
    exec 9>&-
}

check() {
    [ -s "$1" ] || fail "$1 is missing or empty"
    [ -r "$1" ] || fail "$1 is not readable for this user"
    pg_restore --file=/dev/null "$1" || fail "$1 is damaged"
}

# Old backups are removed only after a good one.
once() {
    name=$(date -u +liza-%Y%m%dT%H%M%SZ.dump)
    pg_dump --format=custom --no-owner --file="$folder/$name.part"
    check "$folder/$name.part"
    journal
    mv "$folder/$name.part" "$folder/$name"
    find "$folder" -name 'liza-*.dump*' -mtime "+$((days - 1))" -delete
    # For node-exporter, whose alerts watch the age.
    echo "liza_backup_last_success_timestamp_seconds $(date +%s)" >"$folder/backup.prom.new"
    chmod 644 "$folder/backup.prom.new"
    mv "$folder/backup.prom.new" "$folder/backup.prom"
    echo "$folder/$name"
}

# Each run is a process of its own: in a condition, `set -e` does not hold.
nightly() {
    while true; do
        if [ "$(date -u +%H:%M)" = "${LIZA_BACKUP_AT:-02:00}" ]; then
            sh "$0" once || echo "backup: no backup was made" >&2
        else
            sh "$0" journal || echo "backup: the journal of erasures was not written" >&2
        fi
        sleep $((60 - $(date +%s) % 60))
    done
}

# In one transaction: a dump that ends early, or a statement that fails, leaves the database as it was.
restore() {
    check "$1"
    [ "$(sql --tuples-only --no-align --command="select count(*) from pg_roles where rolname = 'liza_app'")" = 1 ] ||
        fail "the role liza_app is missing: run deploy/postgres/roles.sql first"
    {
        echo 'drop schema public cascade; create schema public;'
        pg_restore --no-owner --file=- "$1" || echo 'select 1 / 0;'
        # The dump leaves the search path empty.
        echo 'reset search_path; insert into outbox (order_number, status, at) select number, status, now() from orders order by number;'
    } | sql --single-transaction --output=/dev/null
}

repeat_erasures() {
    touch "$folder/erasures.csv" "$folder/withdrawals.csv"
    (cd "$folder" && sql --single-transaction --output=/dev/null --file="$here/repeat-erasures.sql")
}

case ${1:-} in
    once | nightly | journal) "$1" ;;
    check | restore) "$1" "$folder/$(basename "${2:?which backup?}")" ;;
    repeat-erasures) repeat_erasures ;;
    *) fail "once, nightly, journal, check FILE, restore FILE or repeat-erasures" ;;
esac
