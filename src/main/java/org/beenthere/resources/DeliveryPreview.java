package org.beenthere.resources;

import java.util.List;

/// What a file would do.
///
/// @param findings all that was seen in it, the errors first
/// @param first the names of the first services
/// @param gone the names of the first that it does not name any more
public record DeliveryPreview(
    Delivery delivery, List<Finding> findings, List<String> first, List<String> gone) {

  private static final int SHOWN = 100;

  public long errors() {
    return findings.stream().filter(one -> one.kind().isError()).count();
  }

  /// As many findings as a page holds.
  public List<Finding> shown() {
    return findings.subList(0, Math.min(SHOWN, findings.size()));
  }
}
