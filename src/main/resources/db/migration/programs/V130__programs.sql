-- For whom each program is, whether it takes new people, and who goes first of those who wait. What
-- stands here is public: whoever looks for help reads it before they say who they are.
create schema programs;
grant usage on schema programs to ${app};

create table programs.entrance (
  organization_id uuid not null,
  program_id      uuid not null,
  -- What it says of itself, in the languages it chose.
  words_en        text not null default '' check (char_length(words_en) <= 600),
  words_es        text not null default '' check (char_length(words_es) <= 600),
  words_nl        text not null default '' check (char_length(words_nl) <= 600),
  paused          boolean not null default false,
  back_on         date,
  capacity        integer check (capacity between 1 and 10000),
  -- Who goes first, in this order; after danger and before whoever waited longest.
  priorities      text[] not null default '{}'
                  check (priorities <@ '{LEAVING,PREGNANT,SENT,RETURNING}'::text[] and cardinality(priorities) <= 4),
  version         integer not null default 1,
  primary key (organization_id, program_id),
  foreign key (organization_id, program_id) references organizations.program,
  constraint only_who_pauses_comes_back check (paused or back_on is null)
);
call storage.guard('programs.entrance',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on programs.entrance to ${app};

-- What a program asks of whoever wants to come. One rule of a kind; what it says is a few short texts,
-- whose language is programs.RuleText.
create table programs.rule (
  organization_id uuid not null,
  program_id      uuid not null,
  kind            text not null check (kind in ('AGES', 'SERVED', 'SPOKEN', 'FOR_WHOM', 'FUNDING')),
  says            text[] not null check (cardinality(says) > 0),
  primary key (organization_id, program_id, kind),
  foreign key (organization_id, program_id) references programs.entrance
);
call storage.guard('programs.rule',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, delete on programs.rule to ${app};

-- Visitors read which programs there are, and in which town.
call storage.guard_anew('organizations.site',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
call storage.guard_anew('organizations.program',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
