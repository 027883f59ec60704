package org.beenthere.courier;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes messages and carries them out. What is sent in a transaction that is rolled back was never
/// sent; what is carried is told as [MessageCarried] or [MessageUndeliverable].
@Service
@Transactional
public class Courier {

  private final MessageTable messages;
  private final ObjectProvider<SmsGateway> gateway;
  private final Clock clock;

  Courier(MessageTable messages, ObjectProvider<SmsGateway> gateway, Clock clock) {
    this.messages = messages;
    this.gateway = gateway;
    this.clock = clock;
  }

  /// Sends a message when its time has come. Sending the same one again changes nothing.
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Message message) {
    messages.add(message, message.hours().next(message.notBefore()));
  }

  /// Whether this house can send texts by itself. Where it cannot, a human has to.
  public boolean sendsTexts() {
    return gateway.getIfAvailable() != null;
  }

  /// Nothing that was sent for this owner so far goes out any more, and its notices disappear. What
  /// is sent for it from now on does.
  @Transactional(propagation = Propagation.MANDATORY)
  public void stop(OrganizationId organization, String owner) {
    messages.stop(organization, owner, clock.instant());
  }

  /// How many messages sent for this owner are still to leave the house. Asked for by the house;
  /// nobody else sees what is for others.
  @Transactional(propagation = Propagation.MANDATORY)
  public int waiting(OrganizationId organization, String owner) {
    return messages.waiting(organization, owner);
  }

  /// What stands on the pages of whoever is asking and was not marked as seen, newest first.
  @Transactional(readOnly = true)
  public List<Notice> notices() {
    return messages.notices(clock.instant());
  }

  /// Whoever is asking has seen this one.
  public void seen(UUID notice) {
    messages.seen(notice, clock.instant());
  }
}
