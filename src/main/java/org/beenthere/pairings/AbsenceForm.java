package org.beenthere.pairings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.specialists.SpecialistName;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// Somebody is away, and somebody stands in.
///
/// @param form names this form, so that sending it twice is saying it once
/// @param away the account of whoever is away; a specialist says it of nobody but themselves
/// @param covering the account of whoever stands in
/// @param first the first day away
/// @param back the day on which they are back
public record AbsenceForm(String form, String away, String covering, String first, String back) {

  private static final int LONGEST_DAYS = 366;

  public AbsenceForm {
    form = FormText.stripped(form);
    away = FormText.stripped(away);
    covering = FormText.stripped(covering);
    first = FormText.stripped(first);
    back = FormText.stripped(back);
  }

  static AbsenceForm empty() {
    return new AbsenceForm(UUID.randomUUID().toString(), "", "", "", "");
  }

  AbsenceForm of(AccountId who) {
    return new AbsenceForm(form, who.toString(), covering, first, back);
  }

  /// Begins at once when the first day is today: what was said before stays between two.
  ///
  /// @param people who works here
  /// @return the cover, or null when something is the matter
  @Nullable Absence read(List<SpecialistName> people, Instant now, ZoneId zone, FormErrors errors) {
    var whoIsAway = one(people, away);
    var whoCovers = one(people, covering);
    var today = LocalDate.ofInstant(now, zone);
    var from = day(first);
    var until = day(back);
    errors
        .addIf(whoIsAway == null, "away", "pairings.cover.away.missing")
        .addIf(whoCovers == null, "covering", "pairings.cover.covering.missing")
        .addIf(
            !covering.isEmpty() && covering.equals(away), "covering", "pairings.cover.themselves")
        .addIf(from == null, "first", "pairings.cover.day.wrong")
        .addIf(until == null, "back", "pairings.cover.day.wrong");
    if (from == null || until == null) {
      return null;
    }
    errors
        .addIf(from.isBefore(today), "first", "pairings.cover.past")
        .addIf(from.isAfter(today.plusDays(LONGEST_DAYS)), "first", "pairings.cover.far")
        .addIf(
            !until.isAfter(from) || until.isAfter(from.plusDays(LONGEST_DAYS)),
            "back",
            "pairings.cover.order");
    if (errors.any() || whoIsAway == null || whoCovers == null) {
      return null;
    }
    var begins = from.atStartOfDay(zone).toInstant();
    return new Absence(
        id(),
        whoIsAway.id(),
        whoCovers.id(),
        begins.isBefore(now) ? now : begins,
        until.atStartOfDay(zone).toInstant());
  }

  private static @Nullable SpecialistName one(List<SpecialistName> people, String account) {
    return people.stream()
        .filter(one -> one.account().toString().equals(account))
        .findFirst()
        .orElse(null);
  }

  private UUID id() {
    try {
      return Identifier.of(UUID.fromString(form), List.of(away, covering, first, back));
    } catch (IllegalArgumentException notOurs) {
      return Identifier.fresh();
    }
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
