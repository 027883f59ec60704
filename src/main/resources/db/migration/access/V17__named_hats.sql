-- Somebody sees their own account under a hat that there is; a made-up one shows nothing.
call storage.guard_anew('access.account',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')
               or id = storage.account()
                  and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')
               or id = storage.account()
                  and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR')$$);
