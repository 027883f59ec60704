-- Conversations that somebody begins without a name, and without an account.
create schema outreach;
grant usage on schema outreach to ${app};

-- When an organization answers, how soon, and for how long it keeps what nobody goes on with.
create table outreach.hours (
  organization_id uuid primary key references organizations.organization,
  days            text[] not null default '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}' check (cardinality(days) between 1 and 7),
  opens           time not null default '09:00',
  closes          time not null default '17:00',
  -- Whoever is not answered within so many open hours is seen by a manager.
  answer_hours    integer not null default 8 check (answer_hours between 1 and 80),
  keep_days       integer not null default 30 check (keep_days between 1 and 365),
  constraint it_opens_before_it_closes check (opens < closes)
);
-- It stands on the page before anybody writes, so whoever turns to the organization sees it.
call storage.guard('outreach.hours',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on outreach.hours to ${app};

-- Nothing here leads to a person: no account, no participant, no request, no network. What they say
-- of themselves they may take back.
create table outreach.conversation (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  -- The form it came with and what was said in it, as a hash: the same form sent twice is once.
  form            uuid not null,
  called          text not null default '' check (char_length(called) <= 80),
  language        text not null check (language in ('EN', 'ES', 'NL')),
  -- Whom it is addressed to; null while it waits for whoever is free. Somebody who works here.
  specialist_id   uuid,
  state           text not null check (state in ('OPEN', 'CLOSED')),
  begun_at        timestamptz not null,
  last_word_at    timestamptz not null,
  -- Since when somebody waits for an answer, and until when it was promised; null when answered.
  waits_since     timestamptz,
  due_at          timestamptz,
  -- What a manager looks at: words of danger, a promise not kept, a report.
  danger          boolean not null default false,
  overdue         boolean not null default false,
  reported        boolean not null default false,
  -- They looked after the danger or the report; new danger is looked after anew.
  settled         boolean not null default false,
  report          text not null default '' check (char_length(report) <= 1000),
  -- "Call me on … between …", as long as they want it.
  call_on         text not null default '' check (char_length(call_on) <= 40),
  call_from       time,
  call_until      time,
  -- A time for a first talk.
  talk_at         timestamptz,
  talk_way        text check (talk_way in ('IN_PERSON', 'PHONE', 'VIDEO', 'TEXT')),
  talk_state      text check (talk_state in ('PROPOSED', 'AGREED', 'ANOTHER_TIME')),
  primary key (organization_id, id),
  constraint who_waits_was_promised_an_answer check ((waits_since is null) = (due_at is null)),
  constraint who_is_overdue_waits check (not overdue or waits_since is not null),
  constraint a_talk_is_whole check (num_nulls(talk_at, talk_way, talk_state) in (0, 3)),
  constraint hours_to_call_are_whole check ((call_from is null) = (call_until is null))
);
-- Seen by whoever holds its key, by the specialist it is addressed to, by all specialists while it
-- waits for whoever is free, and by managers when something is the matter. Staff change it through
-- the house, which looks first whether they see it.
call storage.guard('outreach.conversation',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'VISITOR' then id = storage.person()
                     when 'SPECIALIST' then specialist_id = storage.person() or specialist_id is null and state = 'OPEN'
                     when 'MANAGER' then overdue or (danger or reported) and not settled
                     when 'HOUSE' then true
                     else false
                   end$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'VISITOR' and id = storage.person())$$);
grant select, insert, update, delete on outreach.conversation to ${app};
create unique index one_conversation_per_form on outreach.conversation (organization_id, form);
-- What waits for this specialist?
create index conversation_of_specialist on outreach.conversation (organization_id, specialist_id, last_word_at);
-- Which promise was not kept?
create index conversation_due on outreach.conversation (organization_id, due_at) where not overdue;
-- What does a manager look at?
create index conversation_raised on outreach.conversation (organization_id, last_word_at) where overdue or (danger or reported) and not settled;
-- What did nobody go on with?
create index conversation_old on outreach.conversation (organization_id, last_word_at);

create table outreach.message (
  organization_id uuid not null,
  conversation_id uuid not null,
  -- The form it came with and what was said in it: the same form sent twice is once.
  id              uuid not null,
  -- Written by whoever holds the key, or by somebody who works here and is called so.
  by_writer       boolean not null,
  called          text not null default '' check (char_length(called) <= 200),
  words           text not null check (char_length(words) between 1 and 4000),
  danger          boolean not null default false,
  written_at      timestamptz not null,
  primary key (organization_id, conversation_id, id),
  foreign key (organization_id, conversation_id) references outreach.conversation on delete cascade
);
-- Whoever sees the conversation sees its words; none is changed or taken out of it, only all.
call storage.guard('outreach.message',
  seen    => $$exists (select 1 from outreach.conversation c
                        where c.organization_id = message.organization_id and c.id = message.conversation_id)$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() = 'VISITOR' and conversation_id = storage.person() and by_writer)$$);
grant select, insert on outreach.message to ${app};
create index message_in_order on outreach.message (organization_id, conversation_id, written_at, id);

-- The marks of a pass phrase and of a private link. Neither can be made from its mark.
create table outreach.key (
  id              uuid primary key,
  organization_id uuid not null,
  conversation_id uuid not null,
  foreign key (organization_id, conversation_id) references outreach.conversation on delete cascade
);
-- The door looks up the one it is shown, and cannot list them.
call storage.guard('outreach.key',
  seen    => $$storage.hat() = 'DOOR' and id = storage.person()
               or storage.hat() = 'HOUSE' and organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'VISITOR' and conversation_id = storage.person())$$);
grant select, insert on outreach.key to ${app};
create index key_of_conversation on outreach.key (organization_id, conversation_id);

-- That a conversation was erased, and on which day: all that is left of it.
create table outreach.erasure (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  specialist_id   uuid,
  on_day          date not null,
  by_writer       boolean not null,
  primary key (organization_id, id)
);
call storage.guard('outreach.erasure',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'SPECIALIST' and specialist_id = storage.person())$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, delete on outreach.erasure to ${app};
