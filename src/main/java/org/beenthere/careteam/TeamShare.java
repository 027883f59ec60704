package org.beenthere.careteam;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.beenthere.consent.ConsentId;
import org.beenthere.plans.GoalId;
import org.beenthere.vocabulary.ParticipantId;

/// What a participant allowed somebody on their team, under one signature.
///
/// @param form the form it was signed on
/// @param person the person's name on it
/// @param allGoals all goals, those to come as well
/// @param goals these, when not all
public record TeamShare(
    ConsentId consent,
    TeamMemberId member,
    ParticipantId participant,
    UUID form,
    String person,
    boolean allGoals,
    Set<GoalId> goals,
    Instant givenAt) {}
