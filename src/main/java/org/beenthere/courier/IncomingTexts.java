package org.beenthere.courier;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.beenthere.shell.Pages;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Texts that come in. STOP and START are heard from anybody; what else comes is read by the room
/// whose person it is from. A text from a number that nobody here has is answered once a day in
/// words that say nothing, and kept nowhere.
@Component
class IncomingTexts {

  private static final Pattern NUMBER = Pattern.compile("[+][0-9]{6,15}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /// Alone in a text, in any of our languages.
  private static final Set<String> STOP =
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "ALTO", "STOPPEN");

  private static final Set<String> START = Set.of("START", "UNSTOP", "EMPEZAR", "AANMELDEN");

  private static final Duration A_DAY = Duration.ofDays(1);

  /// As many strangers as are remembered at once.
  private static final int STRANGERS = 10_000;

  private final NumberTable numbers;
  private final SingletonSupplier<List<TextReader>> readers;
  private final ObjectProvider<SmsGateway> gateway;
  private final Pages pages;
  private final House house;
  private final Clock clock;

  /// Who was answered when, in memory alone.
  private final Map<String, Instant> answered = new ConcurrentHashMap<>();

  IncomingTexts(
      NumberTable numbers,
      ObjectProvider<TextReader> readers,
      ObjectProvider<SmsGateway> gateway,
      Pages pages,
      House house,
      Clock clock) {
    this.numbers = numbers;
    this.readers = SingletonSupplier.of(() -> readers.orderedStream().toList());
    this.gateway = gateway;
    this.pages = pages;
    this.house = house;
    this.clock = clock;
  }

  /// @param from a number with its country code; anything else is no text
  /// @return whether it was one
  boolean came(String from, String words, UUID id) {
    var number = from.replaceAll("[\\s().-]", "");
    if (!NUMBER.matcher(number).matches()) {
      return false;
    }
    var word = NO_LETTERS.matcher(words).replaceAll("").toUpperCase(Locale.ROOT);
    if (STOP.contains(word)) {
      answer(number, say(number, "courier.text.stopped"));
      asHouse(() -> numbers.stop(number, clock.instant()));
    } else if (START.contains(word)) {
      asHouse(() -> numbers.start(number));
      answer(number, say(number, "courier.text.started"));
    } else {
      read(number, words, id)
          .ifPresentOrElse(
              reply -> {
                if (!reply.isEmpty()) {
                  answer(number, reply);
                }
              },
              () -> stranger(number));
    }
    return true;
  }

  private Optional<String> read(String number, String words, UUID id) {
    if (words.isBlank()) {
      return Optional.of("");
    }
    return readers.obtain().stream()
        .flatMap(one -> one.reads(number, words.strip(), id).stream())
        .findFirst();
  }

  private void stranger(String number) {
    var now = clock.instant();
    var who = HexFormat.of().formatHex(NumberTable.hash(number));
    answered.values().removeIf(at -> at.plus(A_DAY).isBefore(now));
    if (answered.size() < STRANGERS && answered.putIfAbsent(who, now) == null) {
      answer(number, say(number, "courier.text.unknown"));
    }
  }

  /// An answer at once, which is kept nowhere. Whoever said STOP gets none.
  private void answer(String number, String words) {
    var open = gateway.getIfAvailable();
    if (open == null || house.as(Asking.HOUSE, () -> numbers.wantsNone(number))) {
      return;
    }
    try {
      open.text(number, words);
    } catch (UncheckedIOException | IllegalArgumentException notNow) {
      // Nobody waits for it.
    }
  }

  private void asHouse(Runnable work) {
    house.as(
        Asking.HOUSE,
        () -> {
          work.run();
          return null;
        });
  }

  private String say(String number, String key) {
    return pages.words(language(number), ZoneId.of("UTC")).t(key);
  }

  /// Of somebody of whom we know a number and nothing else.
  private static Language language(String number) {
    if (number.startsWith("+31") || number.startsWith("+32")) {
      return Language.NL;
    }
    return number.matches("[+](34|5[0-9]).*") ? Language.ES : Language.EN;
  }
}
