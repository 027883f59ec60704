-- Who looks for a peer, and whom we proposed.
create schema matching;
grant usage on schema matching to ${app};

create table matching.search (
  organization_id   uuid not null,
  participant_id    uuid not null,
  -- The peer somebody asked for by name when they came.
  wished_specialist uuid,
  began_at          timestamptz not null,
  ended_at          timestamptz,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
call storage.guard('matching.search',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'PARTICIPANT' and participant_id = storage.person())$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on matching.search to ${app};
-- Who still looks for a peer, longest first?
create index search_open on matching.search (organization_id, began_at) where ended_at is null;

create table matching.proposal (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  rank            integer not null check (rank > 0),
  -- Why we thought of them, as named reasons such as NEAR:4800.
  reasons         text[] not null,
  state           text not null check (state in ('OFFERED', 'CHOSEN', 'ACCEPTED', 'DECLINED', 'PASSED', 'OVER')),
  offered_at      timestamptz not null,
  chosen_at       timestamptz,
  answered_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint only_what_was_chosen_is_answered check (
    (state not in ('CHOSEN', 'ACCEPTED', 'DECLINED') or chosen_at is not null)
    and (state not in ('ACCEPTED', 'DECLINED') or answered_at is not null))
);
-- A participant sees what is proposed to them; a specialist sees who chose them, and not whom else
-- they could have chosen.
call storage.guard('matching.proposal',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'PARTICIPANT' then participant_id = storage.person()
                     when 'SPECIALIST' then specialist_id = storage.person() and state in ('CHOSEN', 'ACCEPTED')
                     else false end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on matching.proposal to ${app};
-- One choice at a time, however many buttons are pressed at once.
create unique index one_choice_at_a_time on matching.proposal (organization_id, participant_id)
  where state in ('CHOSEN', 'ACCEPTED');
-- Nobody is proposed to the same person twice at once.
create unique index proposed_once on matching.proposal (organization_id, participant_id, specialist_id)
  where state in ('OFFERED', 'CHOSEN', 'ACCEPTED');
-- Who chose this specialist?
create index proposal_of_specialist on matching.proposal (organization_id, specialist_id, chosen_at) where state = 'CHOSEN';
