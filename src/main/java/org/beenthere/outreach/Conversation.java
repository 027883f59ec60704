package org.beenthere.outreach;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// A conversation with somebody who did not say who they are.
///
/// @param called what they want to be called, or empty
/// @param specialist whom it is addressed to, or null while it waits for whoever is free
/// @param onCall who was on call when words of danger were heard, and looks after them too
/// @param waitsSince since when they wait for an answer, or null when they were answered
public record Conversation(
    OrganizationId organization,
    ConversationId id,
    String called,
    Language language,
    @Nullable SpecialistId specialist,
    State state,
    Instant begunAt,
    Instant lastWordAt,
    @Nullable Instant waitsSince,
    @Nullable Instant dueAt,
    Concern concern,
    @Nullable AccountId onCall,
    CallWish call,
    @Nullable Talk talk) {

  public enum State {
    OPEN,
    /// Somebody who works here ended it; nobody can write any more.
    CLOSED
  }

  /// Why a manager looks at it.
  ///
  /// @param settled whether they looked after the danger or the report
  /// @param report what was reported, in the words of whoever did
  public record Concern(
      boolean danger, boolean overdue, boolean reported, boolean settled, String report) {

    static final Concern NONE = new Concern(false, false, false, false, "");

    /// Whether a manager has something to look after.
    public boolean isUnsettled() {
      return (danger || reported) && !settled;
    }

    Concern hearing(boolean dangerous) {
      return dangerous ? new Concern(true, overdue, reported, false, report) : this;
    }

    Concern answered() {
      return new Concern(danger, false, reported, settled, report);
    }

    Concern reporting(String why) {
      return new Concern(danger, false, true, false, why);
    }

    Concern lookedAfter(boolean opensAgain) {
      return new Concern(danger, overdue, reported && !opensAgain, true, opensAgain ? "" : report);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean waits() {
    return waitsSince != null;
  }

  /// Nobody has taken it yet.
  public boolean isForWhoever() {
    return specialist == null;
  }

  /// Whether somebody looks after it because they are on call.
  boolean isOnCallFor(AccountId account) {
    return account.equals(onCall) && concern.danger() && !concern.settled();
  }

  Ticket ticket() {
    return new Ticket(organization, id);
  }

  /// Whoever writes said something, and waits from now on unless they do already.
  Conversation said(boolean dangerous, Instant now, Instant due) {
    return with(
        specialist,
        state,
        now,
        waitsSince == null ? now : waitsSince,
        dueAt == null ? due : dueAt,
        concern.hearing(dangerous),
        call,
        talk);
  }

  Conversation wishing(CallWish wish) {
    return with(specialist, state, lastWordAt, waitsSince, dueAt, concern, wish, talk);
  }

  Conversation proposing(@Nullable Talk proposed) {
    return with(specialist, state, lastWordAt, waitsSince, dueAt, concern, call, proposed);
  }

  /// Somebody who works here answered. A specialist takes what nobody had taken.
  Conversation answered(@Nullable SpecialistId by, Instant now) {
    return with(
        specialist == null ? by : specialist,
        state,
        now,
        null,
        null,
        concern.answered(),
        call,
        talk);
  }

  /// Somebody else answers from now on, or whoever is free. What is owed is owed anew, and nobody
  /// has said yes to a talk for somebody else.
  Conversation handedTo(@Nullable SpecialistId other, Instant now, Instant due) {
    var asked = talk == null ? null : new Talk(talk.at(), talk.way(), Talk.Answer.PROPOSED);
    return with(other, state, lastWordAt, now, due, concern.answered(), call, asked);
  }

  /// Nobody can write any more, and a manager looks at why.
  Conversation closed(@Nullable SpecialistId by, String report) {
    return with(
        specialist == null ? by : specialist,
        State.CLOSED,
        lastWordAt,
        null,
        null,
        concern.reporting(report),
        CallWish.NONE,
        null);
  }

  /// A manager looked at what was the matter.
  Conversation settled(boolean opensAgain) {
    return with(
        specialist,
        opensAgain ? State.OPEN : state,
        lastWordAt,
        waitsSince,
        dueAt,
        concern.lookedAfter(opensAgain),
        call,
        talk);
  }

  private Conversation with(
      @Nullable SpecialistId to,
      State now,
      Instant lastWord,
      @Nullable Instant waiting,
      @Nullable Instant due,
      Concern about,
      CallWish wish,
      @Nullable Talk meeting) {
    return new Conversation(
        organization,
        id,
        called,
        language,
        to,
        now,
        begunAt,
        lastWord,
        waiting,
        due,
        about,
        onCall,
        wish,
        meeting);
  }
}
