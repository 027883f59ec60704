package org.beenthere.plans;

import java.util.List;

/// What a page of the draft shows beside its own form.
///
/// @param seen what the page remembers of the part that it shows
/// @param theirs how the part stands now, line by line, when somebody else wrote in it meanwhile;
///   otherwise empty
public record Draft(Desk desk, String seen, List<String> theirs) {}
