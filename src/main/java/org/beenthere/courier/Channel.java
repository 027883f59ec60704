package org.beenthere.courier;

/// The kind of a [Route].
enum Channel {
  EMAIL,
  SMS,
  INBOX;

  static Channel of(Route route) {
    return switch (route) {
      case Route.Email email -> EMAIL;
      case Route.Sms sms -> SMS;
      case Route.Inbox inbox -> INBOX;
    };
  }
}
