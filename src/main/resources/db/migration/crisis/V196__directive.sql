-- The paper that speaks for somebody when they cannot: where it is, who has a copy, and a copy of it if they
-- like. We say nothing about whether it holds before the law. A later word takes the place of an earlier one,
-- which stays for the person alone.
create table crisis.directive_file (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  media_type      text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  content         bytea not null check (octet_length(content) between 1 and 5242880),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant
);
create table crisis.directive (
  organization_id uuid not null,
  -- The number of the form, so that sent twice is one.
  id              uuid not null,
  participant_id  uuid not null,
  stands          text not null check (stands in ('NOT_MADE', 'BEING_MADE', 'SIGNED', 'TAKEN_BACK')),
  paper           text not null check (char_length(paper) <= 1000),
  copies          text not null check (char_length(copies) <= 1000),
  speaks          text not null check (char_length(speaks) <= 1000),
  signed_on       date,
  looked_at_on    date,
  sees            text not null check (sees in ('ME', 'PEER', 'ON_CALL')),
  file_id         uuid,
  at              timestamptz not null,
  superseded_at   timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, file_id) references crisis.directive_file
);
do $$
declare
  own text :=
    'organization_id = storage.organization()
     and (storage.hat() = ''HOUSE'' or storage.hat() = ''PARTICIPANT'' and participant_id = storage.person())';
begin
  call storage.guard('crisis.directive',
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then superseded_at is null and sees <> ''ME''
                                and participant_id in (select c.participant_id
                                                         from participants.circle c
                                                        where c.organization_id = storage.organization()
                                                          and c.account_id = storage.account()
                                                          and c.until is null)
       else false end',
    own);
  call storage.guard('crisis.directive_file',
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       else exists (select from crisis.directive d
                     where d.organization_id = storage.organization()
                       and d.file_id = directive_file.id) end',
    own);
end $$;
grant select, insert on crisis.directive to ${app};
grant update (superseded_at) on crisis.directive to ${app};
grant select, insert on crisis.directive_file to ${app};
create unique index one_directive_in_force on crisis.directive (organization_id, participant_id) where superseded_at is null;
create index directive_of_participant on crisis.directive (organization_id, participant_id, at desc);
-- Whose copy is this?
create index directive_of_file on crisis.directive (organization_id, file_id) where file_id is not null;
