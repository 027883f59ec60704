-- A plan may rest and be taken up again, and one that has done its work is completed. Why it ended is
-- said only if somebody likes to, in words that blame nobody.
alter table plans.plan_version
  drop constraint plan_version_state_check,
  add constraint plan_version_state_check
    check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'ON_HOLD', 'SUPERSEDED', 'COMPLETED', 'ENDED')),
  drop constraint what_is_over_says_when,
  add constraint what_is_over_says_when check ((state in ('SUPERSEDED', 'COMPLETED', 'ENDED')) = (ended_at is not null)),
  add column ended_because text
    check (ended_because in ('MOVED_ON', 'OTHER_SUPPORT', 'TRANSFERRED', 'LOST_CONTACT', 'DIED')),
  add constraint only_what_ended_says_why check (ended_because is null or state = 'ENDED');
grant update (ended_because) on plans.plan_version to ${app};
drop index plans.one_plan_is_in_force;
create unique index one_plan_is_in_force on plans.plan_version (organization_id, participant_id)
  where state in ('ACTIVE', 'ON_HOLD');

create or replace function plans.keep_the_history() returns trigger
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
  if old.ended_at is not null and (new.ended_at, new.ended_because) is distinct from (old.ended_at, old.ended_because) then
    raise exception 'what is over stays as it ended';
  end if;
  if new.state <> old.state and old.state || ' ' || new.state not in
     ('DRAFT PROPOSED', 'PROPOSED DRAFT', 'PROPOSED ACTIVE', 'ACTIVE ON_HOLD', 'ON_HOLD ACTIVE',
      'ACTIVE SUPERSEDED', 'ON_HOLD SUPERSEDED', 'ACTIVE ENDED', 'ON_HOLD ENDED',
      'ACTIVE COMPLETED', 'ON_HOLD COMPLETED') then
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

-- A signature may be drawn with a finger, or given by word before a witness, on the phone for example.
alter table plans.signature
  add column drawing text check (drawing ~ '^M[ML0-9 ]+$' and char_length(drawing) <= 20000),
  drop constraint signature_method_check,
  add constraint signature_method_check check (method in ('TYPED', 'DRAWN', 'PAPER', 'SPOKEN')),
  add constraint what_was_drawn_is_kept check ((method = 'DRAWN') = (drawing is not null)),
  drop constraint paper_has_a_day_and_a_witness,
  add constraint paper_has_a_day_and_a_witness
    check ((method in ('PAPER', 'SPOKEN')) = (signed_on is not null)
           and (method in ('PAPER', 'SPOKEN')) = (witness is not null)),
  drop constraint only_a_participant_signs_on_paper,
  add constraint only_a_participant_signs_on_paper
    check (method in ('TYPED', 'DRAWN') or role = 'PARTICIPANT');
drop policy everybody_signs_for_themselves_or_on_paper on plans.signature;
create policy everybody_signs_for_themselves_or_on_paper on plans.signature as restrictive for insert
  with check (signer = storage.account()
              and (method in ('TYPED', 'DRAWN') and role = storage.hat()
                   or method in ('PAPER', 'SPOKEN') and storage.hat() = 'SPECIALIST'));

-- Somebody beside the two who signed on paper, because a payer asks for it. It never keeps a plan from
-- coming into force. Rows are added and never changed.
create table plans.other_signature (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null,
  revision        integer not null,
  role            text not null check (role in ('CLINICIAN', 'GUARDIAN')),
  name_as_written text not null check (name_as_written <> '' and char_length(name_as_written) <= 80),
  signed_on       date not null,
  recorded_by     uuid not null references access.account,
  recorded_at     timestamptz not null,
  sha256          text not null check (char_length(sha256) = 64),
  primary key (organization_id, participant_id, number, revision, role),
  foreign key (organization_id, participant_id, number) references plans.plan_version
);
call participants.guard_record('plans.other_signature');
create policy a_specialist_writes_it_down on plans.other_signature as restrictive for insert
  with check (recorded_by = storage.account() and storage.hat() = 'SPECIALIST');
grant select, insert on plans.other_signature to ${app};
