package org.beenthere.messages;

import java.util.Optional;
import java.util.UUID;
import org.beenthere.courier.TextReader;
import org.springframework.stereotype.Component;

/// Texts from people who asked that we answer them here.
@Component
class TextsOfPeople implements TextReader {

  private final Texting texting;

  TextsOfPeople(Texting texting) {
    this.texting = texting;
  }

  @Override
  public Optional<String> reads(String number, String words, UUID id) {
    return texting.receive(number, words, id);
  }
}
