package org.beenthere.resources;

import java.util.Collection;
import java.util.List;
import org.beenthere.resources.Understanding.Understood;

/// What was seen in a file when it was looked at, as far as a page shows it.
///
/// @param findings the first, the errors before the others
/// @param errors how many of all findings are errors
/// @param more how many findings are not shown
/// @param first the names of the first services
/// @param gone the names of the first that it does not name any more
public record DeliveryPreview(
    List<Finding> findings, long errors, int more, List<String> first, List<String> gone) {

  private static final int SHOWN = 100;
  private static final int NAMES = 10;

  static DeliveryPreview of(Understood understood, Collection<String> gone) {
    var findings = understood.findings();
    return new DeliveryPreview(
        findings.stream().limit(SHOWN).toList(),
        findings.stream().filter(one -> one.kind().isError()).count(),
        Math.max(0, findings.size() - SHOWN),
        understood.services().stream().limit(NAMES).map(HelpService::name).toList(),
        gone.stream().limit(NAMES).toList());
  }
}
