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
                                         and exists (select from consent.recipient r
                                                      where r.organization_id = referral.organization_id
                                                        and r.consent_id = referral.consent_id
                                                        and r.partner_id = storage.person())
                     else false
                   end$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
