package org.beenthere.messages;

import org.jspecify.annotations.Nullable;

/// What stands on the page of messages with a participant, for whoever works here.
///
/// @param called what the person is called
/// @param isPeer whether whoever is looking walks with them; else they are on call
/// @param covers for whom they stand in while they are away, or empty
/// @param until until when they do, or are on call; in words, or empty
/// @param alarm whether words of danger wait
/// @param hasEarlier whether there is something earlier they may read
/// @param byText how the person answers by text, or null
/// @param older whether this is an older page
public record TheirMessages(
    Exchange exchange,
    String called,
    boolean isPeer,
    String covers,
    String until,
    boolean mayWrite,
    boolean alarm,
    boolean hasEarlier,
    @Nullable ByText byText,
    boolean older) {}
