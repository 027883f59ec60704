package org.beenthere.organizations;

import java.util.UUID;

/// A program that people are welcomed to.
public record Program(UUID id, UUID siteId, String name) {}
