package org.beenthere.plans;

import java.util.List;

/// Who beside the two signed a plan, and whose signature a rule still asks for.
public record Others(List<OtherSignature> signed, List<WantedSignature> wanted) {

  static final Others NOBODY = new Others(List.of(), List.of());
}
