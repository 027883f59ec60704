-- Which goals somebody on a team sees is decided here, goal by goal. A plan lies in one value, so this view takes it
-- apart: of a goal its words, its steps and what the person calls that part of life, and nothing else. It looks with
-- the eyes of its owner, to whom a plan opens for a session of a partner only; the program itself still sees none.
do $$
begin
  execute format(
    'create policy looked_at_for_a_team on plans.plan_version for select to %I
       using (storage.hat() = ''PARTNER'' and organization_id = storage.organization()
              and state in (''ACTIVE'', ''ON_HOLD'')
              and exists (select from careteam.member m
                           where m.organization_id = storage.organization()
                             and m.participant_id = plan_version.participant_id
                             and m.account_id = storage.account()))', current_user);
end $$;
create view careteam.open_goal with (security_barrier) as
  select p.organization_id, p.participant_id, g.position,
         jsonb_build_object('id', g.goal -> 'id', 'area', g.goal -> 'area', 'words', g.goal -> 'words',
                            'firstStep', g.goal -> 'firstStep', 'steps', g.goal -> 'steps',
                            'more', jsonb_build_object('areaCalled', g.goal #> '{more,areaCalled}')) as goal
    from plans.plan_version p
   cross join lateral jsonb_array_elements(p.text -> 'goals') with ordinality as g(goal, position)
   where p.state in ('ACTIVE', 'ON_HOLD')
     and exists (
       select from careteam.member m
                   join careteam.share s on s.organization_id = m.organization_id and s.member_id = m.id
                   join consent.consent c on c.organization_id = s.organization_id and c.id = s.consent_id
                   join consent.recipient r on r.organization_id = s.organization_id and r.consent_id = s.consent_id
        where m.organization_id = p.organization_id and m.participant_id = p.participant_id
          and m.account_id = storage.account() and r.to_account = storage.account()
          and 'GOALS' = any (c.information) and 'GOALS' <> all (r.without)
          and (s.all_goals or (g.goal ->> 'id')::uuid = any (s.goals)));
grant select on careteam.open_goal to ${app};
