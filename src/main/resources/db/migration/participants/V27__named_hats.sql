-- A circle is seen by the specialist in it under that hat alone; a made-up hat shows nothing.
call storage.guard_anew('participants.circle',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'SPECIALIST' and account_id = storage.account()
                    or storage.hat() = 'PARTICIPANT' and participant_id = storage.person())$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
