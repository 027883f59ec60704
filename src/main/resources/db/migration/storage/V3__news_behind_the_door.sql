-- News is told by whoever changed something in their organization, and heard by the house alone.
call storage.guard('storage.event_publication',
  seen    => $$storage.hat() = 'HOUSE'$$,
  written => $$storage.hat() = 'HOUSE'$$);
alter policy added on storage.event_publication
  with check (storage.hat() in ('DOOR', 'HOUSE')
              or storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR')
                 and (serialized_event::jsonb #>> '{organization,value}')::uuid = storage.organization());
