package org.beenthere.outreach;

/// What came of changing a conversation. Two may answer at once, and whoever wrote may erase it
/// meanwhile.
public sealed interface Outcome {

  record Done(Conversation conversation) implements Outcome {}

  /// Somebody else took it, or it was erased, a moment ago.
  record SomeoneWasFaster() implements Outcome {}

  /// It is not there, or not theirs to see; nobody is told which.
  record NotTheirs() implements Outcome {}
}
