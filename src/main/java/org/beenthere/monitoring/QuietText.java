package org.beenthere.monitoring;

import java.time.ZoneId;
import org.beenthere.participants.Participant;
import org.beenthere.shell.Pages;
import org.springframework.stereotype.Component;

/// What is said to somebody who is quiet: their own words, else ours in their language. The same
/// whether the house sends it or a human.
@Component
class QuietText {

  private final Pages pages;

  QuietText(Pages pages) {
    this.pages = pages;
  }

  String title(Participant person) {
    return ours("monitoring.way.title", person);
  }

  String of(Rung rung, Participant person) {
    return rung.words().isBlank() ? usual(person) : rung.words();
  }

  /// What is said where they chose no words of their own.
  String usual(Participant person) {
    return ours("monitoring.text", person);
  }

  private String ours(String key, Participant person) {
    return pages.words(person.language(), ZoneId.of(person.zone())).t(key);
  }
}
