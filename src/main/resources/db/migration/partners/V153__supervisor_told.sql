-- Nobody answered the second person either: their supervisor is told beside the managers, and sees whom
-- it is about for as long as nobody spoke with them.
alter table partners.referral add column supervisor_account uuid;
call storage.guard_anew('partners.referral',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'SPECIALIST' then storage.account() in (second_account, supervisor_account)
                                              and spoken_at is null and over_at is null
                                            or id in (select h.referral_id from partners.handover h
                                                       where h.organization_id = storage.organization()
                                                         and h.taken_by = storage.account() and h.state = 'TAKEN')
                     when 'PARTNER' then partner_id = storage.person()
                                         and consent.names_the_asker(organization_id, consent_id)
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
call storage.guard_anew('partners.handover',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'SPECIALIST' then state = 'OPEN' or taken_by = storage.account()
                     when 'GUEST' then account_id = storage.account()
                     when 'PARTNER' then partner_id = storage.person()
                                         and consent.names_the_asker(organization_id, consent_id)
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);

-- What became of the last meeting at once about somebody?
create index handover_of_referral on partners.handover (organization_id, referral_id, asked_at desc);
