-- The hats are named one by one, so that a made-up one shows nothing and writes nothing.
call storage.guard_anew('organizations.organization',
  seen    => $$storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR',
                                 'DOOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);

-- Where it works, and at what: for those who work or are supported there.
call storage.guard_anew('organizations.site',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
call storage.guard_anew('organizations.program',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);

-- Managers take specialists on; administrators make managers and administrators. Nobody gives out
-- a hat beyond those.
call storage.guard_anew('organizations.staff',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')
               or account_id = storage.account() and storage.hat() = 'DOOR'$$,
  written => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then hat = 'SPECIALIST'
                     when 'ADMINISTRATOR' then hat in ('MANAGER', 'ADMINISTRATOR')
                     else false
                   end$$);
