package org.beenthere.messages;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.beenthere.vocabulary.AccountId;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One page that is kept open. What is told on it is that something changed and how far; the page
/// fetches the words itself, as whoever is signed in then. So no words lie in a stream.
final class Stream {

  /// The page does not come back by itself when it is told this.
  private static final String OVER = "over";

  private static final String FULL = "full";

  private final long number;
  private final ConversationId conversation;
  private final AccountId account;
  private final BooleanSupplier stillIn;
  private final SseEmitter emitter;
  private final AtomicLong owed;
  private final AtomicBoolean telling = new AtomicBoolean();
  private volatile long told;

  /// @param number in which order they were opened
  /// @param told how far the page has come
  /// @param stillIn whether whoever opened it is still signed in
  Stream(
      long number,
      ConversationId conversation,
      AccountId account,
      BooleanSupplier stillIn,
      SseEmitter emitter,
      long told) {
    this.number = number;
    this.conversation = conversation;
    this.account = account;
    this.stillIn = stillIn;
    this.emitter = emitter;
    this.told = told;
    this.owed = new AtomicLong(told);
  }

  long number() {
    return number;
  }

  ConversationId conversation() {
    return conversation;
  }

  AccountId account() {
    return account;
  }

  boolean isStillIn() {
    return stillIn.getAsBoolean();
  }

  void owes(long changes) {
    owed.accumulateAndGet(changes, Math::max);
  }

  /// Tells what is owed. Whoever comes while somebody is telling leaves it to them.
  ///
  /// @return whether somebody is listening
  boolean tell() {
    while (owed.get() > told && telling.compareAndSet(false, true)) {
      try {
        var now = owed.get();
        emitter.send(SseEmitter.event().id(Long.toString(now)).name("news").data(now));
        told = now;
      } catch (IOException | IllegalStateException gone) {
        return false;
      } finally {
        telling.set(false);
      }
    }
    return true;
  }

  /// Something that says nothing, so that what lies between does not hang up, and a page that is
  /// gone is noticed.
  boolean breathe() {
    if (!telling.compareAndSet(false, true)) {
      return true;
    }
    try {
      emitter.send(SseEmitter.event().comment(""));
      return true;
    } catch (IOException | IllegalStateException gone) {
      return false;
    } finally {
      telling.set(false);
    }
  }

  /// Whoever opened it is not signed in any more.
  void over() {
    say(OVER);
  }

  /// Whoever opened it opened more pages since than there is room for.
  void giveWay() {
    say(FULL);
  }

  private void say(String what) {
    try {
      emitter.send(SseEmitter.event().name(what).data(what));
    } catch (IOException | IllegalStateException gone) {
      // Then nobody needs to be told.
    }
    end();
  }

  void end() {
    try {
      emitter.complete();
    } catch (IllegalStateException over) {
      // The web server was faster.
    }
  }
}
