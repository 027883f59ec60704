package org.beenthere.arrivals;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beenthere.arrivals.sheet.NotAList;
import org.beenthere.arrivals.sheet.Sheet;
import org.beenthere.arrivals.sheet.SheetRow;
import org.beenthere.arrivals.sheet.Source;
import org.beenthere.arrivals.sheet.Unlistable;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists of people on their way in.
@Service
@Transactional
public class Arrivals {

  /// More people than this come in several lists.
  static final int MOST_PEOPLE = 50_000;

  private static final int MOST_BLANK_ROWS = 1_000;
  private static final int PIECE = 250;
  private static final int LONGEST_FILE_NAME = 200;

  private final ArrivalTable table;
  private final SheetTable sheets;
  private final RowTable rows;
  private final Settling settling;
  private final BroughtTable brought;
  private final Previews previews;
  private final Clock clock;

  Arrivals(
      ArrivalTable table,
      SheetTable sheets,
      RowTable rows,
      Settling settling,
      BroughtTable brought,
      Previews previews,
      Clock clock) {
    this.table = table;
    this.sheets = sheets;
    this.rows = rows;
    this.settling = settling;
    this.brought = brought;
    this.previews = previews;
    this.clock = clock;
  }

  /// When somebody who came with a list had last been seen before that.
  @Transactional(readOnly = true)
  public Optional<LocalDate> lastSeen(OrganizationId organization, ParticipantId participant) {
    return brought.lastSeen(organization, participant);
  }

  /// Takes a list in to be read. The file itself is not kept.
  ///
  /// @throws Unlistable when it cannot be read as a list; then nothing of it is kept
  @Transactional(rollbackFor = IOException.class)
  ArrivalId receive(String fileName, Source file, Viewer viewer) throws IOException {
    var sheet = Sheet.open(file);
    var now = clock.instant();
    var arrival =
        new Arrival(
            viewer.organization(),
            ArrivalId.next(),
            viewer.account(),
            shortened(fileName),
            ArrivalState.READING,
            1,
            sheet.letters(),
            Character.toString(sheet.separator()),
            0,
            0,
            now,
            now,
            null,
            0,
            0,
            0,
            0,
            0);
    table.add(arrival);
    sheets.keep(arrival, sheet.headings().stream().map(Column::of).toList());
    table.hasRows(arrival, store(arrival, sheet));
    return arrival.id();
  }

  private int store(Arrival arrival, Sheet sheet) throws IOException {
    var pieces = new Pieces(arrival);
    sheet.forEach(pieces::add);
    return pieces.finish();
  }

  /// @throws NotFound when there is no such list here
  @Transactional(readOnly = true)
  Arrival find(ArrivalId id, Viewer viewer) {
    return table.withId(viewer.organization(), id).orElseThrow(NotFound::new);
  }

  /// The latest lists of the organization, newest first.
  @Transactional(readOnly = true)
  List<Arrival> latest(Viewer viewer) {
    return table.latest(viewer.organization(), 10);
  }

  /// Takes columns for something else, and has the list read again.
  ///
  /// @param run of the page on which it was said
  void understand(ArrivalId id, int run, Collection<Column> columns, Viewer viewer) {
    var arrival = ready(id, run, viewer);
    sheets.keep(arrival, columns);
    goOn(arrival, ArrivalState.READING, viewer, false);
  }

  /// Takes words of the list as something else.
  void take(ArrivalId id, int run, Collection<Word> words, Viewer viewer) {
    var arrival = ready(id, run, viewer);
    words.forEach(word -> sheets.take(arrival, word));
    settling.settle(arrival);
  }

  /// Takes what the manager said about single rows.
  void answer(ArrivalId id, int run, Collection<Answer> answers, Viewer viewer) {
    var arrival = ready(id, run, viewer);
    rows.answer(arrival, answers);
    settling.settle(arrival);
  }

  /// Has the people of the list brought in. Asking twice changes nothing.
  ///
  /// @throws Refusal when a question is open, or nobody would come
  void bringIn(ArrivalId id, int run, Viewer viewer) {
    var arrival = find(id, viewer);
    if (arrival.state() == ArrivalState.BRINGING || arrival.state() == ArrivalState.DONE) {
      return;
    }
    var preview = previews.of(ready(id, run, viewer));
    if (!preview.questions().isEmpty()) {
      throw new Refusal("arrivals.answerFirst");
    }
    if (preview.coming() == 0) {
      throw new Refusal("arrivals.nobodyComes");
    }
    goOn(arrival, ArrivalState.BRINGING, viewer, false);
  }

  /// Gives a list up. What stood in it is forgotten.
  void cancel(ArrivalId id, Viewer viewer) {
    var arrival = find(id, viewer);
    if (arrival.state().isOpen()) {
      goOn(arrival, ArrivalState.CANCELLED, viewer, true);
    }
  }

  /// Has a list read once more that went wrong.
  void tryAgain(ArrivalId id, Viewer viewer) {
    var arrival = find(id, viewer);
    if (arrival.state() == ArrivalState.STOPPED) {
      goOn(arrival, ArrivalState.READING, viewer, false);
    }
  }

  private Arrival ready(ArrivalId id, int run, Viewer viewer) {
    var arrival = find(id, viewer);
    if (arrival.state() != ArrivalState.READY || arrival.run() != run) {
      throw new OptimisticLockingFailureException("the list has gone on meanwhile");
    }
    return arrival;
  }

  private void goOn(Arrival arrival, ArrivalState state, Viewer viewer, boolean decided) {
    if (!table.goOn(arrival, state, viewer.account(), clock.instant(), decided)) {
      throw new OptimisticLockingFailureException("the list has gone on meanwhile");
    }
  }

  private static String shortened(String fileName) {
    var name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    return name.codePointCount(0, name.length()) <= LONGEST_FILE_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_FILE_NAME));
  }

  /// Stores rows some hundred at a time, so that the size of a file does not matter. Of blank rows,
  /// which some programs write by the million, it keeps a few between people and none at the end.
  private final class Pieces {
    private final Arrival arrival;
    private final List<SheetRow> piece = new ArrayList<>();
    private final List<SheetRow> blank = new ArrayList<>();
    private int blanks;
    private int pieces;
    private int people;
    private int stored;

    Pieces(Arrival arrival) {
      this.arrival = arrival;
    }

    void add(SheetRow row) {
      if (row.isBlank()) {
        if (blanks + blank.size() < MOST_BLANK_ROWS) {
          blank.add(new SheetRow(row.number(), List.of()));
        }
        return;
      }
      if (++people > MOST_PEOPLE) {
        throw new Unlistable(NotAList.TOO_MANY, MOST_PEOPLE);
      }
      blanks += blank.size();
      piece.addAll(blank);
      blank.clear();
      piece.add(row);
      if (piece.size() >= PIECE) {
        flush();
      }
    }

    int finish() {
      if (people == 0) {
        throw new Unlistable(NotAList.NOBODY);
      }
      if (!piece.isEmpty()) {
        flush();
      }
      return stored;
    }

    private void flush() {
      sheets.add(arrival, pieces++, piece);
      stored += piece.size();
      piece.clear();
    }
  }
}
