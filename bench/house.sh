# The house that script/bench measures: opened, asked and closed. Source script/lib/common.sh first.

port="${BENCH_PORT:-18181}"
folder="$(mktemp -d)"
data="$folder/data"
server=""
declare -A titles=(
  [door]="The page to sign in, which asks nothing"
  [today]="*Today* of a specialist"
  [twelve]="*Today* of a specialist with twelve people"
  [coming]="Coming days of a specialist"
  [plan]="The plan, for its participant"
  [their-plan]="The plan, for the specialist"
  [mine]="The conversation, for its participant"
  [conversation]="The conversation, for the specialist"
  [notes]="The notes of a person"
  [manager]="*Today* of a manager"
  [near]="Directory near a place"
  [filtered]="Directory near a place, with a filter"
)

build_bench() {
  say "building"
  mkdir -p target/bench/classes
  maven -q -B package -Dmaven.test.skip=true
  touch target/beenthere.jar
  maven -q -B -Pbench dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$house/target/bench/libraries"
  classpath="target/bench/classes:target/classes:$(cat target/bench/libraries)"
  # shellcheck disable=SC2046
  "$JAVA_HOME/bin/javac" -nowarn -proc:full -processor org.openjdk.jmh.generators.BenchmarkProcessor \
    -cp "$classpath" -d target/bench/classes $(find bench/src bench/jmh -name '*.java')
}

# open_house COMMAND...: waits until it is open, and says how many seconds that took.
open_house() {
  local began ended
  began="$(date +%s%N)"
  # Emptied here: what the last house said must not be taken for this one's.
  : >"$folder/log"
  BEENTHERE_DATA="$data" BEENTHERE_PORT="$port" "$@" >>"$folder/log" 2>&1 &
  server=$!
  echo "$server" >"$folder/server"
  until grep -q "Beenthere is open" "$folder/log"; do
    kill -0 "$server" 2>/dev/null || stop 1 "It did not start: $(tail -1 "$folder/log")"
    read -r -t 0.05 <> <(:) || true
  done
  ended="$(date +%s%N)"
  awk "BEGIN { printf \"%.1f\", ($ended - $began) / 1e9 }"
}

# The same program with the same options as script/server, but without what the JDK kept.
plain_house() {
  exec "$JAVA_HOME/bin/java" -Xms64m -jar target/app/beenthere.jar
}

close_house() {
  local pid
  pid="$(cat "$folder/server" 2>/dev/null || true)"
  if [ -n "$pid" ] && kill -TERM "$pid" 2>/dev/null; then
    while kill -0 "$pid" 2>/dev/null; do read -r -t 0.1 <> <(:) || true; done
  fi
  rm -f "$folder/server"
}

leave() {
  close_house
  rm -rf "$folder"
}

# median_of_starts TIMES COMMAND...
median_of_starts() {
  local times="$1" taken=()
  shift
  for _ in $(seq "$times"); do
    taken+=("$(open_house "$@")")
    close_house
  done
  printf '%s\n' "${taken[@]}" | sort -n | sed -n "$(((times + 1) / 2))p"
}

# as ROLE PROGRAM...: a program of PostgreSQL's against the server in the house.
as() {
  local line user
  case "$1" in
    superuser) line=1 user=postgres ;;
    owner) line=2 user=beenthere_owner ;;
    app) line=3 user=beenthere_app ;;
  esac
  shift
  PGPASSWORD="$(sed -n "${line}p" "$data/secret")" PGHOST=127.0.0.1 PGUSER="$user" PGDATABASE=beenthere \
    PGPORT="$(sed -n 4p "$data/postgres/postmaster.pid")" "$@"
}

# run_sql ROLE FILE [OPTION OF PSQL]...
run_sql() { as "$1" psql -X -q -f "$2" "${@:3}" >/dev/null 2>"$folder/sql" || stop 1 "$2 failed: $(grep -E 'ERROR|error' "$folder/sql")"; }

