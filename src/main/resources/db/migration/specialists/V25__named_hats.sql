-- The hats are named one by one, so that a made-up one shows nothing and writes nothing.
call storage.guard_anew('specialists.specialist',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$);
