package org.beenthere.plans;

import java.time.LocalDate;

/// That a rule asks for a signature beside those of the two, and until when.
///
/// @param rule what asks for it
public record WantedSignature(PlanRule.AlsoSigns role, String rule, LocalDate until) {}
