package org.beenthere.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The public listings in memory, so that a hundred thousand of them are searched and counted in a
/// few thousandths of a second. Before each search it reads what changed since the last, so nobody
/// is found who was taken off the list, on whichever node that was.
@Component
class Shelf {

  /// Everything as it stood when somebody looked.
  @SuppressWarnings("ArrayRecordComponent")
  record Stock(Spine[] spines, Catalog catalog) {}

  /// How countries, languages and words are numbered.
  record Catalog(Numbers countries, Numbers languages, Vocabulary vocabulary) {

    Catalog() {
      this(new Numbers(), new Numbers(), new Vocabulary());
    }

    Spine spine(Listing listing) {
      return new Spine(
          listing.specialist().value(),
          countries.of(listing.country()),
          Spine.Direction.of(listing.point()),
          Spine.apart(listing.meetsKm()),
          Fairness.burden(listing.places(), listing.placesFree()),
          listing.hasRoom(),
          Spine.day(listing.backOn()),
          Spine.day(listing.certifiedUntil()),
          Spine.bits(listing.experiences()),
          (int) Spine.bits(listing.ways()),
          (int) Spine.bits(listing.serves()),
          listing.free().stream().mapToInt(Spine::bit).reduce(0, (some, more) -> some | more),
          listing.languages().stream().mapToInt(languages::of).toArray(),
          vocabulary.numbers(
              listing.called(), listing.words(), listing.firstTalk(), listing.limits()));
    }
  }

  /// Texts by number.
  static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    synchronized int of(String text) {
      return numbers.computeIfAbsent(
          text,
          fresh -> {
            texts.add(fresh);
            return texts.size() - 1;
          });
    }

    synchronized String text(int number) {
      return texts.get(number);
    }

    synchronized int size() {
      return texts.size();
    }
  }

  static final String LATEST =
      """
      select greatest((select max(edition) from directory.listing),
                      (select max(edition) from directory.unlisted), 0)
      """;

  private final JdbcClient database;
  private final Map<UUID, Spine> bySpecialist = new LinkedHashMap<>();
  private final Catalog catalog = new Catalog();
  private Spine[] spines = {};
  private long edition;

  Shelf(JdbcClient database) {
    this.database = database;
  }

  /// What is listed now, in the caller's transaction.
  synchronized Stock stock() {
    var latest = latest();
    if (latest > edition) {
      gone(latest).forEach(bySpecialist::remove);
      changed(latest).forEach(spine -> bySpecialist.put(spine.specialist(), spine));
      spines = bySpecialist.values().toArray(Spine[]::new);
      edition = latest;
    }
    return new Stock(spines, catalog);
  }

  private long latest() {
    return database.sql(LATEST).query(Long.class).single();
  }

  private List<UUID> gone(long latest) {
    return database
        .sql(
            """
            select specialist_id from directory.unlisted
             where edition > :edition and edition <= :latest
            """)
        .param("edition", edition)
        .param("latest", latest)
        .query(UUID.class)
        .list();
  }

  private List<Spine> changed(long latest) {
    return database
        .sql("select * from directory.listing where edition > :edition and edition <= :latest")
        .param("edition", edition)
        .param("latest", latest)
        .query((row, number) -> catalog.spine(ListingTable.read(row, number)))
        .list();
  }
}
