-- What people allow: who may be told what about them, what for and until when (42 CFR 2.31), and what was
-- told. Written by the house alone, which asks first whose it is.
create schema consent;
grant usage on schema consent to ${app};

create table consent.consent (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  -- Whose it is: the account that signs in, and the participant they became.
  account_id      uuid references access.account,
  participant_id  uuid,
  state           text not null check (state in ('DRAFT', 'ACTIVE', 'WITHDRAWN', 'EXPIRED')),
  -- The person's name on it; nobody's words but their own.
  name            text not null default '' check (char_length(name) <= 200),
  -- Who may tell.
  discloser       text not null default '' check (char_length(discloser) <= 500),
  information     text[] not null default '{}',
  purposes        text[] not null default '{}',
  -- What the page told them, sentence by sentence: how to take it back, what may be passed on.
  statements      text[] not null default '{}',
  -- Until when: a moment in the zone of the program, or what has to happen first.
  expires_at      timestamptz,
  expires_when    text check (expires_when in ('PEER_FOUND', 'REQUEST_ENDS', 'NEVER')),
  language        text not null check (language in ('EN', 'ES', 'NL')),
  signed_by       text not null default '' check (char_length(signed_by) <= 200),
  signed_how      text check (signed_how in ('SCREEN', 'PAPER')),
  signed_at       timestamptz,
  -- Exactly what was shown when it was signed, and its SHA-256.
  shown           text not null default '',
  shown_sha256    text check (shown_sha256 ~ '^[0-9a-f]{64}$'),
  ended_at        timestamptz,
  primary key (organization_id, id),
  constraint it_is_somebodys check (num_nonnulls(account_id, participant_id) > 0),
  -- PR-06, in the last place that can be reached.
  constraint what_was_signed_is_whole check (
    state = 'DRAFT'
    or name <> '' and discloser <> '' and cardinality(information) > 0 and cardinality(purposes) > 0
       and num_nonnulls(expires_at, expires_when) = 1
       and 'REVOCATION' = any(statements) and 'CONSEQUENCES' = any(statements)
       and ('TPO' <> all(purposes) or 'REDISCLOSURE' = any(statements))
       and signed_by <> '' and num_nulls(signed_how, signed_at, shown_sha256) = 0 and shown <> ''),
  -- PR-07.
  constraint notes_and_proceedings_stand_alone check (
    not purposes && array['COUNSELING_NOTES', 'LEGAL_PROCEEDINGS'] or cardinality(purposes) <= 1),
  constraint only_one_for_all_care_never_ends check (expires_when <> 'NEVER' or 'TPO' = any(purposes)),
  constraint what_ended_ended_some_time check ((state in ('WITHDRAWN', 'EXPIRED')) = (ended_at is not null))
);

