-- Somebody by name who works at a partner: what is allowed to them is not allowed to their colleagues. And
-- what of a permission was taken back while the rest of it holds.
alter table consent.recipient
  add column to_account uuid references access.account,
  add column without    text[] not null default '{}',
  add constraint who_works_somewhere_is_with_a_partner check (to_account is null or partner_id is not null);

call storage.guard_anew('consent.recipient',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'GUEST' then account_id = storage.account()
                     when 'PARTICIPANT' then participant_id = storage.person()
                     when 'PARTNER' then partner_id = storage.person()
                                         and (to_account is null or to_account = storage.account())
                                         and since is not null and withdrawn_at is null
                                         and (until is null or until > (select storage.now()))
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);

-- What was taken back is not given again under the same signature, whoever asks.
create function consent.keep_what_was_taken_back() returns trigger
  language plpgsql as $$
begin
  if not new.without @> old.without or new.to_account is distinct from old.to_account
     or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'what was taken back is given anew with a signature' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger what_was_taken_back_stays before update on consent.recipient
  for each row execute function consent.keep_what_was_taken_back();
