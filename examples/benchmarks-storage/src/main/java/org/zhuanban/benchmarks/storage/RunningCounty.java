package org.zhuanban.benchmarks.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.access.RoleTable;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.Agreement;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakenOverProject.KnownSigning;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;

/**
 * A county with very many projects of three items, taken over on a day, of which most are quiet:
 * one in ten waits for a decision, one in twenty for the examination of a receipt, and one in
 * twenty has an agreement and owes reports by the quarter. A larger county has the same projects,
 * only more often.
 *
 * @param database where it is kept
 * @param size how many projects it has
 * @param storage the storage over it
 * @param board the board over it
 */
record RunningCounty(Database database, int size, Storage storage, Board board) {
  static final LocalDate DAY = LocalDate.of(2020, 1, 20);

  /** The day on which two working days of the next week were called off in the whole country. */
  static final LocalDate NOTICE = LocalDate.of(2020, 1, 27);

  /** The item that waits for a decision, and whose decision it is. */
  static final int RUNNING = 1;

  static final String DECIDES = "EEB";

  /** The item that waits for an examination. */
  static final int RECEIVED = 2;

  private static final int ITEMS = 3;
  private static final int LOADERS = 2;
  static final PersonRef CLERK = new PersonRef("officer-7");

  static RunningCounty loaded(Database database, int size) throws Exception {
    return loaded(database, size, "county");
  }

  /** Loads the same county under another name, for what a county can live through only once. */
  static RunningCounty loaded(Database database, int size, String name) throws Exception {
    String prefix = name + size + "_";
    RunningCounty county =
        new RunningCounty(database, size, database.storage(prefix), database.board(prefix));
    double seconds = Timed.seconds(() -> database.hurriedly(county::load));
    System.out.printf(Locale.ROOT, "  (%d projects loaded in %.1f s)%n", size, seconds);
    return county;
  }

  /** Loads the same county with a case number for each item that waits for its decision. */
  static RunningCounty numbered(Database database, int size) throws Exception {
    RunningCounty county = loaded(database, size, "numbered");
    Zhuanban library = county.library(new Today(DAY));
    database.hurriedly(
        () -> {
          for (int number : county.running()) {
            Outcome outcome =
                library.handle(
                    County.request(
                        id(number),
                        "number",
                        NumberApplication.of(
                            County.item(RUNNING), new CaseNumber(caseNumber(number))),
                        DAY));
            if (!(outcome instanceof Outcome.Done)) {
              throw new IllegalStateException("not numbered: " + outcome);
            }
          }
        });
    return county;
  }

  static String caseNumber(int number) {
    return String.format(Locale.ROOT, "530126-%07d-2020", number);
  }

  private void load() throws Exception {
    ExecutorService loaders = Executors.newFixedThreadPool(LOADERS);
    try {
      List<Future<TakeoverReport>> loading = new ArrayList<>();
      for (int i = 0; i < LOADERS; i++) {
        int loader = i;
        List<TakeoverEntry> entries =
            IntStream.range(0, size)
                .filter(number -> number % LOADERS == loader)
                .mapToObj(number -> new TakeoverEntry(id(number), () -> project(number)))
                .toList();
        loading.add(
            loaders.submit(() -> library(new Today(DAY)).takeOver(entries, CLERK, this::fail)));
      }
      long taken = 0;
      for (Future<TakeoverReport> each : loading) {
        taken += each.get().taken();
      }
      if (taken != size) {
        throw new IllegalStateException("only " + taken + " projects were loaded");
      }
    } finally {
      loaders.shutdownNow();
    }
  }

  private void fail(TakeoverReport.TakeoverFinding finding) {
    throw new IllegalStateException(finding.toString());
  }

  /** {@return a library that knows nothing yet} */
  Zhuanban library(Today today) {
    return builder(today).storage(storage).build();
  }

  /** {@return a library that knows nothing yet, and has helpers for its sweeps} */
  Zhuanban library(Today today, Executor helpers) {
    return builder(today).storage(storage).executor(helpers).build();
  }

