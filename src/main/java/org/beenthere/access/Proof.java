package org.beenthere.access;

/// How somebody proved who they are.
enum Proof {
  PASSWORD,
  LINK,
  PASSKEY,
  /// A password or link, and then a code from their app or one of their recovery codes.
  CODE;

  /// Whether two things were proven: something they have, and something they know or are.
  boolean isTwofold() {
    return this == PASSKEY || this == CODE;
  }
}
