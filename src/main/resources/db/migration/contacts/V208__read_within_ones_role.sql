-- What was changed in, added to, said about and answered to a note is read by whoever reads the note,
-- and so is when it was: a role that reads its own notes alone reads these of its own notes alone.
do $$
declare
  target text;
begin
  foreach target in array array['former', 'countersign', 'amendment', 'addition', 'objection', 'answer', 'receipt'] loop
    execute format(
      'create policy read_within_ones_role on contacts.%1$I as restrictive for select
         using (storage.hat() <> ''SPECIALIST''
                or (select contacts.reads_all())
                or exists (select from contacts.note n
                            where n.organization_id = %1$I.organization_id and n.id = %1$I.note_id
                              and n.author_id = storage.account()))', target);
  end loop;
end $$;
create policy read_within_ones_role on contacts.taken as restrictive for select
  using (storage.hat() <> 'SPECIALIST' or account_id = storage.account() or (select contacts.reads_all()));

-- Whoever supervised somebody and works here no more has no list to look at; what waited for them is
-- found by whom it waited for.
create index waiting_for_somebody on contacts.waiting (organization_id, supervisor_id) where supervisor_id is not null;
