package org.beenthere.participants;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.beenthere.participants.SafeContact.Means;
import org.beenthere.shell.EmailAddress;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// How somebody is reached safely, as it is filled in: when they ask for support, and whenever it
/// changes afterwards. Its fields are shown by the template `participants/reachFields`.
///
/// @param overnight whether hours that go over midnight are meant
public record ReachForm(
    @Nullable Means reachBy,
    String phone,
    String email,
    String safeFrom,
    String safeUntil,
    Boolean voicemail,
    String safeWords,
    Boolean overnight) {

  private static final int LONGEST_NUMBER = 40;

  /// Nothing said yet.
  public static final ReachForm EMPTY =
      new ReachForm(Means.INBOX, "", "", "", "", false, "", false);

  public ReachForm {
    reachBy = reachBy == null ? Means.INBOX : reachBy;
    phone = FormText.stripped(phone);
    email = FormText.stripped(email);
    safeFrom = FormText.stripped(safeFrom);
    safeUntil = FormText.stripped(safeUntil);
    safeWords = FormText.stripped(safeWords);
    // A box that is not ticked is not sent.
    voicemail = voicemail != null && voicemail;
    overnight = overnight != null && overnight;
  }

  /// What stands in somebody's record, to be changed.
  public static ReachForm of(SafeContact reach) {
    var from = reach.from();
    var until = reach.until();
    return new ReachForm(
        reach.by(),
        FormText.stripped(reach.phone()),
        FormText.stripped(reach.email()),
        from == null ? "" : from.toString(),
        until == null ? "" : until.toString(),
        reach.voicemail(),
        reach.words(),
        from != null && until != null && until.isBefore(from));
  }

  public Means by() {
    return reachBy == null ? Means.INBOX : reachBy;
  }

  /// What has to be right whatever else is on the form.
  ///
  /// @param whose `my` where the person fills it in themselves, `their` where somebody else does
  /// @param name what the form calls this part of it, or empty when it is all there is
  public void check(FormErrors errors, String country, String whose, String name) {
    var words = "participants.reach." + whose;
    var part = name.isEmpty() ? "" : name + ".";
    if (by() == Means.TEXT || by() == Means.PHONE) {
      errors.addIf(Phones.read(phone, country) == null, part + "phone", words + ".phone.wrong");
    }
    if (by() == Means.EMAIL) {
      errors
          .atMost(EmailAddress.LONGEST, part + "email", email)
          .addIf(!EmailAddress.isOne(email), part + "email", words + ".email.wrong");
    }
    errors
        .addIf(time(safeFrom) == null, part + "safeFrom", "participants.reach.time.wrong")
        .addIf(time(safeUntil) == null, part + "safeUntil", "participants.reach.time.wrong")
        .addIf(
            safeFrom.isEmpty() != safeUntil.isEmpty(),
            part + (safeFrom.isEmpty() ? "safeFrom" : "safeUntil"),
            "participants.reach.time.both")
        .atMost(500, part + "safeWords", safeWords);
  }

  /// What is asked in addition when all of it is kept, whichever way they are reached by: a number
  /// or an address that is there is one, and hours over midnight are meant to be.
  public void checkAll(FormErrors errors, String country, String whose, SafeContact before) {
    check(errors, country, whose, "");
    var words = "participants.reach." + whose;
    errors
        .addIf(!phone.isEmpty() && number(country, before) == null, "phone", words + ".phone.wrong")
        .addIf(
            !email.isEmpty() && !email.equals(before.email()) && !EmailAddress.isOne(email),
            "email",
            words + ".email.wrong");
    var from = time(safeFrom);
    var until = time(safeUntil);
    if (from != null && until != null && !safeFrom.isEmpty() && !safeUntil.isEmpty()) {
      errors
          .addIf(from.equals(until), "safeUntil", "participants.reach.time.same")
          .addIf(
              until.isBefore(from) && !overnight, "safeUntil", "participants.reach.time.overnight");
    }
  }

  /// How to reach them: only what belongs to the way they chose is kept.
  public SafeContact onlyChosen(String country) {
    var calls = by() == Means.TEXT || by() == Means.PHONE;
    return new SafeContact(
        by(),
        calls ? Phones.read(phone, country) : null,
        by() == Means.EMAIL ? email : null,
        calls && !safeFrom.isEmpty() ? time(safeFrom) : null,
        calls && !safeUntil.isEmpty() ? time(safeUntil) : null,
        by() == Means.PHONE && voicemail,
        calls ? safeWords : "");
  }

  /// All of it as it stands on the form; what was emptied is deleted.
  public SafeContact whole(String country, SafeContact before) {
    return new SafeContact(
        by(),
        phone.isEmpty() ? null : number(country, before),
        email.isEmpty() ? null : email,
        safeFrom.isEmpty() ? null : time(safeFrom),
        safeUntil.isEmpty() ? null : time(safeUntil),
        voicemail,
        safeWords);
  }

  /// A number that came with a list may be written in a way that nobody types; untouched it stays.
  private @Nullable String number(String country, SafeContact before) {
    var read = Phones.read(phone, country);
    if (read == null) {
      return phone.equals(before.phone()) && phone.length() <= LONGEST_NUMBER ? phone : null;
    }
    return read;
  }

  /// The time typed, midnight for none, or null for what is no time.
  private static @Nullable LocalTime time(String typed) {
    try {
      return typed.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(typed);
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }
}
