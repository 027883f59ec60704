package org.beenthere.resources;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A service, whole: a service in the words of HSDS with all that belongs to it.
///
/// @param organization of ours, whose list it stands on
/// @param knownAs its identifier in the file it came with
/// @param country where it can be had
/// @param checkedOn when somebody last made sure that it is right, or null when nobody knows
/// @param mended whether it was written or mended here
public record HelpService(
    OrganizationId organization,
    UUID id,
    String knownAs,
    Agency agency,
    String name,
    String about,
    String website,
    String email,
    String howToStart,
    String whoFor,
    Ages ages,
    Price price,
    List<String> languages,
    Set<Need> needs,
    String country,
    boolean open,
    @Nullable LocalDate checkedOn,
    boolean mended,
    List<Spot> spots,
    List<Phone> phones,
    List<Hours> hours,
    String hoursWords) {

  /// For whom by age.
  public record Ages(@Nullable Integer youngest, @Nullable Integer oldest) {}

  /// What it costs.
  ///
  /// @param words what whoever runs it says of that, in their language
  public record Price(Cost cost, String words) {

    /// The lines that say more than that it is free, which the reader is told in their own
    /// language.
    public String more() {
      return cost == Cost.FREE
          ? words.lines().filter(line -> !Cost.isFree(line)).collect(Collectors.joining("\n"))
          : words;
    }
  }

  public String address() {
    return "/resources/" + id;
  }

  public String desk() {
    return "/resource-list/" + id;
  }

  /// Whether it is open now, or null when nobody said at what times it is.
  public @Nullable Boolean isOpenAt(LocalDateTime moment) {
    return hours.isEmpty() ? null : hours.stream().anyMatch(one -> one.isOpenAt(moment));
  }
}
