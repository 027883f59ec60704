-- Lists of people on their way in: what a manager's file says, what it was understood to mean, and
-- what was decided. Rows wait here until the manager decides and are gone soon afterwards: those
-- brought in at once, the others after 30 days, undecided ones after 7. The file itself is never
-- kept, and numbers of the state (SSN, BSN) are dropped before anything is stored.
create schema arrivals;
grant usage on schema arrivals to ${app};

-- Only the managers of the organization, and the house that works for them, see who is on a list.
create procedure arrivals.guard(target regclass)
  language plpgsql as $$
declare
  open text := 'organization_id = storage.organization() and storage.hat() in (''MANAGER'', ''HOUSE'')';
begin
  call storage.guard(target, open, open);
end $$;

create table arrivals.arrival (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  -- In whose name the house works on it.
  account_id      uuid not null references access.account,
  file_name       text not null check (char_length(file_name) <= 200),
  state           text not null check (state in ('READING', 'READY', 'BRINGING', 'DONE', 'CANCELLED', 'STOPPED')),
  -- Each piece of work has a number; whoever works under an older one stops.
  run             integer not null default 1,
  letters         text not null,
  separator       text not null,
  rows_total      integer not null check (rows_total >= 0),
  rows_done       integer not null default 0,
  received_at     timestamptz not null,
  run_began_at    timestamptz not null,
  decided_at      timestamptz,
  -- What came of it.
  came            integer not null default 0,
  here            integer not null default 0,
  left_out        integer not null default 0,
  paired          integer not null default 0,
  unpaired        integer not null default 0,
  primary key (organization_id, id),
  constraint a_decision_has_its_time check ((state in ('DONE', 'CANCELLED')) = (decided_at is not null))
);
call arrivals.guard('arrivals.arrival');
grant select, insert, update, delete on arrivals.arrival to ${app};
-- What was the house working on when it stopped?
create index arrival_at_work on arrivals.arrival (organization_id) where state in ('READING', 'BRINGING');

-- The headings of the list, and what each column is taken for.
create table arrivals.heading (
  organization_id uuid not null,
  arrival_id      uuid not null,
  position        integer not null,
  title           text not null check (char_length(title) <= 100),
  meaning         text not null,
  date_order      text check (date_order in ('MONTH_FIRST', 'DAY_FIRST')),
  -- Whether somebody said the order; otherwise the dates themselves did.
  order_said      boolean not null default false,
  -- Whether they left a doubt.
  order_asked     boolean not null default false,
  primary key (organization_id, arrival_id, position),
  foreign key (organization_id, arrival_id) references arrivals.arrival on delete cascade
);
call arrivals.guard('arrivals.heading');
grant select, insert, update, delete on arrivals.heading to ${app};

-- What stands in the list, some hundred rows to a piece, so that a column can be understood another
-- way before the decision. Without the columns that are never taken.
create table arrivals.sheet (
  organization_id uuid not null,
  arrival_id      uuid not null,
  piece           integer not null,
  lines           text not null,
  primary key (organization_id, arrival_id, piece),
  foreign key (organization_id, arrival_id) references arrivals.arrival on delete cascade
);
call arrivals.guard('arrivals.sheet');
grant select, insert, delete on arrivals.sheet to ${app};

-- Words that come again in the list (statuses, names of peers, concerns) and as what each is taken.
create table arrivals.word (
  organization_id uuid not null,
  arrival_id      uuid not null,
  meaning         text not null check (meaning in ('STATUS', 'PEER', 'CONCERNS')),
  said            text not null,
  -- TakenAs, a specialist's identifier or an Experience; null when nobody knows.
  taken_as        text,
  people          integer not null,
  primary key (organization_id, arrival_id, meaning, said),
  foreign key (organization_id, arrival_id) references arrivals.arrival on delete cascade
);
call arrivals.guard('arrivals.word');
grant select, insert, update, delete on arrivals.word to ${app};

-- The rows as they were understood; nothing in them that no column is taken for.
create table arrivals.row (
  organization_id uuid not null,
  arrival_id      uuid not null,
  -- As the spreadsheet shows it.
  number          integer not null,
  kind            text not null check (kind in ('PERSON', 'BLANK', 'TOTAL', 'HEADING')),
  list_number     text check (char_length(list_number) <= 80),
  first_name      text check (char_length(first_name) <= 80),
  last_name       text check (char_length(last_name) <= 80),
  called          text check (called <> '' and char_length(called) <= 80),
  born_on         date,
  phone           text,
  email           text,
  language        text check (language in ('EN', 'ES', 'NL')),
  postal_code     text,
  place           text,
  latitude        double precision,
  longitude       double precision,
  status          text not null default '',
  peer            text not null default '',
  experiences     text[] not null default '{}',
  last_seen       date,
  findings        integer not null default 0,
  -- Somebody who seems to be the same person: in this list, or here already.
  twin_row        integer,
  twin_person     uuid,
  twin            text check (twin in ('NUMBER', 'NAME_AND_BIRTH', 'NUMBER_ONLY', 'NAME_ONLY')),
  fate            text not null default 'ASKS' check (fate in ('READY', 'LOOK', 'ASKS', 'OUT')),
  primary key (organization_id, arrival_id, number),
  foreign key (organization_id, arrival_id) references arrivals.arrival on delete cascade
);
call arrivals.guard('arrivals.row');
grant select, insert, update, delete on arrivals.row to ${app};
-- Which rows are to be looked at, from the top of the list?
create index row_by_fate on arrivals.row (organization_id, arrival_id, fate, number);

-- What was seen in a row, told to the manager in words.
create table arrivals.finding (
  organization_id uuid not null,
  arrival_id      uuid not null,
  number          integer not null,
  place           integer not null,
  kind            text not null,
  heading         text not null,
  value           text not null,
  detail          text not null,
  primary key (organization_id, arrival_id, number, place),
  foreign key (organization_id, arrival_id) references arrivals.arrival on delete cascade
);
call arrivals.guard('arrivals.finding');
grant select, insert, delete on arrivals.finding to ${app};

-- What the manager answered about a row; it outlives a second reading.
create table arrivals.answer (
  organization_id uuid not null,
  arrival_id      uuid not null,
  number          integer not null,
  choice          text check (choice in ('BRING', 'SAME_PERSON', 'LEAVE_OUT')),
  called          text not null default '' check (char_length(called) <= 80),
  primary key (organization_id, arrival_id, number),
  foreign key (organization_id, arrival_id) references arrivals.arrival on delete cascade
);
call arrivals.guard('arrivals.answer');
grant select, insert, update, delete on arrivals.answer to ${app};

-- Who came with which list, and when they had last been seen before.
create table arrivals.brought (
  organization_id uuid not null,
  participant_id  uuid not null,
  arrival_id      uuid not null,
  last_seen       date,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, arrival_id) references arrivals.arrival
);
call arrivals.guard('arrivals.brought');
grant select, insert on arrivals.brought to ${app};
