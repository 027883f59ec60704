-- The sessions are shown to the door alone. Their attributes are sealed with the key of the house
-- from now on, so whoever was signed in signs in once more.
truncate access.session, access.session_attributes;
call storage.guard('access.session',
  seen    => $$storage.hat() = 'DOOR'$$,
  written => $$storage.hat() = 'DOOR'$$);
call storage.guard('access.session_attributes',
  seen    => $$storage.hat() = 'DOOR'$$,
  written => $$storage.hat() = 'DOOR'$$);
