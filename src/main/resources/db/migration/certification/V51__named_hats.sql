-- A register is there to be checked by anybody, under a hat that there is.
call storage.guard_anew('certification.credential',
  seen    => $$storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR',
                                 'DOOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
