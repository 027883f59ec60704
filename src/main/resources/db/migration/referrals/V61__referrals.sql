-- Asking for support for oneself, up to a yes or a no.
create schema referrals;
grant usage on schema referrals to ${app};

create table referrals.request (
  organization_id   uuid not null references organizations.organization,
  id                uuid not null,
  -- The form it came with: the same form sent twice is one request.
  form              uuid not null,
  account_id        uuid references access.account,
  called            text check (char_length(called) between 1 and 80),
  language          text not null check (language in ('EN', 'ES', 'NL')),
  -- What brings them, in their own words.
  words             text not null default '' check (char_length(words) <= 8000),
  -- Words in it sounded like danger: it is looked at first.
  danger            boolean not null default false,
  wished_specialist uuid,
  experiences       text[] not null default '{}',
  ways              text[] not null default '{}',
  -- How to reach them safely.
  reach_by          text not null check (reach_by in ('TEXT', 'PHONE', 'EMAIL', 'INBOX')),
  phone             text check (char_length(phone) <= 40),
  email             text check (char_length(email) <= 254),
  safe_from         time,
  safe_until        time,
  voicemail         boolean not null default false,
  safe_words        text not null default '' check (char_length(safe_words) <= 500),
  -- Where they are, as exactly as they said it.
  postal_code       text,
  place             text check (char_length(place) <= 500),
  latitude          double precision,
  longitude         double precision,
  received_at       timestamptz not null,

  state             text not null check (state in ('WAITING', 'WELCOMED', 'DECLINED', 'WITHDRAWN')),
  answered_by       uuid references access.account,
  answered_at       timestamptz,
  answer_reason     text check (answer_reason in ('NO_ROOM', 'TOO_FAR', 'LANGUAGE', 'OTHER_HELP', 'NOT_HERE')),
  participant_id    uuid,
  version           integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,

  -- An answer is given by someone at some time, or not at all.
  constraint an_answer_is_whole check (
    (state in ('WELCOMED', 'DECLINED')) = (answered_by is not null)
    and (state = 'WAITING') = (answered_at is null)
    and (state = 'DECLINED') = (answer_reason is not null)
    and (state = 'WELCOMED') = (participant_id is not null)),
  -- Who takes a request back is forgotten: nothing of them stays, and no way leads to them.
  constraint what_was_withdrawn_is_empty check (
    case when state = 'WITHDRAWN'
         then account_id is null and called is null and words = '' and safe_words = ''
              and num_nonnulls(wished_specialist, phone, email, safe_from, safe_until, postal_code,
                               place, latitude, longitude) = 0
              and cardinality(experiences) = 0 and cardinality(ways) = 0
         else account_id is not null and called is not null end)
);
-- Seen by whoever asked and by the people who answer. Nobody else learns that somebody asked.
call storage.guard('referrals.request',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'GUEST' and account_id = storage.account())$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
-- A visitor puts a request in, and cannot look at what lies there.
create policy asked on referrals.request for insert
  with check (organization_id = storage.organization() and storage.hat() = 'VISITOR' and state = 'WAITING');
-- Somebody signing in finds that they are waited for.
create policy at_the_door on referrals.request for select
  using (account_id = storage.account() and storage.hat() = 'DOOR');
grant select, insert, update on referrals.request to ${app};
create unique index one_request_per_form on referrals.request (organization_id, form);
create unique index one_request_per_account on referrals.request (organization_id, account_id);
-- Who is waiting, oldest first?
create index request_waiting on referrals.request (organization_id, received_at, id) where state = 'WAITING';
-- Is this account waiting anywhere? Asked at sign-in.
create index request_of_account on referrals.request (account_id);