# over_http WHAT CLIENTS WARM-UP SECONDS: rate, median and p99 in ms, bytes, failures. The client is
# compiled quickly rather than well, so that its compiler does not take the server's time.
over_http() {
  if [ "$1" = note ]; then run_sql owner bench/before-note.sql; fi
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp target/bench/classes org.beenthere.bench.Main "http://localhost:$port" "$@"
}

# settle WHAT: asks until the JDK has compiled what is asked, that is, until two rounds of five seconds
# bring nothing more; at most a minute and a half.
settle() {
  local best=0 calm=0 rate
  for _ in $(seq 18); do
    rate="$(over_http "$1" 8 0 5 | cut -d' ' -f1)"
    if awk "BEGIN { exit !($rate > $best * 1.03) }"; then
      best="$rate" calm=0
    else
      calm=$((calm + 1))
    fi
    if [ "$calm" -eq 2 ]; then return; fi
  done
}

# with_pgbench CLIENTS SECONDS: rate, median and p99 in ms
with_pgbench() {
  run_sql owner bench/before-note.sql
  rm -f "$folder"/raw*
  local each=$((128 / $1 > 32 ? 32 : 128 / $1 < 4 ? 4 : 128 / $1))
  as app "$pgbench" -n -M prepared -f bench/note.sql -D turn=0 -D each="$each" -c "$1" -j "$(($1 < 2 ? 1 : 2))" -T "$2" \
    -l --log-prefix="$folder/raw" >"$folder/pgbench" 2>&1 || stop 1 "pgbench failed: $(grep ERROR "$folder/pgbench")"
  awk '/tps/ { print $3 }' "$folder/pgbench" | tr '\n' ' '
  cat "$folder"/raw* | cut -d' ' -f3 | sort -n |
    awk '{ t[NR] = $1 } END { printf "%.2f %.2f\n", t[int(NR * 0.5) + 1] / 1000, t[int(NR * 0.99) + 1] / 1000 }'
}

# memory: of Java, and of PostgreSQL with what its processes share counted once, in kB
memory() {
  local java postgres
  java="$(cat "$folder/server")"
  java="$(pgrep -P "$java" -x java || echo "$java")"
  postgres="$(head -1 "$data/postgres/postmaster.pid")"
  echo "$(awk '/VmRSS/ { print $2 }' "/proc/$java/status")" \
    "$(for pid in $postgres $(pgrep -P "$postgres"); do cat "/proc/$pid/smaps_rollup" 2>/dev/null; done |
      awk '/^Pss:/ { sum += $2 } END { print sum }')"
}

# mb "KB KB" WHICH
mb() { awk "{ printf \"%d MB\", \$$2 / 1024 }" <<<"$1"; }

# waitlists: rows of a table, one for each waiting list that bench/waitlist.sql made. The house is closed
# before; the lists are looked at in a program of their own on the same data.
waitlists() {
  BEENTHERE_DATA="$data" "$JAVA_HOME/bin/java" -Xmx2g -cp "$classpath" org.beenthere.matching.WaitlistTimes \
    >"$folder/waitlists" 2>&1 || stop 1 "The waiting lists failed: $(tail -3 "$folder/waitlists")"
  sed -n 's/^ROW //p' "$folder/waitlists"
}

# waitlists_table: the section of docs/figures.md about waiting lists
waitlists_table() {
  cat <<'TEXT'
## A whole waiting list

From the button to the proposal, in seconds: reading the people and peers, weighing every pair, solving
the flow until no pair that was left out could make it better, and writing the lines. Points count all
reasons and room; beside it what would be done by hand, the longest waiting first, each with the best who
has room. About as many places as people; the lists of `bench/waitlist.sql`.

| people × peers | reading | weighing | solving | writing | all | rounds | pairs asked about | proven | matched | points | by hand: matched | by hand: points |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
TEXT
  cat "$folder/waitlist-rows"
}

# answered_alike: rows of a table; see Alike. The house has to believe what a proxy says.
answered_alike() {
  "$JAVA_HOME/bin/java" -cp target/bench/classes org.beenthere.bench.Alike "http://localhost:$port" ||
    stop 1 "The house answered differently about somebody who is known"
}