-- To whom. A row opens what it is about while it is in force: signed, not withdrawn, not over.
create table consent.recipient (
  organization_id uuid not null,
  consent_id      uuid not null,
  number          smallint not null check (number > 0),
  account_id      uuid,
  participant_id  uuid,
  kind            text not null check (kind in ('NAMED', 'CLASS')),
  -- Which partner it is, as the room above knows it; null for a class, and for others by name.
  partner_id      uuid,
  name            text not null check (name <> '' and char_length(name) <= 200),
  since           timestamptz,
  until           timestamptz,
  withdrawn_at    timestamptz,
  primary key (organization_id, consent_id, number),
  foreign key (organization_id, consent_id) references consent.consent,
  constraint a_class_is_nobody_in_particular check (kind = 'NAMED' or partner_id is null)
);
call storage.guard('consent.recipient',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'GUEST' then account_id = storage.account()
                     when 'PARTICIPANT' then participant_id = storage.person()
                     when 'PARTNER' then partner_id = storage.person()
                                         and since is not null and withdrawn_at is null
                                         and (until is null or until > (select storage.now()))
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on consent.recipient to ${app};
-- What may this partner know of?
create index recipient_of_partner on consent.recipient (organization_id, partner_id, consent_id)
  where partner_id is not null and withdrawn_at is null;

-- A partner sees a permission as long as it names them and is in force, which the rows of its recipients
-- decide for it.
call storage.guard('consent.consent',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'GUEST' then account_id = storage.account()
                     when 'PARTICIPANT' then participant_id = storage.person()
                     when 'PARTNER' then exists (select from consent.recipient r
                                                  where r.organization_id = consent.organization_id
                                                    and r.consent_id = consent.id
                                                    and r.partner_id = storage.person())
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on consent.consent to ${app};
-- What does somebody allow?
create index consent_of_account on consent.consent (organization_id, account_id);
create index consent_of_participant on consent.consent (organization_id, participant_id);

-- A sheet that was signed with a pen, as it was brought.
create table consent.sheet (
  organization_id uuid not null,
  consent_id      uuid not null,
  media_type      text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  content         bytea not null check (octet_length(content) between 1 and 5242880),
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (organization_id, consent_id),
  foreign key (organization_id, consent_id) references consent.consent
);
call storage.guard('consent.sheet',
  seen    => $$storage.hat() in ('GUEST', 'PARTICIPANT', 'MANAGER', 'HOUSE')
               and exists (select from consent.consent c
                            where c.organization_id = sheet.organization_id and c.id = sheet.consent_id)$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert on consent.sheet to ${app};

-- What was told under which permission: added, never changed, never taken out, whoever asks.
create table consent.disclosure (
  organization_id uuid not null,
  id              uuid not null,
  consent_id      uuid not null,
  at              timestamptz not null,
  -- To whom, by the name they had, and who of them looked.
  partner_id      uuid,
  recipient       text not null check (recipient <> ''),
  to_account      uuid,
  information     text[] not null check (cardinality(information) > 0),
  purposes        text[] not null check (cardinality(purposes) > 0),
  -- Which statement of 42 CFR 2.32 went with it.
  notice          text not null check (notice <> ''),
  channel         text not null check (channel in ('PAGE', 'MESSAGE', 'FILE')),
  primary key (organization_id, id),
  foreign key (organization_id, consent_id) references consent.consent
);
call storage.guard('consent.disclosure',
  seen    => $$storage.hat() in ('GUEST', 'PARTICIPANT', 'MANAGER', 'HOUSE')
               and exists (select from consent.consent c
                            where c.organization_id = disclosure.organization_id
                              and c.id = disclosure.consent_id)$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert on consent.disclosure to ${app};
create index disclosure_of_consent on consent.disclosure (organization_id, consent_id, at desc);

create function consent.refuse() returns trigger
  language plpgsql as $$
begin
  raise exception 'the ledger is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger never_changed before update or delete on consent.disclosure
  for each row execute function consent.refuse();
create trigger never_emptied before truncate on consent.disclosure
  for each statement execute function consent.refuse();
create trigger never_changed before update or delete on consent.sheet
  for each row execute function consent.refuse();
create trigger never_emptied before truncate on consent.sheet
  for each statement execute function consent.refuse();

-- What was signed stays as it was signed: only whether it is in force changes.
create function consent.keep_what_was_signed() returns trigger
  language plpgsql as $$
begin
  if old.state <> 'DRAFT'
     and (new.name, new.discloser, new.information, new.purposes, new.statements, new.expires_at,
          new.expires_when, new.language, new.signed_by, new.signed_how, new.signed_at, new.shown,
          new.shown_sha256)
         is distinct from
         (old.name, old.discloser, old.information, old.purposes, old.statements, old.expires_at,
          old.expires_when, old.language, old.signed_by, old.signed_how, old.signed_at, old.shown,
          old.shown_sha256)
     or old.state in ('WITHDRAWN', 'EXPIRED') and new.state <> old.state then
    raise exception 'what was signed is not changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger what_was_signed_stays before update on consent.consent
  for each row execute function consent.keep_what_was_signed();
