-- Somebody may come with a treatment partner beside them: which one, and what it was called then.
alter table referrals.request
  add column partner_id  uuid,
  add column referred_by text check (char_length(referred_by) between 1 and 200),
  add constraint who_refers_has_a_name check ((partner_id is null) = (referred_by is null)),
  add constraint what_is_forgotten_was_referred_by_nobody
    check (state not in ('WITHDRAWN', 'FORGOTTEN') or partner_id is null);
-- A visitor asks for themselves.
alter policy asked on referrals.request
  with check (organization_id = storage.organization() and storage.hat() = 'VISITOR' and state = 'WAITING'
              and partner_id is null);
