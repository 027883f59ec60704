-- What somebody is told in chosen words, the house tells. Those who work with a participant, and
-- participants about their own meetings, have it say in its own neutral words that there is news.
alter policy added on courier.message with check (
  case storage.hat()
    when 'HOUSE' then organization_id = storage.organization()
    when 'DOOR' then organization_id = '00000000-0000-0000-0000-000000000000'
    when 'MANAGER' then organization_id = storage.organization() and occasion is not null
    when 'SPECIALIST' then organization_id = storage.organization() and occasion is not null
                           and participant_id is not null
    when 'PARTICIPANT' then organization_id = storage.organization() and occasion is not null
                            and participant_id = storage.person()
    else false
  end);

-- Seen by whoever may have notices, stopped by whoever may have sent something.
call storage.guard_anew('courier.stop',
  seen    => $$case storage.hat()
                 when 'HOUSE' then storage.organization() is null or organization_id = storage.organization()
                 else organization_id = storage.organization()
                      and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR')
               end$$,
  written => $$organization_id = storage.organization()
               and storage.hat() in ('PARTICIPANT', 'SPECIALIST', 'MANAGER', 'HOUSE')$$);
