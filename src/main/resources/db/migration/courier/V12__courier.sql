-- What the house has to tell people: the outbox of letters and texts, and the notices on a person's
-- own pages. A message is written in the transaction that has something to tell and carried
-- afterwards. Kept for 12 months; the wording of what leaves the house is neutral unless the
-- person chose otherwise (PR-18).
create schema courier;
grant usage on schema courier to ${app};

-- Messages and stops share one order, so that a stop knows what came before it.
create sequence courier.message_order;
grant usage on sequence courier.message_order to ${app};

create table courier.message (
  -- Nil for what the door sends, before somebody wears the hat of an organization.
  organization_id uuid not null,
  id              uuid not null,
  number          bigint not null default nextval('courier.message_order'),
  -- What it is about, such as 'appointments/<id>'; stopping goes by it.
  owner           text not null check (owner <> ''),
  -- Which of the owner's messages; the same one is sent once.
  name            text not null check (name <> ''),
  account_id      uuid,
  participant_id  uuid,
  channel         text not null check (channel in ('EMAIL', 'SMS', 'INBOX')),
  address         text,
  language        text not null check (language in ('EN', 'ES', 'NL')),
  occasion        text check (occasion in ('NEWS', 'REMINDER', 'QUESTION', 'SIGN_IN')),
  subject         text,
  body            text,
  -- Where it leads, within the house.
  path            text check (path like '/%'),
  safe_from       time,
  safe_until      time,
  zone            text not null,
  not_before      timestamptz not null,
  state           text not null default 'WAITING'
                  check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'GAVE_UP', 'STOPPED')),
  attempts        integer not null default 0,
  -- When somebody began to send it, in real time: a demo clock does not make a sender late.
  claimed_at      timestamptz,
  -- It may have gone out once without our knowing.
  unsure          boolean not null default false,
  problem         text check (problem in ('NO_GATEWAY', 'ADDRESS', 'UNREACHABLE', 'UNSURE')),
  sent_at         timestamptz,
  seen_at         timestamptz,
  primary key (organization_id, id),
  constraint somebody_receives_it check (account_id is not null or participant_id is not null),
  constraint what_leaves_the_house_has_an_address check ((channel = 'INBOX') = (address is null)),
  constraint it_says_something check ((occasion is null) = (subject is not null)
                                      and (subject is null) = (body is null))
);
-- The same message is sent once.
create unique index one_message_of_a_name on courier.message (organization_id, owner, name);
-- What is due?
create index message_due on courier.message (not_before) where state = 'WAITING';
-- What was being sent when a sender died?
create index message_claimed on courier.message (claimed_at) where state = 'SENDING';
-- What is there for me?
create index notice_of_account on courier.message (organization_id, account_id, number desc)
  where channel = 'INBOX' and seen_at is null;
create index notice_of_participant on courier.message (organization_id, participant_id, number desc)
  where channel = 'INBOX' and seen_at is null;

-- Nothing of this owner that was written before goes out any more. A row of its own, because who
-- cancels an appointment may not see, let alone change, a letter to somebody else.
create table courier.stop (
  organization_id uuid not null,
  number          bigint not null default nextval('courier.message_order'),
  owner           text not null,
  at              timestamptz not null,
  primary key (organization_id, owner, number)
);

-- The house and the program's managers see all; everybody else sees what is on their own pages,
-- under the hat it was meant for. Everybody may have something to tell; only the house carries it,
-- and who reads a notice may mark it as seen.
alter table courier.message enable row level security;
alter table courier.message force row level security;
create function courier.mine(channel text, account uuid, participant uuid) returns boolean
  language sql stable parallel safe
  return channel = 'INBOX'
         and case when participant is null
                  then account = storage.account()
                       and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'SUPERVISOR', 'ADMINISTRATOR')
                  else storage.hat() = 'PARTICIPANT' and participant = storage.person() end;
create policy seen on courier.message for select using (
  case storage.hat()
    when 'HOUSE' then storage.organization() is null or organization_id = storage.organization()
    when 'MANAGER' then organization_id = storage.organization()
    else organization_id = storage.organization() and courier.mine(channel, account_id, participant_id)
  end);
create policy added on courier.message for insert with check (
  case storage.hat()
    when 'DOOR' then organization_id = '00000000-0000-0000-0000-000000000000'
    else organization_id = storage.organization()
  end);
create policy changed on courier.message for update using (
  case storage.hat()
    when 'HOUSE' then storage.organization() is null or organization_id = storage.organization()
    else organization_id = storage.organization() and courier.mine(channel, account_id, participant_id)
  end);
grant select, insert on courier.message to ${app};
grant update (state, attempts, claimed_at, unsure, problem, not_before, path, sent_at, seen_at)
  on courier.message to ${app};

-- A stop holds no more than the identifier of its owner.
call storage.guard('courier.stop',
  seen    => $$storage.hat() = 'HOUSE' and storage.organization() is null
               or organization_id = storage.organization() and storage.hat() not in ('VISITOR', 'DOOR')$$,
  written => $$organization_id = storage.organization()$$);
grant select, insert on courier.stop to ${app};
