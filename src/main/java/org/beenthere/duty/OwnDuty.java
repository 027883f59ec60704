package org.beenthere.duty;

import org.beenthere.courier.Courier;
import org.beenthere.participants.Phones;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// What somebody on call says about themselves: the name they let be shown, and the number at which
/// a text rings them. Both are theirs, and each may be empty.
@Component
public class OwnDuty {

  private final NameTable names;
  private final RingTable rings;
  private final Courier courier;
  private final House house;

  OwnDuty(NameTable names, RingTable rings, Courier courier, House house) {
    this.names = names;
    this.rings = rings;
    this.courier = courier;
    this.house = house;
  }

  /// @param called the name they let be shown
  /// @param number the number at which a text rings them
  /// @param texts whether this house can send any
  public record Said(String called, String number, boolean texts) {

    Said called(String typed) {
      return new Said(typed, number, texts);
    }

    Said number(String typed) {
      return new Said(called, typed, texts);
    }
  }

  Said of(Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () ->
            new Said(
                names.of(viewer.organization(), viewer.account()),
                rings.of(viewer.organization(), viewer.account()).orElse(""),
                courier.sendsTexts()));
  }

  /// @param called empty to be shown without a name
  void called(Viewer viewer, String called) {
    as(viewer, () -> names.put(viewer.organization(), viewer.account(), called));
  }

  /// @param typed empty to be rung by no text
  /// @return false when it cannot be a number
  boolean number(Viewer viewer, String typed) {
    if (typed.isEmpty()) {
      as(viewer, () -> rings.remove(viewer.organization(), viewer.account()));
      return true;
    }
    var number = Phones.read(typed, viewer.country());
    if (number == null) {
      return false;
    }
    as(viewer, () -> rings.put(viewer.organization(), viewer.account(), number));
    return true;
  }

  private void as(Viewer viewer, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          return viewer;
        });
  }
}
