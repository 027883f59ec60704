package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.beenthere.audit.Trail;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The free times of a participant's peer: a tap takes one, or asks for it.
@Controller
@For(Hat.PARTICIPANT)
class TimesController {

  private final Bookings bookings;
  private final Trail trail;
  private final Templates templates;

  TimesController(Bookings bookings, Trail trail, Templates templates) {
    this.bookings = bookings;
    this.trail = trail;
    this.templates = templates;
  }

  @GetMapping("/my/meetings/times")
  View free(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String instead,
      Viewer viewer,
      Page page) {
    trail.read(viewer, viewer.participant(), "appointments");
    return Html.ok(
        templates.appointmentsFree(page, bookings.free(viewer, day(from), id(instead)), "", false));
  }

  @PostMapping("/my/meetings/times")
  View take(
      @RequestParam(defaultValue = "") String at,
      @RequestParam(required = false) @Nullable Way way,
      @RequestParam(defaultValue = "") String instead,
      @RequestParam(defaultValue = "false") boolean rest,
      @RequestParam(defaultValue = "") String form,
      Viewer viewer,
      Page page) {
    try {
      var agreed = bookings.take(viewer, moment(at), way, id(instead), rest, form(form));
      return Html.seeOther(
          "/my/meetings", agreed ? "appointments.agreed" : "appointments.suggested");
    } catch (Refusal no) {
      // They see at once what is free instead.
      return Html.page(
          HttpStatus.CONFLICT,
          templates.appointmentsFree(
              page, bookings.free(viewer, null, id(instead)), page.words().of(no), rest));
    }
  }

  private static @Nullable AppointmentId id(String typed) {
    return typed.isEmpty() ? null : AppointmentId.of(typed);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static Instant moment(String typed) {
    try {
      return Instant.parse(typed);
    } catch (DateTimeException noMoment) {
      throw new NotFound();
    }
  }

  private static UUID form(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }
}
