package org.beenthere.access;

import java.util.function.Supplier;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the database as the door does: about accounts and how they sign in, and about nothing else.
/// Each piece of work is a transaction of its own.
@Component
class Door {

  private final House house;

  Door(House house) {
    this.house = house;
  }

  <T extends @Nullable Object> T asks(Supplier<T> work) {
    return house.as(Asking.DOOR, work);
  }

  void does(Runnable work) {
    asks(() -> {
      work.run();
      return null;
    });
  }
}
