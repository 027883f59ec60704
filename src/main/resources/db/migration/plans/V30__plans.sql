-- Recovery plans: what people write about where they want to go, what they and their peer promise
-- each other, who signed what. A plan is a row of versions; one that was signed is never changed.
create schema plans;
grant usage on schema plans to ${app};

create table plans.plan_version (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null check (number >= 1),
  state           text not null check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'ON_HOLD', 'SUPERSEDED', 'ENDED')),
  -- The plan in the person's own words (PlanText). Read and written whole, so one value.
  text            jsonb not null check (jsonb_typeof(text) = 'object'),
  -- Goes up with every change of the text; a signature is for one of them.
  revision        integer not null default 1 check (revision >= 1),
  -- Written side by side: the peer may read and write the draft. Otherwise a draft is private.
  together        boolean not null,
  drafted_at      timestamptz not null,
  changed_at      timestamptz not null,
  proposed_at     timestamptz,
  active_at       timestamptz,
  ended_at        timestamptz,
  primary key (organization_id, participant_id, number),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint a_plan_is_not_a_library check (octet_length(text::text) <= 400000),
  constraint a_draft_is_not_proposed check ((state = 'DRAFT') = (proposed_at is null)),
  constraint what_was_in_force_says_since_when check ((state in ('DRAFT', 'PROPOSED')) = (active_at is null)),
  constraint what_is_over_says_when check ((state in ('SUPERSEDED', 'ENDED')) = (ended_at is not null))
);
call participants.guard_record('plans.plan_version');
-- A draft written alone is seen by nobody but the person who writes it.
create policy a_draft_is_private on plans.plan_version as restrictive for select
  using (state <> 'DRAFT' or together or storage.hat() in ('PARTICIPANT', 'HOUSE'));
-- A plan is the person's own. A peer writes in a draft that is written together, and acts on what
-- was proposed or is in force; a manager reads.
create policy a_new_plan_is_ones_own_or_shared on plans.plan_version as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE') or storage.hat() = 'SPECIALIST' and together);
create policy a_plan_is_changed_by_the_two on plans.plan_version as restrictive for update
  using (storage.hat() in ('PARTICIPANT', 'HOUSE')
         or storage.hat() = 'SPECIALIST' and (together or state <> 'DRAFT'));
grant select, insert on plans.plan_version to ${app};
grant update (state, text, revision, together, changed_at, proposed_at, active_at, ended_at)
  on plans.plan_version to ${app};
-- One plan is being written and one is in force, however many people press the button at once.
create unique index one_plan_is_being_written on plans.plan_version (organization_id, participant_id)
  where state in ('DRAFT', 'PROPOSED');
create unique index one_plan_is_in_force on plans.plan_version (organization_id, participant_id)
  where state in ('ACTIVE', 'ON_HOLD');
-- Which plans wait for a review or a signature?
create index plan_proposed on plans.plan_version (organization_id, proposed_at) where state = 'PROPOSED';

-- Who signed what. Rows are added and never changed or taken away.
create table plans.signature (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null,
  revision        integer not null,
  role            text not null check (role in ('PARTICIPANT', 'SPECIALIST')),
  signer          uuid not null references access.account,
  name_as_written text not null check (name_as_written <> '' and char_length(name_as_written) <= 80),
  method          text not null check (method in ('TYPED')),
  signed_at       timestamptz not null,
  language        text not null check (language in ('EN', 'ES', 'NL')),
  -- Exactly what stood on the page, so that the hash can be checked whatever became of the words
  -- around it.
  shown           text not null check (shown <> ''),
  sha256          text not null,
  primary key (organization_id, participant_id, number, revision, role),
  foreign key (organization_id, participant_id, number) references plans.plan_version,
  constraint the_hash_is_of_what_was_shown check (sha256 = encode(sha256(convert_to(shown, 'UTF8')), 'hex'))
);
call participants.guard_record('plans.signature');
create policy everybody_signs_for_themselves on plans.signature as restrictive for insert
  with check (signer = storage.account() and role = storage.hat());
grant select, insert on plans.signature to ${app};

-- Who wrote in which part of a plan, and when; not what, because what is taken out is gone.
create table plans.writing (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null,
  revision        integer not null,
  part            text not null,
  role            text not null check (role in ('PARTICIPANT', 'SPECIALIST')),
  account_id      uuid not null references access.account,
  at              timestamptz not null,
  primary key (organization_id, participant_id, number, revision),
  foreign key (organization_id, participant_id, number) references plans.plan_version
);
call participants.guard_record('plans.writing');
create policy everybody_writes_for_themselves on plans.writing as restrictive for insert
  with check (account_id = storage.account() and role = storage.hat());
grant select, insert on plans.writing to ${app};

-- What the two say to each other about a plan before they sign it.
create table plans.remark (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null,
  id              uuid not null,
  role            text not null check (role in ('PARTICIPANT', 'SPECIALIST')),
  account_id      uuid not null references access.account,
  words           text not null check (words <> '' and char_length(words) <= 8000),
  at              timestamptz not null,
  primary key (organization_id, participant_id, number, id),
  foreign key (organization_id, participant_id, number) references plans.plan_version
);
call participants.guard_record('plans.remark');
create policy everybody_speaks_for_themselves on plans.remark as restrictive for insert
  with check (account_id = storage.account() and role = storage.hat());
grant select, insert on plans.remark to ${app};

-- The rules that hold whoever asks, from whichever program: a plan begins as a draft, its words are
-- changed only while it is one, it takes effect only when both have signed these very words, and
-- what was in force stays as it was.
create function plans.keep_the_history() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' then
      raise exception 'a plan begins as a draft';
    end if;
    return new;
  end if;
  if (new.organization_id, new.participant_id, new.number, new.drafted_at)
     is distinct from (old.organization_id, old.participant_id, old.number, old.drafted_at) then
    raise exception 'a version stays the version it is';
  end if;
  if new.text is distinct from old.text
     and not (old.state = 'DRAFT' and new.state = 'DRAFT' and new.revision > old.revision) then
    raise exception 'a plan is written only while it is a draft';
  end if;
  if new.revision < old.revision or old.active_at is not null
     and (new.revision, new.together, new.changed_at, new.proposed_at, new.active_at)
         is distinct from (old.revision, old.together, old.changed_at, old.proposed_at, old.active_at) then
    raise exception 'a signed plan stays as it was signed';
  end if;
  if new.state <> old.state and old.state || ' ' || new.state not in
     ('DRAFT PROPOSED', 'PROPOSED DRAFT', 'PROPOSED ACTIVE', 'ACTIVE ON_HOLD', 'ON_HOLD ACTIVE',
      'ACTIVE SUPERSEDED', 'ON_HOLD SUPERSEDED', 'ACTIVE ENDED', 'ON_HOLD ENDED') then
    raise exception 'a plan does not go from % to %', old.state, new.state;
  end if;
  if old.state = 'PROPOSED' and new.state = 'DRAFT' and new.revision = old.revision then
    raise exception 'a plan that is written again asks for new signatures';
  end if;
  if old.state = 'PROPOSED' and new.state = 'ACTIVE'
     and (select count(*) from plans.signature s
           where s.organization_id = new.organization_id and s.participant_id = new.participant_id
             and s.number = new.number and s.revision = new.revision) < 2 then
    raise exception 'a plan takes effect when both have signed';
  end if;
  return new;
end $$;
create trigger keep_the_history before insert or update on plans.plan_version
  for each row execute function plans.keep_the_history();
