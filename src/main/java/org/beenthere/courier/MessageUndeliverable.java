package org.beenthere.courier;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;

/// A message will not arrive; somebody should find another way.
public record MessageUndeliverable(
    OrganizationId organization,
    UUID message,
    String owner,
    String name,
    Problem problem,
    Instant at)
    implements MessageNews {}
