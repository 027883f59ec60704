package org.beenthere.organizations;

import java.util.UUID;

/// A place where an organization works.
///
/// @param zone an IANA time zone
public record Site(UUID id, String name, String place, String zone) {}
