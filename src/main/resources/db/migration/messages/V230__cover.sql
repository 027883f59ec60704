-- Whether the person wants their words to wait for their own peer, whoever stands in meanwhile.
alter table messages.conversation add column own_peer_only boolean not null default false;
grant update (own_peer_only) on messages.conversation to ${app};

-- Whoever stands in for a peer who is away reads and writes in what goes on, unless the person said that
-- their words wait.
do $$
declare
  two text :=
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then
         (specialist_id = storage.person() %s)
           and participant_id in (select c.participant_id from participants.circle c
                                   where c.organization_id = storage.organization()
                                     and c.account_id = storage.account() and c.until is null)
         or on_call_may and on_call = storage.account() and on_call_until > storage.now()
         or not own_peer_only and ended_at is null
           and specialist_id in (select v.specialist_id from pairings.cover v
                                  where v.organization_id = storage.organization()
                                    and v.covering_id = storage.person()
                                    and v.starts_at <= storage.now() and v.ends_at > storage.now())
       when ''MANAGER'' then on_call_may and on_call = storage.account() and on_call_until > storage.now()
       else false end';
  later text :=
    'or id in (select o.conversation_id from messages.opening o
                where o.organization_id = storage.organization()
                  and o.specialist_id = storage.person() and o.may_read)';
begin
  execute 'alter policy seen on messages.conversation using (' || format(two, later) || ')';
  execute 'alter policy added on messages.conversation with check (' || format(two, '') || ')';
  execute 'alter policy changed on messages.conversation using (' || format(two, '')
    || ') with check (' || format(two, '') || ')';
end $$;

-- They read what was written since they stand in: what was said before was said to one.
alter policy seen on messages.message using (
  organization_id = storage.organization()
    and exists (select from messages.conversation c
                 where c.organization_id = message.organization_id and c.id = message.conversation_id
                   and (storage.hat() <> 'SPECIALIST'
                        or c.specialist_id = storage.person()
                        or c.on_call_may and c.on_call = storage.account() and c.on_call_until > storage.now()
                        or c.id in (select o.conversation_id from messages.opening o
                                     where o.organization_id = storage.organization()
                                       and o.specialist_id = storage.person() and o.may_read)
                        or message.written_at >= pairings.covering_since(c.specialist_id))));

-- Words of danger are told to them too; where, and never what.
alter policy seen on messages.alarm using (
  organization_id = storage.organization()
    and case storage.hat()
          when 'HOUSE' then true
          when 'MANAGER' then true
          when 'SPECIALIST' then specialist_id = storage.person() or on_call = storage.account()
            or heard_at >= pairings.covering_since(specialist_id)
              and exists (select from messages.conversation c
                           where c.organization_id = alarm.organization_id and c.id = alarm.conversation_id)
          else false
        end);

-- Who else may read is the person's word and nobody's for them; who stands in from the roster, and that it
-- is over, is the house's.
create function messages.who_reads_is_their_word() returns trigger language plpgsql as $$
declare
  -- A new one is weighed against what holds for every new one.
  was messages.conversation := old;
begin
  if tg_op = 'INSERT' then
    was := new;
    was.on_call_may := false;
    was.own_peer_only := false;
    was.on_call := null;
    was.on_call_until := null;
    was.ended_at := null;
  end if;
  if storage.hat() <> 'PARTICIPANT'
     and (new.on_call_may, new.own_peer_only) is distinct from (was.on_call_may, was.own_peer_only) then
    raise exception 'who else reads is said by the person' using errcode = 'insufficient_privilege';
  end if;
  if storage.hat() <> 'HOUSE'
     and (new.ended_at is distinct from was.ended_at
          or (new.on_call, new.on_call_until) is distinct from (was.on_call, was.on_call_until)
            and (storage.hat() <> 'PARTICIPANT' or new.on_call is not null)) then
    raise exception 'who stands in, and that it is over, is said by the house'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger who_reads_is_their_word before insert or update on messages.conversation
  for each row execute function messages.who_reads_is_their_word();
