package org.zhuanban.benchmarks.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.zhuanban.BoardLine;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;

/**
 * Reads the same pages in a small county and in a large one in turns, each by a library that has
 * met none of the projects on it.
 */
final class Pages implements Part {
  private static final LocalDate DAY = RunningCounty.DAY.plusDays(1);
  private static final PersonRef READER = new PersonRef("officer-7");
  private static final int READS = 4;

  /** How many rows the place of a page far behind is found by at a time. */
  private static final int WALK = 10_000;

  private static final Position OFFICER =
      Position.of(Role.HANDLER.name()).withOrgan(RunningCounty.DECIDES);
  private static final Position COMMITTEE = Position.of(Role.COMMITTEE.name());

  private static final BoardQuery ALL = BoardQuery.builder().owed(new Owed.Now()).build();

  /** What the officer's department owes, and the officer's workbench is made of but for a few. */
  private static final BoardQuery OWN =
      BoardQuery.builder().owner(RunningCounty.DECIDES).owed(new Owed.Now()).build();

  @Override
  public String about() {
    return """
    Pages of 50 lines, with the light of each: of a department, of an officer's workbench, of the
    county, the first ones and those half-way through all; the board of a task force. Nothing is remembered.
    """;
  }

  /** What somebody looks at. */
  private record Look(String name, boolean half, List<Position> positions, BoardQuery query) {}

  /** A page, or the board of a task force. */
  private interface Looking {
    List<BoardLine> lines(ReaderSession reading, Look look, Optional<BoardRow> after);
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    RunningCounty town = database.county(effort.town());
    RunningCounty county = database.county(effort.county());
    List<Position> officer = new ArrayList<>(List.of(OFFICER));
    Stream.of(9, 29, 49)
        .map(number -> StreamKind.PROJECT.stream(RunningCounty.id(number)))
        .forEach(
            stream -> officer.add(Position.of(Role.TASK_FORCE_MEMBER.name()).withStream(stream)));
    Looking board = (reading, look, after) -> reading.board(look.query(), after).lines();
    Looking mine = (reading, look, after) -> reading.mine(look.query(), after).lines();
    Looking force =
        (reading, look, after) ->
            reading.board(StreamKind.PROJECT.stream(RunningCounty.id(9)), look.query());
    List<Finding> findings = new ArrayList<>();
    for (boolean half : List.of(false, true)) {
      String which = half ? ", half-way" : ", first page";
      findings.add(
          compare(effort, town, county, new Look("department" + which, half, officer, OWN), board));
      findings.add(
          compare(effort, town, county, new Look("workbench" + which, half, officer, ALL), mine));
      findings.add(
          compare(
              effort,
              town,
              county,
              new Look("county" + which, half, List.of(COMMITTEE), ALL),
              board));
    }
    findings.add(
        compare(
            effort, town, county, new Look("task force", false, List.of(COMMITTEE), ALL), force));
    return findings;
  }

  private static Finding compare(
      Effort effort, RunningCounty town, RunningCounty county, Look look, Looking looking)
      throws Exception {
    Page small = new Page(town, look, looking);
    Page large = new Page(county, look, looking);
    Timed timed = new Timed();
    for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
      if (round == effort.warmups()) {
        timed.forget();
      }
      for (int read = 0; read < READS; read++) {
        ReaderSession one = small.reading();
        ReaderSession other = large.reading();
        timed.both(round + read, () -> small.read(one), () -> large.read(other));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  %-24s %2d and %2d lines by %3d and %3d calls of the storage: %6.2f and %6.2f ms%n",
        look.name(),
        small.lines,
        large.lines,
        small.calls.get(),
        large.calls.get(),
        1000 * timed.first(),
        1000 * timed.second());
    return Finding.atMost(look.name() + county.beside(town), timed.secondInFirst(), "x", 1.5);
  }

  /** A page of a county. */
  private static final class Page {
    private final RunningCounty county;
    private final Look look;
    private final Looking looking;
    private final Optional<BoardRow> after;
    private final AtomicInteger calls = new AtomicInteger();
    private int lines;

    Page(RunningCounty county, Look look, Looking looking) {
      this.county = county;
      this.look = look;
      this.looking = looking;
      this.after = look.half() ? half() : Optional.empty();
    }

    /** The row in the middle. */
    private Optional<BoardRow> half() {
      List<BoardRow> rows = new ArrayList<>();
      BoardQuery query = look.positions().contains(OFFICER) ? OWN : look.query();
      List<BoardRow> page = county.board().page(query, Optional.empty(), WALK);
      while (!page.isEmpty()) {
        rows.addAll(page);
        page = county.board().page(query, Optional.of(page.get(page.size() - 1)), WALK);
      }
      return Optional.of(rows.get(rows.size() / 2 - 1));
    }

    ReaderSession reading() {
      calls.set(0);
      return county
          .library(
              Counted.over(Storage.class, county.storage(), calls),
              Counted.over(Board.class, county.board(), calls),
              new Today(DAY),
              look.positions())
          .forReader(READER);
    }

    void read(ReaderSession reading) {
      lines = looking.lines(reading, look, after).size();
      if (lines == 0) {
        throw new IllegalStateException(look + " shows nothing");
      }
    }
  }
}
