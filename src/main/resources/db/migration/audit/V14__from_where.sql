-- From where somebody who works here looked or changed: whoever looks into a misuse asks for it. Never
-- kept of a participant, a visitor, or of what happens at the door.
alter table audit.entry add column address text
  check (address is null
         or length(address) <= 45 and hat not in ('PARTICIPANT', 'VISITOR', 'DOOR', 'HOUSE'));
