-- In which programs volunteers and trainees may be proposed. Nothing said means nowhere.
create table matching.role_allowed (
  organization_id uuid not null,
  role            text not null check (role in ('VOLUNTEER', 'TRAINEE')),
  program_id      uuid not null,
  primary key (organization_id, role, program_id),
  foreign key (organization_id, program_id) references organizations.program
);
call storage.guard('matching.role_allowed',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, delete on matching.role_allowed to ${app};

-- What an organization weighs otherwise than resources/matching/weights.csv.
create table matching.weight (
  organization_id uuid not null references organizations.organization,
  ground          text not null check (ground in ('ASKED_FOR', 'LANGUAGE', 'EXPERIENCE', 'COMMUNITY',
                    'WALKED_BEFORE', 'ROOM', 'NEAR', 'WAY', 'NICE_LANGUAGE', 'TIME')),
  points          integer not null check (points between 0 and 1000),
  primary key (organization_id, ground)
);
call storage.guard('matching.weight',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on matching.weight to ${app};

-- Whom a specialist knows privately: by what somebody is called, with a place and a year of birth if
-- that helps, or a participant they recognized. Read by the specialist and by the house at work, and by
-- nobody else: no manager, no administrator, not the person meant.
create table matching.known_privately (
  organization_id uuid not null,
  id              uuid not null,
  specialist_id   uuid not null,
  account_id      uuid not null,
  called          text not null check (char_length(called) between 1 and 80),
  place           text not null default '' check (char_length(place) <= 80),
  born_year       integer check (born_year between 1900 and 2100),
  participant_id  uuid,
  since           timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, specialist_id) references specialists.specialist,
  foreign key (organization_id, participant_id) references participants.participant
);
call storage.guard('matching.known_privately',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$);
grant select, insert, delete on matching.known_privately to ${app};
-- Whom does this specialist know?
create index known_of_specialist on matching.known_privately (organization_id, specialist_id, since);
create unique index a_participant_is_known_once
  on matching.known_privately (organization_id, specialist_id, participant_id);

-- Since when somebody who looks would like to be called about it.
alter table matching.search add column call_asked_at timestamptz;
-- Who would like to be called, the longest waiting first?
create index search_call on matching.search (organization_id, call_asked_at) where call_asked_at is not null;
