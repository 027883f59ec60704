package org.beenthere.messages;

/// One conversation from its beginning.
///
/// @param peer what the peer is called with whom it was
public record WholeConversation(String peer, Exchange exchange) {}
