-- A participant who has no account, or who would rather hold a pen, signs on paper before a witness;
-- their specialist keeps the sheet and writes down what it says.
alter table plans.signature
  add column signed_on date,
  add column witness   text check (witness <> '' and char_length(witness) <= 80),
  drop constraint signature_method_check,
  add constraint signature_method_check check (method in ('TYPED', 'PAPER')),
  add constraint paper_has_a_day_and_a_witness
    check ((method = 'PAPER') = (signed_on is not null) and (method = 'PAPER') = (witness is not null)),
  add constraint only_a_participant_signs_on_paper check (method = 'TYPED' or role = 'PARTICIPANT');

drop policy everybody_signs_for_themselves on plans.signature;
create policy everybody_signs_for_themselves_or_on_paper on plans.signature as restrictive for insert
  with check (signer = storage.account()
              and (method = 'TYPED' and role = storage.hat()
                   or method = 'PAPER' and storage.hat() = 'SPECIALIST'));

-- Nothing ever led to a plan that rests: people pause, and say so where silence is watched.
alter table plans.plan_version
  drop constraint plan_version_state_check,
  add constraint plan_version_state_check
    check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'SUPERSEDED', 'ENDED'));
drop index plans.one_plan_is_in_force;
create unique index one_plan_is_in_force on plans.plan_version (organization_id, participant_id)
  where state = 'ACTIVE';
