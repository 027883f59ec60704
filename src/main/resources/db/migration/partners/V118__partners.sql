-- Treatment partners: who refers people here, whom they referred, and how that stands.
create schema partners;
grant usage on schema partners to ${app};

-- After how many hours without a human word a second person is told, and the managers.
create table partners.setting (
  organization_id uuid primary key references organizations.organization,
  second_hours    integer not null default 4 check (second_hours between 1 and 240),
  manager_hours   integer not null default 8 check (manager_hours between 1 and 240),
  second_account  uuid references access.account,
  constraint the_second_comes_first check (second_hours <= manager_hours)
);
call storage.guard('partners.setting',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on partners.setting to ${app};

-- Who works at a partner. One that ended stays on the record.
create table partners.member (
  organization_id uuid not null references organizations.organization,
  partner_id      uuid not null,
  account_id      uuid not null references access.account,
  called          text not null check (called <> '' and char_length(called) <= 80),
  since           timestamptz not null,
  until           timestamptz,
  primary key (organization_id, partner_id, account_id)
);
call storage.guard('partners.member',
  seen    => $$case storage.hat()
                 when 'DOOR' then account_id = storage.account()
                 when 'PARTNER' then organization_id = storage.organization() and partner_id = storage.person()
                 else organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')
               end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on partners.member to ${app};
create index member_of_account on partners.member (account_id) where until is null;

create table partners.partner (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  name            text not null check (name <> '' and char_length(name) <= 200),
  kind            text not null check (kind in ('CLINIC', 'HOSPITAL', 'COURT', 'VETERANS', 'OTHER')),
  state           text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  since           timestamptz not null,
  primary key (organization_id, id)
);
call storage.guard('partners.partner',
  seen    => $$case storage.hat()
                 when 'DOOR' then id in (select m.partner_id from partners.member m
                                          where m.account_id = storage.account())
                 when 'PARTNER' then organization_id = storage.organization() and id = storage.person()
                 else organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')
               end$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on partners.partner to ${app};
alter table partners.member
  add foreign key (organization_id, partner_id) references partners.partner;

-- A link with which somebody at a partner makes their own way in, once. Only its mark is kept.
create table partners.invitation (
  id              uuid primary key,
  organization_id uuid not null,
  partner_id      uuid not null,
  called          text not null check (called <> '' and char_length(called) <= 80),
  until           timestamptz not null,
  used_at         timestamptz,
  foreign key (organization_id, partner_id) references partners.partner
);
-- Whoever shows it at the door finds it, and cannot list the others.
call storage.guard('partners.invitation',
  seen    => $$storage.hat() = 'DOOR' and id = storage.person()
               or organization_id = storage.organization() and storage.hat() = 'HOUSE'$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on partners.invitation to ${app};
create index invitation_of_partner on partners.invitation (organization_id, partner_id);

-- Two who meet at once, at the wish of a person who sits with a partner.
create table partners.handover (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  -- The referral; what a free specialist sees before they take it holds nothing of who it is.
  referral_id     uuid not null,
  consent_id      uuid not null,
  partner_id      uuid not null,
  account_id      uuid not null,
  language        text not null check (language in ('EN', 'ES', 'NL')),
  way             text not null check (way in ('CALL', 'MESSAGE')),
  phone           text not null default '' check (char_length(phone) <= 40),
  asked_at        timestamptz not null,
  until           timestamptz not null,
  state           text not null check (state in ('OPEN', 'TAKEN', 'MET', 'NOBODY', 'STOPPED')),
  taken_by        uuid,
  taken_called    text check (char_length(taken_called) between 1 and 200),
  taken_at        timestamptz,
  minutes         integer check (minutes between 0 and 60),
  primary key (organization_id, id),
  constraint who_comes_has_a_name check (num_nulls(taken_by, taken_called, taken_at, minutes) in (0, 4)),
  constraint somebody_comes check (state not in ('TAKEN', 'MET') or taken_by is not null),
  constraint a_call_has_a_number check (way <> 'CALL' or phone <> '' or state in ('NOBODY', 'STOPPED', 'MET'))
);
call storage.guard('partners.handover',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'SPECIALIST' then state = 'OPEN' or taken_by = storage.account()
                     when 'GUEST' then account_id = storage.account()
                     when 'PARTNER' then partner_id = storage.person()
                                         and exists (select from consent.recipient r
                                                      where r.organization_id = handover.organization_id
                                                        and r.consent_id = handover.consent_id
                                                        and r.partner_id = storage.person())
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on partners.handover to ${app};
create unique index one_open_handover on partners.handover (organization_id, referral_id) where state in ('OPEN', 'TAKEN');
create index handover_open on partners.handover (organization_id, until) where state = 'OPEN';
create index handover_taken on partners.handover (organization_id, taken_by) where state = 'TAKEN';
create index handover_of_account on partners.handover (organization_id, account_id);

-- What is said between the three of them, for the day.
create table partners.word (
  organization_id uuid not null,
  handover_id     uuid not null,
  id              uuid not null,
  called          text not null check (called <> ''),
  words           text not null check (char_length(words) between 1 and 2000),
  at              timestamptz not null,
  primary key (organization_id, handover_id, id),
  foreign key (organization_id, handover_id) references partners.handover
);
call storage.guard('partners.word',
  seen    => $$storage.hat() in ('PARTNER', 'SPECIALIST', 'GUEST', 'HOUSE')
               and exists (select from partners.handover h
                            where h.organization_id = word.organization_id and h.id = word.handover_id
                              and (storage.hat() <> 'SPECIALIST' or h.taken_by = storage.account()))$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, delete on partners.word to ${app};

-- Whom a partner referred. Its identifier is that of the request.
create table partners.referral (
  organization_id  uuid not null,
  id               uuid not null,
  partner_id       uuid not null,
  consent_id       uuid not null,
  -- Who referred, and the person: their account, and the participant they became.
  member_id        uuid not null references access.account,
  account_id       uuid not null,
  participant_id   uuid,
  called           text not null check (called <> '' and char_length(called) <= 80),
  language         text not null check (language in ('EN', 'ES', 'NL')),
  referred_at      timestamptz not null,
  -- The first word with a human, from which on nobody waits; and who was told that it takes long.
  spoken_at        timestamptz,
  second_told_at   timestamptz,
  second_account   uuid,
  managers_told_at timestamptz,
  over_at          timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, partner_id) references partners.partner
);
-- A partner sees whom it referred while a permission in force names it (42 CFR 2.31): the row of the
-- permission's recipient closes at its moment, and so does this. A specialist sees somebody they were
-- asked to look after or whom they said they would meet.
call storage.guard('partners.referral',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'SPECIALIST' then second_account = storage.account() and spoken_at is null and over_at is null
                                            or id in (select h.referral_id from partners.handover h
                                                       where h.organization_id = storage.organization()
                                                         and h.taken_by = storage.account() and h.state = 'TAKEN')
                     when 'PARTNER' then partner_id = storage.person()
                                         and exists (select from consent.recipient r
                                                      where r.organization_id = referral.organization_id
                                                        and r.consent_id = referral.consent_id
                                                        and r.partner_id = storage.person())
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on partners.referral to ${app};
-- Whom did this partner refer, the latest first?
create index referral_of_partner on partners.referral (organization_id, partner_id, referred_at desc, id);
-- Who still waits for a human word, the longest first?
create index referral_waiting on partners.referral (organization_id, referred_at) where spoken_at is null and over_at is null;
create index referral_of_account on partners.referral (organization_id, account_id);
create index referral_of_participant on partners.referral (organization_id, participant_id);
create index referral_of_consent on partners.referral (organization_id, consent_id);

-- What became of it, step by step. A partner is shown those steps that the permission names.
create table partners.news (
  organization_id uuid not null,
  referral_id     uuid not null,
  step            text not null check (step in ('RECEIVED', 'ACCEPTED', 'FIRST_MEETING', 'CLOSED')),
  at              timestamptz not null,
  primary key (organization_id, referral_id, step),
  foreign key (organization_id, referral_id) references partners.referral
);
call storage.guard('partners.news',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'PARTNER' then exists (
                       select from partners.referral f
                                   join consent.consent c
                                        on c.organization_id = f.organization_id and c.id = f.consent_id
                        where f.organization_id = news.organization_id and f.id = news.referral_id
                          and case news.step when 'RECEIVED' then 'STANDING' when 'ACCEPTED' then 'STANDING'
                                             else news.step end = any(c.information))
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, delete on partners.news to ${app};

-- A folded sheet with which a referred person gets their own words to come back with. Only its mark is
-- kept; whoever opened it first is known to have opened it.
create table partners.sheet (
  id              uuid primary key,
  organization_id uuid not null,
  referral_id     uuid not null,
  account_id      uuid not null,
  until           timestamptz not null,
  opened_at       timestamptz,
  -- The form it was opened with: a second tap shows the same words.
  form            uuid,
  foreign key (organization_id, referral_id) references partners.referral
);
call storage.guard('partners.sheet',
  seen    => $$storage.hat() = 'DOOR' and id = storage.person()
               or storage.hat() = 'HOUSE' and organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on partners.sheet to ${app};
create index sheet_of_referral on partners.sheet (organization_id, referral_id);
