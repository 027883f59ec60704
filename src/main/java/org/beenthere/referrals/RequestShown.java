package org.beenthere.referrals;

import java.util.List;

/// A request as whoever answers it sees it.
///
/// @param wished what the peer they wish for is called, or empty
/// @param programs how the rules of each program stand with them
/// @param alike who may be the same person
/// @param moved why they stand out of the order, in words, or empty
/// @param talksFirst whether somebody would like to talk with them first
public record RequestShown(
    Request request,
    Intake intake,
    String wished,
    List<ProgramChoice> programs,
    List<SamePerson> alike,
    String moved,
    boolean talksFirst) {}
