-- Who was on call when words of danger were heard, and looks after them with those they are for.
-- Somebody who works here; whoever is on call next takes it over while nobody has answered.
alter table outreach.conversation add column on_call uuid;

call storage.guard_anew('outreach.conversation',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'VISITOR' then id = storage.person()
                     when 'SPECIALIST' then specialist_id = storage.person()
                                            or specialist_id is null and state = 'OPEN'
                                            or on_call = storage.account() and danger and not settled
                     when 'MANAGER' then overdue or (danger or reported) and not settled
                     when 'HOUSE' then true
                     else false
                   end$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'VISITOR' and id = storage.person())$$);
-- What am I on call for, and what is handed on when somebody else is?
create index conversation_in_danger on outreach.conversation (organization_id, on_call) where danger and not settled;

-- Until when a specialist takes no messages without a name that are addressed to them: nobody has to
-- go on reading what hurts.
create table outreach.rest (
  organization_id uuid not null references organizations.organization,
  specialist_id   uuid not null,
  until           date not null,
  primary key (organization_id, specialist_id)
);
call storage.guard('outreach.rest',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and specialist_id = storage.person())$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and specialist_id = storage.person())$$);
grant select, insert, update, delete on outreach.rest to ${app};
