-- When a crisis line was last checked is there for everybody.
create policy seen_by_partners on places.line_check for select
  using (storage.hat() = 'PARTNER');
