package org.beenthere.careteam;

/// Somebody on whose team one is.
///
/// @param name as they signed
public record TeamPerson(TeamMemberId member, String name) {}