# open_pages STREAMS: a row of a table; see OpenPages.
open_pages() {
  local java
  java="$(cat "$folder/server")"
  java="$(pgrep -P "$java" -x java || echo "$java")"
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp target/bench/classes \
    org.beenthere.bench.OpenPages "http://localhost:$port" "$1" "$java" || stop 1 "The open pages failed"
}

pure_functions() {
  "$JAVA_HOME/bin/java" -cp "$classpath" org.openjdk.jmh.Main '.*Figures' -f 1 -wi 3 -w 1 -i 5 -r 1 \
    -bm avgt -tu ns -rf csv -rff "$folder/jmh.csv" >"$folder/jmh" 2>&1 || stop 1 "JMH failed: $(tail -3 "$folder/jmh")"
  awk -F, 'NR > 1 { gsub(/"/, ""); n = split($1, name, "."); at[name[n - 1] " " name[n]] = $5 }
    function line(what, beside, class, method) {
      printf "| %s | %s | %.0f | %.0f | %.1f |\n", what, beside, at[class " " method], at[class " baseline"],
             at[class " " method] / at[class " baseline"] }
    END {
      line("Has somebody gone quiet?", "the bare arithmetic of days", "SilenceFigures", "rule")
      line("An entry into the audit chain", "SHA-256 over as many bytes", "ChainFigures", "chain")
      line("A row of a list that arrives", "the CSV reader alone", "SheetFigures", "sheet")
    }' "$folder/jmh.csv"
}

# From the first page to a sent first message, on a phone that was never here; in a house of its own.
first_words() {
  maven -q -B test -Dtest=FirstWordsTest >"$folder/first-words" 2>&1 ||
    stop 1 "FirstWordsTest failed: $(grep -m 1 ERROR "$folder/first-words")"
  cat target/first-words.md
}

# people_house [NAME=VALUE]...: a house with the people of bench/people.sql, begun once for all parts of a run that
# want the same ones. Left closed.
people_house() {
  local set=() one
  for one in "$@"; do set+=(-v "$one"); done
  data="$folder/people-$(tr -c "a-z0-9" - <<<"$*")"
  if [ -d "$data" ]; then return; fi
  open_house script/server --empty >"$folder/first-start"
  run_sql superuser bench/fast.sql -v on=1
  run_sql owner bench/people.sql "${set[@]}"
  run_sql superuser bench/fast.sql
  close_house
}

# into FILE NAME SECTION: what stands in the file between the two marks of that name is the section now.
into() {
  grep -q "^<!-- $2 -->" "$1" || stop 1 "There is no <!-- $2 --> in $1"
  awk -v name="$2" -v section="$3" '
    $0 == "<!-- " name " -->" { print; while ((getline line <section) > 0) print line; skip = 1 }
    $0 == "<!-- end of " name " -->" { skip = 0 }
    !skip' "$1" >"$1.new"
  mv "$1.new" "$1"
}

# on_what: when and on what it was measured, for the end of a section
on_what() {
  printf '\n%s, %d seconds a run; %d cores (%s), %s.\n' "$(date -u +%F)" "$seconds" "$(nproc)" \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$("$JAVA_HOME/bin/java" -version 2>&1 | sed -n '2s/ (.*//p')"
}

# page_rows WHAT CLIENTS...: rows of a table of pages, after settling
page_rows() {
  local what="$1" n rate median p99 bytes failed
  shift
  settle "$what"
  for n in "$@"; do
    read -r rate median p99 bytes failed <<<"$(over_http "$what" "$n" "$warm_up" "$seconds")"
    printf '| %s | %d | %.0f | %.1f | %.1f | %d | %d |\n' "${titles[$what]}" "$n" "$rate" "$median" "$p99" "$bytes" "$failed"
  done
}

page_head() {
  echo '| page | clients | a second | median, ms | p99, ms | bytes | failed |'
  echo '|---|---|---|---|---|---|---|'
}
