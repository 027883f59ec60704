-- What a participant and the peer who walks with them write to each other.
create schema messages;
grant usage on schema messages to ${app};

-- Whether the person lets somebody who walks with them later read an earlier conversation. Nobody does
-- as long as the person has not said so.
create table messages.opening (
  organization_id uuid not null,
  conversation_id uuid not null,
  participant_id  uuid not null,
  -- Whom they were asked about.
  specialist_id   uuid not null,
  may_read        boolean not null,
  said_at         timestamptz not null,
  primary key (organization_id, conversation_id, specialist_id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist
);
call storage.guard('messages.opening',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'PARTICIPANT' then participant_id = storage.person()
                     when 'SPECIALIST' then specialist_id = storage.person()
                     else false
                   end$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'PARTICIPANT' and participant_id = storage.person())$$);
grant select, insert on messages.opening to ${app};
grant update (may_read, said_at) on messages.opening to ${app};
create index opening_for on messages.opening (organization_id, specialist_id) where may_read;

create table messages.conversation (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  -- The pairing began then; two who walk together again begin another conversation.
  paired_at       timestamptz not null,
  ended_at        timestamptz,
  -- Counts what happened in it. Whoever writes waits for whoever is writing, so the counts stand in the
  -- order in which they were stored, and whoever reads on from one of them misses nothing.
  changes         bigint not null default 0,
  -- The last message of each side, 0 for none.
  last_by_person  bigint not null default 0,
  last_by_staff   bigint not null default 0,
  last_at         timestamptz,
  -- Whether the person lets whoever is on call read and answer while their peer is not there.
  on_call_may     boolean not null default false,
  -- Who reads it beside the peer just now, and until when.
  on_call         uuid,
  on_call_until   timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint who_is_on_call_is_so_until_a_moment check ((on_call is null) = (on_call_until is null))
);
alter table messages.opening
  add foreign key (organization_id, conversation_id) references messages.conversation on delete cascade;
create unique index one_conversation_per_pairing
  on messages.conversation (organization_id, participant_id, specialist_id, paired_at);
-- What waits for this specialist?
create index conversation_of_specialist on messages.conversation (organization_id, specialist_id) where ended_at is null;
-- What am I on call for?
create index conversation_on_call on messages.conversation (organization_id, on_call) where on_call is not null;

-- Read by the two; by whoever is on call, as long as the person allows it and they are; and by somebody who
-- walks with the person later, where the person said so. A manager is no reader but on call.
do $$
declare
  two text :=
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then
         (specialist_id = storage.person() %s)
           and participant_id in (select c.participant_id from participants.circle c
                                   where c.organization_id = storage.organization()
                                     and c.account_id = storage.account() and c.until is null)
         or on_call_may and on_call = storage.account() and on_call_until > storage.now()
       when ''MANAGER'' then on_call_may and on_call = storage.account() and on_call_until > storage.now()
       else false end';
  later text :=
    'or id in (select o.conversation_id from messages.opening o
                where o.organization_id = storage.organization()
                  and o.specialist_id = storage.person() and o.may_read)';
begin
  call storage.guard('messages.conversation', format(two, later), format(two, ''));
end $$;
create policy erased_by_the_house on messages.conversation as restrictive for delete
  using (storage.hat() = 'HOUSE');
grant select, insert, delete on messages.conversation to ${app};
grant update (ended_at, changes, last_by_person, last_by_staff, last_at, on_call_may, on_call, on_call_until)
  on messages.conversation to ${app};

-- What each side says of itself: how far it has read, and whether it wants both to see that.
create table messages.side (
  organization_id uuid not null,
  conversation_id uuid not null,
  side            text not null check (side in ('PERSON', 'PEER')),
  participant_id  uuid not null,
  read_to         bigint not null default 0,
  marks           boolean not null default false,
  primary key (organization_id, conversation_id, side),
  foreign key (organization_id, conversation_id) references messages.conversation on delete cascade
);
call storage.guard('messages.side',
  seen    => $$organization_id = storage.organization()
               and exists (select from messages.conversation c
                            where c.organization_id = side.organization_id and c.id = side.conversation_id)$$,
  written => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'PARTICIPANT' then side = 'PERSON' and participant_id = storage.person()
                     when 'SPECIALIST' then side = 'PEER'
                       and exists (select from messages.conversation c
                                    where c.organization_id = side.organization_id
                                      and c.id = side.conversation_id
                                      and c.specialist_id = storage.person())
                     else false
                   end$$);
