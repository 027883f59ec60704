package org.beenthere.partners;

import org.beenthere.participants.Phones;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// Asking for somebody at once.
///
/// @param phone where the two are reached now, for a call
public record NowForm(WarmHandover.@Nullable Way meet, String phone) {

  static final NowForm EMPTY = new NowForm(WarmHandover.Way.CALL, "");

  public NowForm {
    phone = FormText.oneLine(phone);
  }

  FormErrors check(String country) {
    return FormErrors.none()
        .addIf(meet == null, "meet", "partners.now.way.missing")
        .addIf(
            meet == WarmHandover.Way.CALL && Phones.read(phone, country) == null,
            "phone",
            "partners.now.phone.wrong");
  }

  String dialled(String country) {
    var read = meet == WarmHandover.Way.CALL ? Phones.read(phone, country) : null;
    return read == null ? "" : read;
  }
}
