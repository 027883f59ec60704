# Finds psql and pgbench, or gets them; source script/lib/common.sh first. Sets pgbench.

find_pgbench() {
  command -v psql >/dev/null || install postgresql-client
  pgbench="$(compgen -G '/usr/lib/postgresql/*/bin/pgbench' | tail -1 || true)"
  if [ -z "$pgbench" ] && command -v pgbench >/dev/null; then pgbench="$(command -v pgbench)"; fi
  if [ -z "$pgbench" ]; then
    # It comes in the package of the server. Only that program is taken out of it: nobody wants a
    # second server on this machine.
    local folder="$house/target/postgres-tools" package
    if ! compgen -G "$folder/usr/lib/postgresql/*/bin/pgbench" >/dev/null; then
      package="$(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: \(postgresql-[0-9]*\)$/\1/p' | head -1)"
      [ -n "$package" ] || stop 2 "pgbench is missing; it comes with PostgreSQL's server or its contrib package."
      mkdir -p "$folder"
      (cd "$folder" && apt-get download -q "$package" >/dev/null && dpkg -x "$package"_*.deb . && rm ./*.deb)
    fi
    pgbench="$(compgen -G "$folder/usr/lib/postgresql/*/bin/pgbench" | tail -1)"
  fi
}
