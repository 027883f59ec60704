package org.beenthere.referrals;

/// What came of answering a request. Two people may answer at once; one of them is faster.
public sealed interface Answering {

  /// How the request stands now.
  Request request();

  record Answered(Request request) implements Answering {}

  record SomeoneWasFaster(Request request) implements Answering {}
}
