package org.beenthere.referrals;

/// What may be true for somebody just now, beside to whom they belong. It may move them forward on
/// a waiting list, and nobody asks for proof.
public enum Situation {
  LEAVING_HOSPITAL,
  /// A doctor, a hospital or a court sent them.
  SENT,
  /// They were with us before.
  BEEN_HERE
}
