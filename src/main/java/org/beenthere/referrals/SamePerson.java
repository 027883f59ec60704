package org.beenthere.referrals;

import org.beenthere.participants.Participant;

/// Somebody who is known and may be whoever asked.
public record SamePerson(Participant known, Likeness by) {}
