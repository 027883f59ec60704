package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.appointments.ReminderWish.By;
import org.beenthere.appointments.ReminderWish.When;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Courier;
import org.beenthere.participants.Participants;
import org.beenthere.participants.SafeContact;
import org.beenthere.shell.Choice;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A participant says when and how they are reminded of meetings, or not at all.
@Controller
@For(Hat.PARTICIPANT)
class RemindersController {

  private static final String PATH = "/my/meetings/reminders";

  private final WishTable wishes;
  private final AppointmentTable table;
  private final MeetingLetters letters;
  private final Participants participants;
  private final Courier courier;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Templates templates;
  private final Clock clock;

  RemindersController(
      WishTable wishes,
      AppointmentTable table,
      MeetingLetters letters,
      Participants participants,
      Courier courier,
      Trail trail,
      TransactionTemplate transaction,
      Templates templates,
      Clock clock) {
    this.wishes = wishes;
    this.table = table;
    this.letters = letters;
    this.participants = participants;
    this.courier = courier;
    this.trail = trail;
    this.transaction = transaction;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(PATH)
  View show(Viewer viewer, Page page) {
    return transaction.execute(status -> {
      var wish = wishes.of(viewer.organization(), viewer.participant());
      var reach = reach(viewer);
      return Html.ok(
          templates.appointmentsReminders(
              page,
              Choice.of(page.words(), When.values(), wish.times()),
              ways(wish.by(), reach, page),
              mayAnswer(reach),
              wish.answersFrom() != null));
    });
  }

  @PostMapping(PATH)
  View change(RemindersForm form, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      var organization = viewer.organization();
      var who = viewer.participant();
      var reach = reach(viewer);
      var by = form.by() != null && offered(reach).contains(form.by()) ? form.by() : By.USUAL;
      var phone = reach.phone();
      var from =
          form.isAnswering() && mayAnswer(reach) && phone != null ? Answers.plain(phone) : null;
      wishes.put(organization, who, new ReminderWish(form.times(), by, from, 0));
      var now = clock.instant();
      table.openOf(organization, who, now).stream()
          .filter(one -> one.isAhead(now))
          .forEach(letters::anew);
      trail.changed(viewer, who, "profile", who.value());
    });
    return Html.seeOther("/my/meetings", "appointments.reminders.done");
  }

  private static List<Choice> ways(By chosen, SafeContact reach, Page page) {
    return offered(reach).stream()
        .map(one -> new Choice(one.name(), page.words().of(one), "", one == chosen))
        .toList();
  }

  /// Only what the record has an address for, and nothing beyond their own pages for whoever is
  /// reached there alone.
  private static List<By> offered(SafeContact reach) {
    var ways = new ArrayList<By>();
    ways.add(By.USUAL);
    if (ReminderWish.mayText(reach)) {
      ways.add(By.TEXT);
    }
    if (ReminderWish.mayMail(reach)) {
      ways.add(By.EMAIL);
    }
    ways.add(By.HERE);
    return ways;
  }

  private boolean mayAnswer(SafeContact reach) {
    var phone = reach.phone();
    return courier.sendsTexts()
        && ReminderWish.mayText(reach)
        && phone != null
        && !Answers.plain(phone).isEmpty();
  }

  private SafeContact reach(Viewer viewer) {
    return participants.find(viewer.organization(), viewer.participant()).reach();
  }
}
