-- Who was taken off the list is for the house alone, which leaves them out of every search.
call storage.guard_anew('directory.unlisted',
  seen    => $$storage.hat() = 'HOUSE'$$,
  written => $$storage.hat() = 'HOUSE'$$);