  private ZhuanbanBuilder builder(Today today) {
    return Zhuanban.builder().calendars(County.CALENDARS).clock(today);
  }

  /**
   * {@return a library that knows nothing yet but what everybody is who reads, over the storage and
   * board as they are looked at}
   */
  Zhuanban library(Storage seen, Board rows, Today today, List<Directory.Position> positions) {
    Directory directory =
        new Directory() {
          @Override
          public List<Address> addresses(String recipient) {
            return List.of();
          }

          @Override
          public List<Position> positions(String person) {
            return positions;
          }
        };
    return builder(today)
        .storage(seen)
        .board(rows, "default")
        .directory(directory)
        .roles(RoleTable.USUAL)
        .build();
  }

  /** {@return the name of a cost that is compared with that in another county} */
  String beside(RunningCounty other) {
    return ", %s projects, in %s".formatted(size, other.size);
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "p-%07d", number);
  }

  List<StreamKey> streams() {
    return IntStream.range(0, size)
        .mapToObj(number -> StreamKind.PROJECT.stream(id(number)))
        .toList();
  }

  /** {@return the numbers of the projects in which an item waits that nobody examined} */
  List<Integer> received() {
    return IntStream.range(0, size).filter(RunningCounty::isReceived).boxed().toList();
  }

  /** {@return the numbers of those in which an item waits for its decision} */
  List<Integer> running() {
    return IntStream.range(0, size).filter(RunningCounty::isRunning).boxed().toList();
  }

  private static boolean isRunning(int number) {
    return number % 10 == 3;
  }

  private static boolean isReceived(int number) {
    return number % 20 == 6;
  }

  private static boolean isSigned(int number) {
    return number % 20 == 9;
  }

  private static TakenOverProject project(int number) {
    // What is alike in both counties repeats itself in the larger one.
    int shape = number % 1000;
    List<KnownApplication> cases = new ArrayList<>();
    cases.add(delivered(0, shape));
    cases.add(isRunning(number) ? running(shape) : delivered(RUNNING, shape));
    if (isReceived(number)) {
      cases.add(
          KnownApplication.builder()
              .item(County.item(RECEIVED))
              .state(ApplicationState.RECEIVED)
              .receivedOn(DAY.minusDays(1))
              .pausesKnown(true)
              .build());
    }
    TakenOverProject.Builder project =
        TakenOverProject.builder().on(DAY).plan(County.plan(ITEMS)).addAllCases(cases);
    if (isSigned(number)) {
      project.signing(
          new KnownSigning(
              Optional.of(DAY.minusDays(200 + shape % 100)),
              Optional.of(
                  Agreement.of(BigDecimal.valueOf(10_000_000L + shape))
                      .withStartBy(DAY.plusDays(30 + shape * 7 % 330))),
              new Department("IPB", "投资促进局", Level.COUNTY, "CN")));
    }
    return project.build();
  }

  private static KnownApplication running(int shape) {
    return KnownApplication.builder()
        .item(County.item(RUNNING))
        .state(ApplicationState.RUNNING)
        .receivedOn(DAY.minusDays(6))
        .acceptedOn(DAY.minusDays(5))
        .committedDue(DAY.plusDays(3 + shape / 10 % 60))
        .statutoryDue(DAY.plusDays(20 + shape / 10 % 60))
        .pausesKnown(true)
        .build();
  }

  private static KnownApplication delivered(int item, int shape) {
    LocalDate received = DAY.minusDays(60 + shape % 30);
    return KnownApplication.builder()
        .item(County.item(item))
        .state(ApplicationState.DELIVERED)
        .result(Result.APPROVED)
        .receivedOn(received)
        .acceptedOn(received.plusDays(1))
        .committedDue(received.plusDays(20))
        .decidedOn(received.plusDays(14))
        .deliveredOn(received.plusDays(16))
        .pausesKnown(true)
        .build();
  }
}
