-- Whoever works at a treatment partner leaves entries in their own name, as everybody does.
create policy added_by_partners on audit.entry for insert
  with check (storage.hat() = 'PARTNER' and hat = 'PARTNER'
              and organization_id = storage.organization()
              and account_id is not distinct from storage.account());
