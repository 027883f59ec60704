-- What is said when a note is saved, as data an organization can set; the time that contacts took; and
-- what each role may write and read (C11).

-- What an organization answers otherwise than resources/contacts/rules.csv.
create table contacts.rule (
  organization_id uuid not null references organizations.organization,
  rule            text not null check (rule in ('OWN_TIME', 'PERSON_TIME', 'TRAVEL', 'FULL_DAY', 'LONG_GROUP',
                                                'LARGE_GROUP', 'NAMES', 'LAPSED')),
  answer          text not null check (answer in ('STOP', 'ASK', 'LET')),
  -- From where on it is said, where the rule has a limit.
  most            integer check (most between 1 and 1440),
  primary key (organization_id, rule),
  constraint what_happened_is_kept check (rule <> 'LAPSED' or answer <> 'STOP')
);
call storage.guard('contacts.rule',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('SPECIALIST', 'MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on contacts.rule to ${app};

-- What a role may write and read, where an organization says otherwise than resources/contacts/roles.csv.
create table contacts.role_rule (
  organization_id uuid not null references organizations.organization,
  role            text not null check (role in ('PEER_SPECIALIST', 'VOLUNTEER', 'PEER_EDUCATOR', 'TRAINEE')),
  tasks           text[] not null check (tasks <@ array['GOALS', 'SKILLS', 'PROGRESS', 'CARE', 'COPING', 'ADVOCACY']),
  goals           boolean not null,
  reads_all       boolean not null,
  countersigned   boolean not null,
  primary key (organization_id, role)
);
call storage.guard('contacts.role_rule',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('SPECIALIST', 'MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on contacts.role_rule to ${app};

-- Whether whoever is asking reads the notes of others too. The usual answers are those of roles.csv; a
-- test holds the two together. Looks at no row of a list, so PostgreSQL answers it once per statement.
create function contacts.reads_all() returns boolean
  language sql stable
  return (select coalesce(r.reads_all, s.role in ('PEER_SPECIALIST', 'TRAINEE'))
            from specialists.specialist s
                 left join contacts.role_rule r on r.organization_id = s.organization_id and r.role = s.role
           where s.organization_id = storage.organization() and s.id = storage.person());
create policy read_within_ones_role on contacts.note as restrictive for select
  using (storage.hat() <> 'SPECIALIST' or author_id = storage.account() or (select contacts.reads_all()));

alter table contacts.note
  -- As what its author was here when they signed, and whether a certificate of theirs held on that day.
  add column role       text not null default 'PEER_SPECIALIST'
    check (role in ('PEER_SPECIALIST', 'VOLUNTEER', 'PEER_EDUCATOR', 'TRAINEE')),
  add column standing   text not null default 'UNKNOWN' check (standing in ('CERTIFIED', 'LAPSED', 'UNKNOWN')),
  -- Where they met, in the author's words.
  add column place      text not null default '' check (char_length(place) <= 120),
  -- The contact that several notes are about, one for each person in a group.
  add column group_id   uuid,
  add column group_size integer not null default 1 check (group_size between 1 and 200),
  -- The questions that the author answered with "yes, that is right".
  add column said       text[] not null default '{}'
    check (said <@ array['OWN_TIME', 'PERSON_TIME', 'TRAVEL', 'FULL_DAY', 'LONG_GROUP', 'LARGE_GROUP', 'NAMES', 'LAPSED']),
  -- When they mean to be in contact again.
  add column next_on    date,
  -- When its author last changed it, within a day.
  add column changed_at timestamptz,
  add constraint a_group_has_several check ((group_id is null) = (group_size = 1));
alter table contacts.draft
  add column place   text not null default '',
  add column next_on text not null default '';

-- The time that contacts took and where, without a word of what they were about: what has to be known
-- of people whose records one may not open (any more). One row for each note about somebody reached.
create table contacts.taken (
  organization_id uuid not null,
  note_id         uuid not null,
  -- The same for all notes about one group.
  contact_id      uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  account_id      uuid not null references access.account,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  -- Where a visit was, when the place is known.
  latitude        double precision,
  longitude       double precision,
  -- Somebody was asked and said that it is right, or the organization does not ask.
  on_purpose      boolean not null,
  primary key (organization_id, note_id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint it_took_a_while check (starts_at < ends_at and ends_at <= starts_at + interval '12 hours'),
  constraint it_was_somewhere check ((latitude is null) = (longitude is null)),
  -- Whoever asks first is answered first: two requests at one moment cannot both be right.
  constraint nobody_is_in_two_contacts_at_once exclude using gist (
    organization_id with =, specialist_id with =, contact_id with <>, tstzrange(starts_at, ends_at) with &&)
    where (not on_purpose)
);
alter table contacts.note no force row level security;
insert into contacts.taken
select organization_id, id, id, participant_id, specialist_id, author_id, started_at,
       started_at + make_interval(mins => minutes), null, null, true
  from contacts.note
 where reached and minutes > 0;
alter table contacts.note force row level security;
call participants.guard_record('contacts.taken');
-- One's own time is one's own to know, whoever may open the record now.
create policy ones_own_time on contacts.taken for select
  using (organization_id = storage.organization() and storage.hat() = 'SPECIALIST' and account_id = storage.account());
create policy taken_by_oneself on contacts.taken as restrictive for insert
  with check (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account());
create policy moved_by_oneself on contacts.taken as restrictive for update
  using (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account());
create policy freed_by_oneself on contacts.taken as restrictive for delete
  using (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account());
grant select, insert, update, delete on contacts.taken to ${app};
-- What was this specialist doing around then?
create index taken_of_specialist on contacts.taken (organization_id, specialist_id, starts_at);
-- Who else was with this person around then?
create index taken_of_participant on contacts.taken (organization_id, participant_id, starts_at);
-- Who was in this group?
create index taken_of_group on contacts.taken (organization_id, contact_id) where contact_id <> note_id;