grant select, insert on messages.side to ${app};
grant update (read_to, marks) on messages.side to ${app};

create table messages.message (
  organization_id uuid not null,
  conversation_id uuid not null,
  -- The count of the conversation at its moment.
  number          bigint not null,
  -- The form it came with and what was said in it, as a hash: sent twice it is there once.
  id              uuid not null,
  participant_id  uuid not null,
  by_person       boolean not null,
  -- Who wrote it; null for a person without an account, who wrote by text.
  author_id       uuid,
  -- What somebody who works here was called when they wrote it.
  called          text not null default '' check (char_length(called) <= 200),
  words           text not null check (char_length(words) <= 4000),
  danger          boolean not null default false,
  way             text not null check (way in ('PAGE', 'TEXT')),
  -- The words went out as a text, so that they cannot be taken back any more.
  sent_out        boolean not null default false,
  written_at      timestamptz not null,
  taken_back_at   timestamptz,
  primary key (organization_id, conversation_id, number),
  foreign key (organization_id, conversation_id) references messages.conversation on delete cascade,
  constraint what_was_taken_back_says_nothing check ((words = '') = (taken_back_at is not null))
);
create unique index one_message_per_form on messages.message (organization_id, conversation_id, id);
-- What is older than we keep it?
create index message_by_age on messages.message (organization_id, written_at);
-- Whoever sees the conversation sees its words. Each writes for their own side, into one that goes on; and
-- nobody changes anybody else's.
call storage.guard('messages.message',
  seen    => $$organization_id = storage.organization()
               and exists (select from messages.conversation c
                            where c.organization_id = message.organization_id and c.id = message.conversation_id)$$,
  written => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'PARTICIPANT' then by_person and participant_id = storage.person()
                                             and author_id = storage.account()
                     when 'SPECIALIST' then not by_person and author_id = storage.account()
                     when 'MANAGER' then not by_person and author_id = storage.account()
                     else false
                   end
               and exists (select from messages.conversation c
                            where c.organization_id = message.organization_id and c.id = message.conversation_id
                              and (c.ended_at is null or storage.hat() = 'HOUSE'))$$);
create policy erased_by_the_house on messages.message as restrictive for delete
  using (storage.hat() = 'HOUSE');
grant select, insert, delete on messages.message to ${app};
grant update (words, taken_back_at, sent_out) on messages.message to ${app};

-- Words that sound like danger, until somebody answered or looked after them. Says where, and never what.
create table messages.alarm (
  organization_id uuid not null,
  conversation_id uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  heard_at        timestamptz not null,
  -- Who was on call, and was told.
  on_call         uuid,
  settled_at      timestamptz,
  primary key (organization_id, conversation_id),
  foreign key (organization_id, conversation_id) references messages.conversation on delete cascade
);
call storage.guard('messages.alarm',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'SPECIALIST' then specialist_id = storage.person() or on_call = storage.account()
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert on messages.alarm to ${app};
grant update (heard_at, on_call, settled_at) on messages.alarm to ${app};
create index alarm_open on messages.alarm (organization_id, heard_at) where settled_at is null;

-- Who answers by text: what comes from that number is a message of theirs.
create table messages.by_text (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          text not null check (number ~ '^[+][0-9]{6,15}$'),
  -- Whether the peer's words may be sent to it, instead of a word that there is something to read.
  words_out       boolean not null default false,
  since           timestamptz not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('messages.by_text');
create policy said_by_the_person on messages.by_text as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE'));
create policy changed_by_the_person on messages.by_text as restrictive for update
  using (storage.hat() in ('PARTICIPANT', 'HOUSE'));
create policy ended_by_the_person on messages.by_text as restrictive for delete
  using (storage.hat() in ('PARTICIPANT', 'HOUSE'));
grant select, insert, update, delete on messages.by_text to ${app};
-- Whose number is this?
create index by_text_number on messages.by_text (organization_id, number);
