package org.beenthere.access;

import java.util.function.Supplier;
import java.util.stream.Stream;

/// Of several taps on one button, one goes first: what is done about the same thing is done one
/// after the other on this node. Between nodes the database decides.
public final class OneByOne {

  private final Object[] queues = Stream.generate(Object::new).limit(64).toArray();

  /// @param thing what it is about
  public <T> T of(Object thing, Supplier<? extends T> work) {
    synchronized (queues[Math.floorMod(thing.hashCode(), queues.length)]) {
      return work.get();
    }
  }
}
