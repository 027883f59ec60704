-- Who is asking. The program says it at the start of each transaction (AskingTransactions);
-- what was not said is null, and a policy that compares with null shows nothing.
create schema storage;
grant usage on schema storage to ${app};

create function storage.organization() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('beenthere.organization', true), '')::uuid;

create function storage.account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('beenthere.account', true), '')::uuid;

create function storage.person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('beenthere.person', true), '')::uuid;

create function storage.hat() returns text
  language sql stable parallel safe
  return nullif(current_setting('beenthere.hat', true), '');

-- Locks a table: nothing is seen unless `seen` holds for a row, nothing is written unless `written`
-- holds for it. Forced for the owner as well, so that a migration cannot peek either.
create procedure storage.guard(target regclass, seen text, written text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy seen on %s for select using (%s)', target, seen);
  execute format('create policy added on %s for insert with check (%s)', target, written);
  execute format('create policy changed on %s for update using (%s) with check (%s)',
                 target, written, written);
  execute format('create policy removed on %s for delete using (%s)', target, written);
end $$;

-- How far the demo clock is ahead; one row, about nobody.
create table storage.clock (
  one           boolean primary key default true check (one),
  ahead_seconds bigint not null default 0
);
insert into storage.clock default values;
grant select, update on storage.clock to ${app};

-- The event log of Spring Modulith: news between rooms, stored with the change it tells of.
-- Events carry identifiers and facts, never names or anybody's words.
create table storage.event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    integer,
  last_resubmission_date timestamptz
);
create index event_publication_by_event on storage.event_publication using hash (serialized_event);
create index event_publication_by_completion on storage.event_publication (completion_date);
grant select, insert, update, delete on storage.event_publication to ${app};

-- db-scheduler's table: what is to be done when, about nobody.
create table storage.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on storage.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on storage.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on storage.scheduled_tasks to ${app};
