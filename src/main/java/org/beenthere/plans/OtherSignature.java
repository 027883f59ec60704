package org.beenthere.plans;

import java.time.LocalDate;

/// That somebody beside the two signed a version on paper.
public record OtherSignature(PlanRule.AlsoSigns role, String nameAsWritten, LocalDate signedOn) {}
