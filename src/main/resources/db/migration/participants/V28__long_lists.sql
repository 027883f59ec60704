-- A list of a hundred thousand people is read a page at a time. What a list is sorted by stands in a
-- column of its own: comparing columns does not leak, so the index serves under row-level security;
-- comparing what a function makes of them would have every record of the organization read first.
alter table participants.participant
  add column sorted_as text not null generated always as (lower(called)) stored;
drop index participants.participant_by_name;
-- The list of people, by what they are called.
create index participant_by_name on participants.participant (organization_id, sorted_as, id)
  where state <> 'LEFT';

-- Who sees and writes a record stays as it was (participants.guard_record). Who is asking is found out
-- once per statement and not once per row, which a search among all records feels.
do $$
declare
  open text :=
    'organization_id = (select storage.organization()) and case (select storage.hat())
       when ''HOUSE'' then true
       when ''MANAGER'' then true
       when ''PARTICIPANT'' then id = storage.person()
       when ''SPECIALIST'' then id in (select c.participant_id
                                         from participants.circle c
                                        where c.organization_id = storage.organization()
                                          and c.account_id = storage.account()
                                          and c.until is null)
       else false end';
begin
  call storage.guard_anew('participants.participant', open, open);
end $$;
