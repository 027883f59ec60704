-- The sheet that somebody signed with a pen, as a picture or a PDF, beside what was written down of it.
-- One for each signature on paper; kept as it came, and never changed or taken away.
create table plans.scan (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null,
  revision        integer not null,
  -- Whose signature it shows.
  role            text not null check (role in ('PARTICIPANT', 'CLINICIAN', 'GUARDIAN')),
  media_type      text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  content         bytea not null check (octet_length(content) between 1 and 5242880),
  sha256          text not null,
  kept_by         uuid not null references access.account,
  kept_at         timestamptz not null,
  primary key (organization_id, participant_id, number, revision, role),
  foreign key (organization_id, participant_id, number) references plans.plan_version,
  constraint the_hash_is_of_what_is_kept check (sha256 = encode(sha256(content), 'hex'))
);
call participants.guard_record('plans.scan');
create policy a_scan_belongs_to_a_signature_on_paper on plans.scan as restrictive for insert
  with check (kept_by = storage.account() and storage.hat() = 'SPECIALIST'
              and (exists (select from plans.signature s
                            where s.organization_id = scan.organization_id
                              and s.participant_id = scan.participant_id
                              and s.number = scan.number and s.revision = scan.revision
                              and s.role = scan.role and s.method = 'PAPER')
                   or exists (select from plans.other_signature o
                               where o.organization_id = scan.organization_id
                                 and o.participant_id = scan.participant_id
                                 and o.number = scan.number and o.revision = scan.revision
                                 and o.role = scan.role)));
grant select, insert on plans.scan to ${app};

-- Who wrote in which part of a draft, and what was said about it, is as private as the draft.
create policy a_draft_is_private on plans.writing as restrictive for select
  using (storage.hat() in ('PARTICIPANT', 'HOUSE')
         or exists (select from plans.plan_version v
                     where v.organization_id = writing.organization_id
                       and v.participant_id = writing.participant_id
                       and v.number = writing.number));
create policy a_draft_is_private on plans.remark as restrictive for select
  using (storage.hat() in ('PARTICIPANT', 'HOUSE')
         or exists (select from plans.plan_version v
                     where v.organization_id = remark.organization_id
                       and v.participant_id = remark.participant_id
                       and v.number = remark.number));

-- Which plans of this organization wanted to be looked at long ago?
create index coming_review_by_day on plans.coming_review (organization_id, due_on, participant_id);
