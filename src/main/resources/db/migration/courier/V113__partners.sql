-- A treatment partner has notices on their own pages, and sends none.
create or replace function courier.mine(channel text, account uuid, participant uuid) returns boolean
  language sql stable parallel safe
  return channel = 'INBOX'
         and case when participant is null
                  then account = storage.account()
                       and storage.hat() in ('GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'SUPERVISOR',
                                             'ADMINISTRATOR', 'PARTNER')
                  else storage.hat() = 'PARTICIPANT' and participant = storage.person() end;
create policy seen_by_partners on courier.stop for select
  using (storage.hat() = 'PARTNER' and organization_id = storage.organization());
