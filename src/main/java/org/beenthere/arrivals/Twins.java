package org.beenthere.arrivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beenthere.arrivals.Twin.TwinKind;
import org.beenthere.arrivals.sheet.Names;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Finds people who are entered twice: by their number in the list, or by name and date of birth.
final class Twins {

  /// What tells people apart.
  ///
  /// @param name as [Names#key] leaves it, empty when there is none
  record Identity(
      @Nullable Integer row,
      @Nullable ParticipantId person,
      String number,
      String name,
      @Nullable LocalDate bornOn) {

    static String name(@Nullable String first, @Nullable String last) {
      var name = Names.key(first) + "|" + Names.key(last);
      return name.length() == 1 ? "" : name;
    }

    private boolean hasName(Identity other) {
      return !name.isEmpty() && name.equals(other.name);
    }

    private boolean hasBirth(Identity other) {
      return bornOn != null && bornOn.equals(other.bornOn);
    }

    private boolean mayHaveBirth(Identity other) {
      return bornOn == null || other.bornOn == null || bornOn.equals(other.bornOn);
    }

    private boolean hasOtherNumber(Identity other) {
      return !number.isEmpty() && !other.number.isEmpty() && !number.equals(other.number);
    }
  }

  private final Map<String, Identity> byNumber = new HashMap<>();
  private final Map<String, List<Identity>> byName = new HashMap<>();

  void add(Identity somebody) {
    if (!somebody.number().isEmpty()) {
      byNumber.putIfAbsent(somebody.number(), somebody);
    }
    if (!somebody.name().isEmpty()) {
      byName.computeIfAbsent(somebody.name(), unseen -> new ArrayList<>(1)).add(somebody);
    }
  }

  /// Whoever seems to be the same person, the surest first.
  Optional<Twin> of(Identity somebody) {
    var numbered = byNumber.get(somebody.number());
    if (numbered != null && (numbered.hasName(somebody) || numbered.hasBirth(somebody))) {
      return Optional.of(twin(TwinKind.NUMBER, numbered));
    }
    var named = byName.getOrDefault(somebody.name(), List.of());
    return named.stream()
        .filter(somebody::hasBirth)
        .findFirst()
        .map(one -> twin(TwinKind.NAME_AND_BIRTH, one))
        .or(() -> Optional.ofNullable(numbered).map(one -> twin(TwinKind.NUMBER_ONLY, one)))
        .or(() ->
            named.stream()
                .filter(one -> one.mayHaveBirth(somebody) && !one.hasOtherNumber(somebody))
                .findFirst()
                .map(one -> twin(TwinKind.NAME_ONLY, one)));
  }

  private static Twin twin(TwinKind kind, Identity one) {
    return new Twin(kind, one.row(), one.person());
  }
}
