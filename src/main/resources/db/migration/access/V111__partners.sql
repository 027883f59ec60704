-- Whoever works at a treatment partner has an account of their own, and sees it.
create policy seen_by_partners on access.account for select
  using (id = storage.account() and storage.hat() = 'PARTNER');
create policy changed_by_partners on access.account for update
  using (id = storage.account() and storage.hat() = 'PARTNER')
  with check (id = storage.account() and storage.hat() = 'PARTNER');
