package org.beenthere.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of notes about one person, newest first, each with what was added to it.
///
/// @param earlier the note after which the next page goes on, or null when this is the last one
public record NotePage(List<Line> lines, @Nullable ContactId earlier) {

  /// One note with what was added to it since.
  ///
  /// @param by what the specialist is called who wrote it
  /// @param goals the goals of the plan it touched, in the person's words
  public record Line(
      ContactNote note,
      String by,
      List<String> goals,
      List<Amendment> amendments,
      List<Addition> additions,
      Since since) {}

  /// What became of a note since it was signed.
  ///
  /// @param formers what it said before its author changed it, the oldest first
  /// @param countersign who stands for it too, or null
  /// @param objections what the person said is not how it was
  /// @param answers what was answered to that
  /// @param receipt what they answered to "we noted that we met. Right?", or null
  public record Since(
      List<Former> formers,
      @Nullable Countersign countersign,
      List<Objection> objections,
      List<Answer> answers,
      @Nullable Receipt receipt) {

    static final Since NOTHING = new Since(List.of(), null, List.of(), List.of(), null);
  }
}
