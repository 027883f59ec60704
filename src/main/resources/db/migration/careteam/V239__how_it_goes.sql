-- How it goes with a goal is decided here too, goal by goal: this view shows to whoever is named what the person said,
-- or said yes to, of the goals that are open to them, where the permission opens that as well; the day and the rating,
-- and no words. It looks with the eyes of its owner, to whom what was said opens for a session of a partner only.
do $$
declare
  target text;
begin
  foreach target in array array['review', 'goal_rating'] loop
    execute format(
      'create policy looked_at_for_a_team on plans.%1$I for select to %2$I
         using (storage.hat() = ''PARTNER'' and organization_id = storage.organization()
                and exists (select from careteam.member m
                             where m.organization_id = storage.organization()
                               and m.participant_id = %1$I.participant_id
                               and m.account_id = storage.account()))', target, current_user);
  end loop;
end $$;
create view careteam.open_rating with (security_barrier) as
  select g.organization_id, g.participant_id, g.goal_id, g.rating, v.at
    from plans.goal_rating g
    join plans.review v on v.organization_id = g.organization_id and v.participant_id = g.participant_id
                       and v.id = g.review_id
   where g.rating is not null
     -- What a peer wrote down that the person has not looked at is not theirs yet.
     and (v.role = 'PARTICIPANT' or v.read_back or v.confirmed_at is not null)
     and exists (
       select from careteam.open_goal o
        where o.organization_id = g.organization_id and o.participant_id = g.participant_id
          and (o.goal ->> 'id')::uuid = g.goal_id)
     and exists (
       select from careteam.member m
                   join careteam.share s on s.organization_id = m.organization_id and s.member_id = m.id
                   join consent.consent c on c.organization_id = s.organization_id and c.id = s.consent_id
                   join consent.recipient r on r.organization_id = s.organization_id and r.consent_id = s.consent_id
        where m.organization_id = g.organization_id and m.participant_id = g.participant_id
          and m.account_id = storage.account() and r.to_account = storage.account()
          and 'PROGRESS' = any (c.information) and 'PROGRESS' <> all (r.without)
          and (s.all_goals or g.goal_id = any (s.goals)));
grant select on careteam.open_rating to ${app};
