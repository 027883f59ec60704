-- What somebody keeps at hand for a hard hour, what they tried, what their peer suggests, and what they ask
-- for themselves. The library of skills itself is in files and knows nobody.
create schema coping;
grant usage on schema coping to ${app};

-- Locks what is somebody's own: they alone write it, and whoever walks with them reads what they share. The
-- program's managers read none of it: it was shared with the peer and with nobody else.
create procedure coping.guard_own(target regclass)
  language plpgsql as $$
begin
  call storage.guard(target,
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then shared and participant_id in (select c.participant_id
                                                                from participants.circle c
                                                               where c.organization_id = storage.organization()
                                                                 and c.account_id = storage.account()
                                                                 and c.until is null)
       else false end',
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       else false end');
end $$;

-- The toolkit: techniques of the library, and those somebody wrote for themselves.
create table coping.tool (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  -- The technique of the library, or null when it is their own.
  technique       text,
  -- What their own one is called, and its steps, one in a line.
  called          text not null check (char_length(called) <= 200),
  steps           text not null check (char_length(steps) <= 8000),
  position        integer not null,
  shared          boolean not null,
  -- Put aside, and not yet erased.
  aside           boolean not null default false,
  added_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint picked_or_written check ((technique is null) = (called <> ''))
);
call coping.guard_own('coping.tool');
grant select, insert, update, delete on coping.tool to ${app};
create unique index one_tool_per_technique on coping.tool (organization_id, participant_id, technique);
-- What is in somebody's toolkit, in their order?
create index tool_of_participant on coping.tool (organization_id, participant_id, position);

-- What somebody tried, and whether it helped, in their own words and numbers.
create table coping.practice (
  organization_id uuid not null,
  -- Made from the form and what it says, so that twice sent is one.
  id              uuid not null,
  participant_id  uuid not null,
  technique       text,
  called          text not null check (char_length(called) <= 200),
  how             text not null check (how in ('MODELED', 'TOGETHER', 'ALONE')),
  situation       text not null check (char_length(situation) <= 8000),
  helped          smallint check (helped between 0 and 10),
  again           text check (again in ('YES', 'MAYBE', 'NO')),
  shared          boolean not null,
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint picked_or_written check ((technique is null) = (called <> ''))
);
call coping.guard_own('coping.practice');
grant select, insert, update, delete on coping.practice to ${app};
-- What did this person try, newest first?
create index practice_of_participant on coping.practice (organization_id, participant_id, at desc, id desc);

-- A technique that whoever walks with somebody suggests to try this week. The person may say that it is not
-- for them; that it was tried is seen from what they tried, as far as they share it.
create table coping.suggestion (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  technique       text not null,
  words           text not null check (char_length(words) <= 2000),
  state           text not null check (state in ('OPEN', 'NOT_FOR_ME', 'TAKEN_BACK')),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist
);
-- As a record, but not for the managers.
do $$
declare
  open text :=
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then participant_id in (select c.participant_id
                                                     from participants.circle c
                                                    where c.organization_id = storage.organization()
                                                      and c.account_id = storage.account()
                                                      and c.until is null)
       else false end';
begin
  call storage.guard('coping.suggestion', open, open);
end $$;
create policy suggested_by_oneself on coping.suggestion as restrictive for insert
  with check (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and specialist_id = storage.person());
grant select, insert, update on coping.suggestion to ${app};
-- What was suggested to this person, newest first?
create index suggestion_of_participant on coping.suggestion (organization_id, participant_id, at desc, id desc);

-- Questions for an appointment, ticked off when they were asked.
create table coping.question (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  words           text not null check (words <> '' and char_length(words) <= 2000),
  -- For whom, such as a doctor.
  whom            text not null check (char_length(whom) <= 200),
  shared          boolean not null,
  asked_at        timestamptz,
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant
);
call coping.guard_own('coping.question');
grant select, insert, update, delete on coping.question to ${app};
create index question_of_participant on coping.question (organization_id, participant_id, at, id);

-- What somebody asked for, whom, and what came of it.
create table coping.asked (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  what            text not null check (what <> '' and char_length(what) <= 2000),
  whom            text not null check (char_length(whom) <= 200),
  asked_on        date not null,
  stands          text not null check (stands in ('WAITING', 'LOOKING', 'YES', 'PARTLY', 'NO', 'ASKED_AGAIN', 'LET_GO')),
  came_of_it      text not null check (char_length(came_of_it) <= 8000),
  shared          boolean not null,
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant
);
call coping.guard_own('coping.asked');
grant select, insert, update, delete on coping.asked to ${app};
create index asked_of_participant on coping.asked (organization_id, participant_id, asked_on desc, id desc);

-- A letter that somebody wanted to keep. Nobody else reads it, whoever they are.
create table coping.letter (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  recipient       text not null check (recipient in ('DOCTOR', 'LANDLORD', 'EMPLOYER', 'SCHOOL', 'OFFICE')),
  language        text not null check (language in ('EN', 'ES', 'NL')),
  whom            text not null check (char_length(whom) <= 200),
  words           text not null check (words <> '' and char_length(words) <= 16000),
  name            text not null check (char_length(name) <= 200),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant
);
do $$
declare
  own text :=
    'organization_id = storage.organization()
     and (storage.hat() = ''HOUSE'' or storage.hat() = ''PARTICIPANT'' and participant_id = storage.person())';
begin
  call storage.guard('coping.letter', own, own);
end $$;
grant select, insert, update, delete on coping.letter to ${app};
create index letter_of_participant on coping.letter (organization_id, participant_id, at desc, id desc);
