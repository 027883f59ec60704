package org.beenthere.courier;

/// The way a message takes.
public sealed interface Route {

  record Email(String address) implements Route {
    @Override
    public String toString() {
      return "Email";
    }
  }

  /// @param number as it is dialled, with its country code
  record Sms(String number) implements Route {
    @Override
    public String toString() {
      return "Sms";
    }
  }

  /// A notice on the person's own pages, which nobody else can happen to see.
  record Inbox() implements Route {}

  Inbox INBOX = new Inbox();
}
