-- Permissions are kept for six years after they were over, with what was told under them (45 CFR
-- 164.530(j), 42 CFR 2.25). Then, and not before, they may go. It is the clock of the database that
-- decides, which no session can set.
create function consent.is_long_over(organization uuid, permission uuid) returns boolean
  language sql stable parallel safe
  return exists (select from consent.consent c
                  where c.organization_id = organization and c.id = permission
                    and c.state <> 'DRAFT'
                    and coalesce(c.ended_at, c.expires_at) < now() - interval '6 years');

-- Which were over long ago?
create index consent_over on consent.consent (organization_id, coalesce(ended_at, expires_at));

create function consent.refuse_until_long_over() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' and consent.is_long_over(old.organization_id, old.consent_id) then
    return old;
  end if;
  raise exception 'the ledger is only added to' using errcode = 'insufficient_privilege';
end $$;
drop trigger never_changed on consent.disclosure;
create trigger never_changed before update or delete on consent.disclosure
  for each row execute function consent.refuse_until_long_over();
drop trigger never_changed on consent.sheet;
create trigger never_changed before update or delete on consent.sheet
  for each row execute function consent.refuse_until_long_over();

create trigger kept_until_long_over before delete on consent.recipient
  for each row execute function consent.refuse_until_long_over();
create function consent.keep_until_long_over() returns trigger
  language plpgsql as $$
begin
  if not consent.is_long_over(old.organization_id, old.id) then
    raise exception 'a permission is kept' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger kept_until_long_over before delete on consent.consent
  for each row execute function consent.keep_until_long_over();
grant delete on consent.consent, consent.recipient, consent.sheet, consent.disclosure to ${app};

-- When it ended does not change either, and lies not before the signature: nobody makes one old.
create function consent.keep_when_it_ended() returns trigger
  language plpgsql as $$
begin
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at
     or new.ended_at < old.signed_at then
    raise exception 'when a permission ended is not changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger when_it_ended_stays before update on consent.consent
  for each row execute function consent.keep_when_it_ended();

-- Whether a permission in force names the partner who is asking. A function of its own, so that it is
-- looked up by its key for each row that is shown: PostgreSQL would rather read every recipient once.
create function consent.names_the_asker(whose uuid, permission uuid) returns boolean
  language plpgsql stable as $$
begin
  return exists (select from consent.recipient r
                  where r.organization_id = whose and r.consent_id = permission
                    and r.partner_id = storage.person());
end $$;
call storage.guard_anew('consent.consent',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'GUEST' then account_id = storage.account()
                     when 'PARTICIPANT' then participant_id = storage.person()
                     when 'PARTNER' then consent.names_the_asker(organization_id, id)
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
