package org.beenthere.matching;

import org.beenthere.certification.Standing;
import org.beenthere.specialists.Specialist;

/// A proposal as the participant sees it.
public record Offer(Proposal proposal, Specialist peer, Standing standing) {}
