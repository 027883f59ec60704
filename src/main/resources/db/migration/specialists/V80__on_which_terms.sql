-- On which terms somebody walks with people: as what, for whom, when, and within which limits; and
-- whom each thing they share is meant for (PR-22).
alter table specialists.specialist
  add column role text not null default 'PEER_SPECIALIST'
    check (role in ('PEER_SPECIALIST', 'VOLUNTEER', 'PEER_EDUCATOR', 'TRAINEE')),
  add column serves text[] not null default '{}',
  -- When they are usually free: parts of the week such as TUESDAY_EVENING.
  add column free text[] not null default '{}' check (cardinality(free) <= 28),
  add column limits text not null default '' check (char_length(limits) <= 500),
  -- What of this row is for everybody; the rest of it is for the program alone. What is about their
  -- own life is for nobody until they say so.
  add column for_everybody text[] not null default '{FIRST_TALK,COMMUNITIES,HOURS,LIMITS}'
    check (for_everybody <@ array['WORDS', 'FIRST_TALK', 'EXPERIENCES', 'COMMUNITIES', 'HOURS', 'LIMITS']),
  -- Since when, and why, the program does not show them for now.
  add column held_at timestamptz,
  add column held_why text check (char_length(held_why) between 1 and 500),
  add constraint a_hold_has_a_reason check ((held_at is null) = (held_why is null));

-- Until now the page said that all of it is for everybody.
alter table specialists.specialist no force row level security;
update specialists.specialist set for_everybody = '{WORDS,FIRST_TALK,EXPERIENCES,COMMUNITIES,HOURS,LIMITS}';
alter table specialists.specialist force row level security;

-- What they keep closer than the program, away from the row that colleagues read.
create table specialists.kept (
  organization_id uuid not null,
  specialist_id   uuid not null,
  account_id      uuid not null,
  share           text not null check (share in ('WORDS', 'FIRST_TALK', 'EXPERIENCES', 'COMMUNITIES', 'HOURS', 'LIMITS')),
  audience        text not null check (audience in ('NOBODY', 'MY_PEOPLE')),
  words           text not null default '' check (char_length(words) <= 500),
  choices         text[] not null default '{}',
  primary key (organization_id, specialist_id, share),
  foreign key (organization_id, specialist_id) references specialists.specialist
);
call storage.guard('specialists.kept',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$);
grant select, insert, update, delete on specialists.kept to ${app};
