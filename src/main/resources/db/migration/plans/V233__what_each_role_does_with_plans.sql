-- What a role may do with plans, where an organization says otherwise than resources/plans/roles.csv (C11).
create table plans.role_rule (
  organization_id uuid not null references organizations.organization,
  role            text not null check (role in ('PEER_SPECIALIST', 'VOLUNTEER', 'PEER_EDUCATOR', 'TRAINEE')),
  reads           boolean not null,
  writes          boolean not null,
  reviews         boolean not null,
  signs           boolean not null,
  primary key (organization_id, role),
  constraint who_does_something_reads check (reads or not (writes or reviews or signs))
);
call storage.guard('plans.role_rule',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on plans.role_rule to ${app};

-- Whether whoever is asking may do that with plans. Only who is there as a specialist has a role. The usual
-- answers are those of roles.csv; a test holds the two together. Looks at no row of a list, so PostgreSQL
-- answers it once per statement.
create function plans.may(what text) returns boolean
  language sql stable
  return storage.hat() <> 'SPECIALIST'
         or (select case what
                      when 'READ' then coalesce(r.reads, s.role <> 'PEER_EDUCATOR')
                      when 'WRITE' then coalesce(r.writes, s.role <> 'PEER_EDUCATOR')
                      when 'REVIEW' then coalesce(r.reviews, s.role <> 'PEER_EDUCATOR')
                      when 'SIGN' then coalesce(r.signs, s.role in ('PEER_SPECIALIST', 'VOLUNTEER'))
                    end
               from specialists.specialist s
                    left join plans.role_rule r on r.organization_id = s.organization_id and r.role = s.role
              where s.organization_id = storage.organization() and s.id = storage.person());

do $$
declare
  target text;
begin
  foreach target in array array['plan_version', 'signature', 'writing', 'remark', 'review', 'goal_rating',
                                'coming_review', 'other_signature', 'scan'] loop
    execute format('create policy read_within_ones_role on plans.%I as restrictive for select
                      using ((select plans.may(''READ'')))', target);
  end loop;
  foreach target in array array['signature', 'other_signature', 'scan'] loop
    execute format('create policy signed_within_ones_role on plans.%I as restrictive for insert
                      with check ((select plans.may(''SIGN'')))', target);
  end loop;
  foreach target in array array['review', 'goal_rating'] loop
    execute format('create policy reviewed_within_ones_role on plans.%I as restrictive for insert
                      with check ((select plans.may(''REVIEW'')))', target);
  end loop;
  foreach target in array array['plan_version', 'writing'] loop
    execute format('create policy written_within_ones_role on plans.%I as restrictive for insert
                      with check ((select plans.may(''WRITE'')))', target);
  end loop;
end $$;
-- Whoever signs moves a plan on, and writes no word of it.
create policy changed_within_ones_role on plans.plan_version as restrictive for update
  using ((select plans.may('WRITE')) or state <> 'DRAFT' and (select plans.may('SIGN')))
  with check ((select plans.may('WRITE')) or state <> 'DRAFT' and (select plans.may('SIGN')));
