-- The name of an organization is public, to a treatment partner too.
create policy seen_by_partners on organizations.organization for select
  using (storage.hat() = 'PARTNER');
