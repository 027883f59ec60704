-- Each node keeps the public listings in memory to search them, and reads what changed since it last
-- looked. A row's edition is higher than all before it; rows are written one transaction at a time
-- (ListingTable.takeTurns), so whoever sees an edition has seen all before it.
create sequence directory.edition;
grant usage on sequence directory.edition to ${app};

alter table directory.listing add column edition bigint not null default nextval('directory.edition');
create index listing_edition on directory.listing (edition);

-- Who was taken off the list. It says no more than that an identifier is not on it now.
create table directory.unlisted (
  specialist_id uuid primary key,
  edition       bigint not null
);
call storage.guard('directory.unlisted',
  seen    => $$storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR',
                                 'DOOR', 'HOUSE')$$,
  written => $$storage.hat() = 'HOUSE'$$);
grant select, insert, update on directory.unlisted to ${app};
create index unlisted_edition on directory.unlisted (edition);

create function directory.next_edition() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into directory.unlisted values (old.specialist_id, nextval('directory.edition'))
      on conflict (specialist_id) do update set edition = excluded.edition;
    return old;
  end if;
  new.edition := nextval('directory.edition');
  return new;
end $$;
create trigger next_edition before insert or update or delete on directory.listing
  for each row execute function directory.next_edition();

-- Searches no longer ask the database for places and burdens.
drop index directory.listing_near;
drop index directory.listing_free;
