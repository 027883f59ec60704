-- The number at which somebody lets themselves be rung by text when they are told that someone is needed now. It is
-- their own: they alone read and write it, and the house dials it. No row, no text.
create table duty.ring (
  organization_id uuid not null references organizations.organization,
  account_id      uuid not null references access.account,
  -- As it is dialled from anywhere (E.164).
  number          text not null check (number ~ '^[+][0-9]{6,15}$'),
  primary key (organization_id, account_id)
);
call storage.guard('duty.ring',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() in ('SPECIALIST', 'MANAGER') and account_id = storage.account())$$,
  written => $$organization_id = storage.organization()
               and storage.hat() in ('SPECIALIST', 'MANAGER') and account_id = storage.account()$$);
grant select, insert, update, delete on duty.ring to ${app};
