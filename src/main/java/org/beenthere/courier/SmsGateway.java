package org.beenthere.courier;

/// Hands texts to a telephone company; a bean of it opens the channel.
public interface SmsGateway {

  /// @throws java.io.UncheckedIOException when the company cannot be reached now
  /// @throws IllegalArgumentException when it says that there is no such number
  void text(String number, String words);
}
