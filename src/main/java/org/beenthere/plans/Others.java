package org.beenthere.plans;

import java.util.List;

/// Who beside the two signed a plan, and whose signature a rule still asks for.
///
/// @param scans the sheets of signatures on paper
/// @param rules what the plan in force keeps to
public record Others(
    List<OtherSignature> signed,
    List<WantedSignature> wanted,
    List<ScanLine> scans,
    List<PlanRule> rules) {

  static final Others NOBODY = new Others(List.of(), List.of(), List.of(), List.of());
}
