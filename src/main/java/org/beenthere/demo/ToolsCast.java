package org.beenthere.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.beenthere.coping.Advocacy;
import org.beenthere.coping.AskedForm;
import org.beenthere.coping.LetterForm;
import org.beenthere.coping.PracticeForm;
import org.beenthere.coping.Practices;
import org.beenthere.coping.QuestionForm;
import org.beenthere.coping.SuggestionForm;
import org.beenthere.coping.Technique;
import org.beenthere.coping.ToolForm;
import org.beenthere.coping.Toolkit;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// What invented people keep at hand for a hard hour, what they tried, and what they ask for
/// themselves.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class ToolsCast {

  private static final String PEER = "PEER";
  private static final String ME = "ME";

  private final Toolkit toolkit;
  private final Practices practices;
  private final Advocacy advocacy;
  private final House house;
  private final Clock clock;

  ToolsCast(Toolkit toolkit, Practices practices, Advocacy advocacy, House house, Clock clock) {
    this.toolkit = toolkit;
    this.practices = practices;
    this.advocacy = advocacy;
    this.house = house;
    this.clock = clock;
  }

  /// Jamie puts something at hand, and Maria shows one of it.
  void begin(Viewer jamie, Viewer maria) {
    suggest(maria, jamie, Technique.WALKING, "It got me through my first Fridays.");
    as(
        jamie,
        () -> {
          toolkit.pick(jamie, Technique.DELAY);
          toolkit.pick(jamie, Technique.WALKING);
          toolkit.write(
              jamie,
              new ToolForm(
                  form(),
                  "The garage",
                  "Put the radio on.\nSort one drawer.\nCall Aunt Jo.",
                  PEER));
        });
    tried(jamie, Technique.WALKING, "MODELED", "We went around the block.", "7", "YES", PEER);
  }

  /// Weeks later: what helped, a craving that nobody else reads about, and what he asks for.
  void goOn(Viewer jamie, Viewer maria) {
    tried(jamie, Technique.WALKING, "ALONE", "Payday. I went the long way.", "8", "YES", PEER);
    tried(
        jamie, Technique.DELAY, "ALONE", "After the phone call with my brother.", "4", "MAYBE", ME);
    suggest(maria, jamie, Technique.MONEY_DAY, "Friday is payday again. Shall we look at it?");
    var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of(jamie.zone()));
    as(
        jamie,
        () -> {
          advocacy.write(
              jamie, new QuestionForm(form(), "Can I sleep without the pills?", "Dr. Patel", PEER));
          advocacy.write(
              jamie, new QuestionForm(form(), "May I see what you write?", "Dr. Patel", PEER));
          advocacy.note(
              jamie,
              new AskedForm(
                  form(),
                  "A place on the list for an apartment",
                  "Housing office",
                  today.minusDays(9).toString(),
                  "LOOKING",
                  "They call back by Tuesday.",
                  PEER));
          advocacy.keep(
              jamie,
              new LetterForm(
                  form(),
                  "EMPLOYER",
                  "en",
                  "Mr. Cole",
                  "I would like to ask for a change in my hours, so that I can keep my appointments."
                      + "\n\nOn Tuesdays I could start at ten and stay until six.",
                  "Jamie"));
        });
  }

  private void suggest(Viewer peer, Viewer person, Technique technique, String words) {
    as(
        peer,
        () ->
            practices.suggest(
                peer, person.participant(), new SuggestionForm(form(), technique.slug(), words)));
  }

  private void tried(
      Viewer person,
      Technique technique,
      String how,
      String situation,
      String helped,
      String again,
      String who) {
    as(
        person,
        () ->
            practices.add(
                person,
                new PracticeForm(form(), technique.slug(), how, situation, helped, again, who)));
  }

  private static String form() {
    return Identifier.fresh().toString();
  }

  private void as(Viewer viewer, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          return null;
        });
  }
}
