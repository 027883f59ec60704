-- Who is on call when. Times are those on the wall of the organization, so that they hold when the
-- clocks change; the program turns them into moments (duty.WallClock).
create schema duty;
grant usage on schema duty to ${app};

-- The minutes of the week that somebody is on call, from Monday 00:00; the same time twice is a
-- whole day, and Sunday night goes on into Monday.
create function duty.minutes(day smallint, starts time, ends time) returns int4multirange
  language sql immutable parallel safe
  return (
    with stretch as (
      select (day - 1) * 1440 + extract(hour from starts)::int * 60 + extract(minute from starts)::int as begins,
             (extract(epoch from ends - starts)::int / 60 + 1439) % 1440 + 1 as lasts)
    select int4multirange(int4range(begins, least(begins + lasts, 10080)),
                          int4range(0, greatest(begins + lasts - 10080, 0)))
      from stretch);

-- A stretch of every week.
create table duty.stretch (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  account_id      uuid not null references access.account,
  -- Monday is 1.
  day             smallint not null check (day between 1 and 7),
  starts          time not null,
  ends            time not null,
  -- The days on which it may begin. What is taken off the roster ends, so that it can be told later
  -- who was on call.
  valid           daterange not null check (not isempty(valid)),
  minutes         int4multirange not null generated always as (duty.minutes(day, starts, ends)) stored,
  primary key (organization_id, id),
  -- A question has one answer (btree_gist came with the appointments, decision 0031).
  constraint one_is_on_call_at_a_time exclude using gist (
    organization_id with =, minutes with &&, valid with &&)
);
call storage.guard('duty.stretch',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('SPECIALIST', 'MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on duty.stretch to ${app};

-- One stretch of time that goes before every week's: somebody covers, or nobody is on call. Of two
-- that overlap the later one holds.
create table duty.cover (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  -- Null when nobody is.
  account_id      uuid references access.account,
  starts          timestamp not null,
  ends            timestamp not null,
  made_at         timestamptz not null,
  primary key (organization_id, id),
  constraint it_takes_a_month_at_most check (starts < ends and ends <= starts + interval '31 days')
);
call storage.guard('duty.cover',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('SPECIALIST', 'MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on duty.cover to ${app};
-- What goes before the week's from then on?
create index cover_by_end on duty.cover (organization_id, ends);

-- Somebody on call asks somebody else to take it over, with or without something in return.
create table duty.handover (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  asks            uuid not null references access.account,
  asked           uuid not null references access.account,
  starts          timestamp not null,
  ends            timestamp not null,
  back_starts     timestamp,
  back_ends       timestamp,
  state           text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
  asked_at        timestamptz not null,
  primary key (organization_id, id),
  constraint nobody_asks_themselves check (asks <> asked),
  constraint it_is_a_stretch check (starts < ends and ends <= starts + interval '31 days'),
  constraint what_comes_back_is_one_too check (
    num_nulls(back_starts, back_ends) in (0, 2) and (back_starts is null or back_starts < back_ends))
);
-- Between the two, and whoever runs the program. The answer is given through the house.
call storage.guard('duty.handover',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() in ('SPECIALIST', 'MANAGER') and storage.account() in (asks, asked))$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() in ('SPECIALIST', 'MANAGER') and asks = storage.account())$$);
grant select, insert, update on duty.handover to ${app};
-- What am I asked, and what did I ask?
create index handover_open on duty.handover (organization_id, starts) where state = 'ASKED';

-- The name under which somebody on call is shown to whoever hesitates. No row, no name.
create table duty.shown_name (
  organization_id uuid not null references organizations.organization,
  account_id      uuid not null references access.account,
  called          text not null check (called <> '' and char_length(called) <= 80),
  primary key (organization_id, account_id)
);
call storage.guard('duty.shown_name',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() in ('SPECIALIST', 'MANAGER') and account_id = storage.account())$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() in ('SPECIALIST', 'MANAGER') and account_id = storage.account())$$);
grant select, insert, update, delete on duty.shown_name to ${app};
