package org.beenthere.courier;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;

/// A message left the house, or stands on the person's own pages.
public record MessageCarried(
    OrganizationId organization, UUID message, String owner, String name, Instant at)
    implements MessageNews {}
