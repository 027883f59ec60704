-- The number of an entry comes from the sequence and from nowhere else. A number somebody chose
-- could stand before what is sealed already, and the chain would seem broken for ever.
revoke insert on audit.entry from ${app};
grant insert (organization_id, at, account_id, hat, deed, thing, thing_id, participant_id, purpose,
              outcome, channel, correlation_id, address, digest) on audit.entry to ${app};

-- Nobody makes an entry under a hat that there is not.
call storage.guard_anew('audit.entry',
  seen    => $$case storage.hat()
                 when 'HOUSE' then storage.organization() is null or organization_id = storage.organization()
                 when 'MANAGER' then organization_id = storage.organization()
                 when 'PARTICIPANT' then organization_id = storage.organization() and participant_id = storage.person()
                 else false
               end$$,
  written => $$case storage.hat()
                 when 'HOUSE' then organization_id = storage.organization()
                 when 'DOOR' then organization_id = '00000000-0000-0000-0000-000000000000'
                 else storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR')
                      and organization_id = storage.organization()
                      and account_id is not distinct from storage.account()
                      and hat = storage.hat()
               end$$);
