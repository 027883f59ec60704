package org.beenthere.resources;

import java.util.UUID;

/// Who offers a service: an organization in the words of HSDS.
///
/// @param knownAs its identifier in the file it came with
public record Agency(
    UUID id, String knownAs, String name, String about, String website, String email) {}
