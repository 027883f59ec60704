-- The directory is there for everybody, under a hat that there is.
call storage.guard_anew('directory.listing',
  seen    => $$storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR',
                                 'DOOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
