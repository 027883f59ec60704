-- How often two meet and how, as the plan in force says, so that hours can be counted: plans tell it.
-- Nothing means that nothing was agreed yet.
alter table pairings.pairing
  add column every_days integer check (every_days between 1 and 90),
  add column way text check (way in ('IN_PERSON', 'PHONE', 'VIDEO', 'TEXT')),
  add constraint a_way_goes_with_a_rhythm check (way is null or every_days is not null);

-- What was agreed before today.
alter table pairings.pairing no force row level security;
alter table plans.plan_version no force row level security;
update pairings.pairing p
   set every_days = nullif((v.text #>> '{agreement,everyDays}')::integer, 0),
       way = case when (v.text #>> '{agreement,everyDays}')::integer > 0 then v.text #>> '{agreement,way}' end
  from plans.plan_version v
 where v.organization_id = p.organization_id and v.participant_id = p.participant_id
   and v.state = 'ACTIVE' and p.ended_at is null;
alter table plans.plan_version force row level security;
alter table pairings.pairing force row level security;

-- How many minutes a meeting takes, where an organization says otherwise than resources/pairings/lengths.csv.
create table pairings.meeting_length (
  organization_id uuid not null references organizations.organization,
  way             text not null check (way in ('IN_PERSON', 'PHONE', 'VIDEO', 'TEXT')),
  minutes         integer not null check (minutes between 1 and 480),
  primary key (organization_id, way)
);
call storage.guard('pairings.meeting_length',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on pairings.meeting_length to ${app};
