-- A file is looked at and brought in by the house in the background, in the name of whoever asked.
alter table resources.delivery
  drop constraint delivery_state_check,
  drop constraint a_decision_leaves_no_file,
  -- Each piece of work has a number; whoever works under an older one stops.
  add column run            integer not null default 1,
  add column run_began_at   timestamptz,
  add column services_total integer not null default 0 check (services_total >= 0),
  add column services_done  integer not null default 0,
  -- Whether to close what it does not name any more.
  add column closing        boolean not null default false,
  -- Why it cannot be read at all.
  add column fault          text,
  -- What was seen in it, as long as nobody decided, and what it does not name any more.
  add column seen           jsonb,
  add column gone           uuid[];

-- What waited for a decision is looked at once more when the house starts.
update resources.delivery set run_began_at = received_at;
update resources.delivery set state = 'READING' where state = 'READY';

alter table resources.delivery
  alter column run_began_at set not null,
  add constraint delivery_state_check check (state in
    ('READING', 'READY', 'BRINGING', 'DONE', 'CANCELLED', 'STOPPED', 'UNREADABLE')),
  add constraint what_is_over_leaves_no_file
    check ((state in ('DONE', 'CANCELLED', 'UNREADABLE')) = (content is null)),
  add constraint what_is_over_leaves_no_look
    check (content is not null or (seen is null and gone is null)),
  add constraint what_waits_was_looked_at check (state <> 'READY' or (seen is not null and gone is not null)),
  add constraint what_cannot_be_read_says_why check ((state = 'UNREADABLE') = (fault is not null));

-- What was the house working on when it stopped?
create index delivery_at_work on resources.delivery (organization_id)
  where state in ('READING', 'BRINGING');
