-- What a specialist keeps for those they walk with is seen by those, for as long as they do.
call storage.guard_anew('specialists.kept',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() = 'SPECIALIST' and account_id = storage.account()
                    or storage.hat() = 'PARTICIPANT' and audience = 'MY_PEOPLE'
                       and account_id in (select c.account_id
                                            from participants.circle c
                                           where c.organization_id = storage.organization()
                                             and c.participant_id = storage.person()
                                             and c.until is null))$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$);
