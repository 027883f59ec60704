-- How somebody wants to be reminded, and whether they answer by text.
create table appointments.wish (
  organization_id uuid not null,
  participant_id  uuid not null,
  times           text[] not null,
  by              text not null check (by in ('USUAL', 'TEXT', 'EMAIL', 'HERE')),
  -- The number in their record when they said so; with another number there it is not theirs any more.
  answers_from    text,
  -- A text that comes twice is one.
  last_text       uuid,
  revision        integer not null default 1,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('appointments.wish');
grant select, insert, update on appointments.wish to ${app};
-- Whose number is this?
create index wish_by_number on appointments.wish (organization_id, answers_from) where answers_from is not null;

-- A link in a message with which one question can be answered without signing in. The hash of it alone is kept.
create table appointments.answer_link (
  token_hash      bytea primary key,
  organization_id uuid not null,
  participant_id  uuid not null,
  offer_id        uuid not null,
  until           timestamptz not null,
  foreign key (organization_id, participant_id) references participants.participant
);
call storage.guard('appointments.answer_link',
  seen    => $$storage.hat() = 'HOUSE'
               and (storage.organization() is null or organization_id = storage.organization())$$,
  written => $$storage.hat() = 'HOUSE' and organization_id = storage.organization()$$);
grant select, insert, delete on appointments.answer_link to ${app};
create index answer_link_of_offer on appointments.answer_link (organization_id, offer_id);

-- An address at which somebody's calendar reads their meetings. The hash of it alone is kept.
create table appointments.feed (
  token_hash      bytea primary key,
  organization_id uuid not null references organizations.organization,
  account_id      uuid not null references access.account,
  hat             text not null check (hat in ('PARTICIPANT', 'SPECIALIST')),
  person_id       uuid not null,
  language        text not null check (language in ('EN', 'ES', 'NL')),
  made_at         timestamptz not null,
  read_at         timestamptz,
  constraint one_calendar_address_each unique (organization_id, hat, person_id)
);
call storage.guard('appointments.feed',
  seen    => $$storage.hat() = 'HOUSE' and (storage.organization() is null or organization_id = storage.organization())
               or organization_id = storage.organization() and storage.hat() in ('PARTICIPANT', 'SPECIALIST')
                  and account_id = storage.account() and hat = storage.hat() and person_id = storage.person()$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() in ('PARTICIPANT', 'SPECIALIST')
                       and account_id = storage.account() and hat = storage.hat() and person_id = storage.person())$$);
grant select, insert, delete on appointments.feed to ${app};
grant update (read_at) on appointments.feed to ${app};

-- Where an organization meets by video. Each meeting has a room of its own in it.
create table appointments.video (
  organization_id uuid primary key references organizations.organization,
  template        text not null check (template like 'https://%{room}%' and char_length(template) <= 500)
);
call storage.guard('appointments.video',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update, delete on appointments.video to ${app};

-- A message with such a link in it is forgotten like one to sign in with, once it was sent.
alter table courier.message drop constraint message_occasion_check;
alter table courier.message add constraint message_occasion_check check (
  occasion in ('NEWS', 'REMINDER', 'QUESTION', 'SIGN_IN', 'ANSWER'));
