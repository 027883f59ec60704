-- A picture or a document that goes with a message. Seen by whoever sees the message, gone with it, and
-- gone when it is taken back.
create table messages.enclosure (
  organization_id uuid not null,
  conversation_id uuid not null,
  number          bigint not null,
  media_type      text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  content         bytea not null check (octet_length(content) between 1 and 5242880),
  primary key (organization_id, conversation_id, number),
  foreign key (organization_id, conversation_id, number) references messages.message on delete cascade
);
do $$
declare
  theirs text :=
    'organization_id = storage.organization()
       and exists (select from messages.message m
                    where m.organization_id = enclosure.organization_id
                      and m.conversation_id = enclosure.conversation_id
                      and m.number = enclosure.number %s)';
begin
  call storage.guard('messages.enclosure',
    format(theirs, 'and m.taken_back_at is null'),
    format(theirs, 'and (storage.hat() = ''HOUSE'' or m.author_id = storage.account())'));
end $$;
grant select, insert, delete on messages.enclosure to ${app};
