package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.access.Extent;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.IntegrityReport;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Command;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** How often the storage is asked by what reads many streams. */
class StorageCallsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static final PersonRef READER = new PersonRef("reader-1");
  private static final int PROJECTS = 60;
  private final InMemoryStorage memory = new InMemoryStorage();
  private final SettableClock clock = new SettableClock(DAY);
  private final List<String> calls = new ArrayList<>();

  private static Directory directory(List<Directory.Position> positions) {
    return new Directory() {
      @Override
      public List<Address> addresses(String recipient) {
        return List.of();
      }

      @Override
      public List<Position> positions(String person) {
        return positions;
      }
    };
  }

  private void county() {
    Zhuanban writing = Zhuanban.builder().storage(memory).clock(clock).build();
    for (int i = 0; i < PROJECTS; i++) {
      done(writing, i, Plans.adopt(Plans.licence("L")));
      done(writing, i, ReceiveApplication.of("L", true));
    }
  }

  private static void done(Zhuanban writing, int project, Command command) {
    assertThat(writing.handle(StreamKind.PROJECT.stream("P-" + project), command, StreamDesk.CLERK))
        .isInstanceOf(Outcome.Done.class);
  }

  private static RoleTable readable() {
    RoleTable table = RoleTable.USUAL;
    for (ViewSection part : ViewSection.values()) {
      table =
          table
              .withReading(part, Role.ENTERPRISE, Extent.ALL, "工作惯例")
              .withReading(part, Role.DEPARTMENT_HEAD, Extent.OWN, "工作惯例");
    }
    return table;
  }

  /** A library that knows no stream yet. */
  private ReaderSession reading() {
    return reading(List.of(Directory.Position.of(Role.ENTERPRISE.name())));
  }

  private ReaderSession reading(List<Directory.Position> positions) {
    return Zhuanban.builder()
        .storage(counted(Storage.class))
        .board(counted(Board.class), InMemoryStorage.NAMESPACE)
        .clock(clock)
        .roles(readable())
        .directory(directory(positions))
        .build()
        .forReader(READER);
  }

  private <T> T counted(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("joined") && !method.getName().equals("keepsTexts")) {
                calls.add(method.getName());
              }
              try {
                return method.invoke(memory, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Test
  void a_page_of_fifty_rows_asks_at_most_four_times_where_nothing_is_cached() {
    county();
    ReaderSession reading = reading();
    BoardQuery open = BoardQuery.builder().owed(new Owed.Now()).build();

    BoardPage page = reading.board(open, Optional.empty());

    assertThat(page.lines()).hasSize(50).allMatch(line -> line.duty().isPresent());
    assertThat(page.lines().stream().map(line -> line.row().stream()).distinct()).hasSize(50);
    assertThat(calls).containsExactly("pageOfAny", "heads", "readAll");
    calls.clear();
    assertThat(reading.board(open, Optional.empty())).isEqualTo(page);
    assertThat(calls).containsExactly("pageOfAny", "heads");
  }

  /** What is asked for, with the number of rows that it shows at least. */
  private static Stream<Arguments> readings() {
    BoardQuery open = BoardQuery.builder().owed(new Owed.Now()).build();
    BoardQuery past = BoardQuery.builder().owed(new Owed.On(DAY)).build();
    BoardQuery ever = BoardQuery.builder().owed(new Owed.Ever()).build();
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> "P-" + i).toList();
    return Stream.of(
        reading("board", 50, whole -> whole.board(open, Optional.empty()).lines()),
        reading("board of a past day", 50, whole -> whole.board(past, Optional.empty()).lines()),
        reading("workbench", 50, own -> own.mine(open, Optional.empty()).lines()),
        reading("workbench of all", 50, own -> own.mine(ever, Optional.empty()).lines()),
        reading("duties of a stream", 1, own -> own.board(StreamKind.PROJECT.stream("P-1"), ever)),
        reading("one view", 1, own -> List.of(own.read(StreamKind.PROJECT, "P-1"))),
        reading("views", 50, own -> own.readAll(StreamKind.PROJECT, ids).all()),
        reading(
            "views as of a day",
            50,
            own -> own.readAll(StreamKind.PROJECT, ids, AsOf.day(DAY.minusDays(1))).all()),
        reading("cases", 0, own -> own.readAll(StreamKind.ACCOUNTABILITY, ids).all()),
        reading(
            "histories",
            100,
            own ->
                own.readAll(StreamKind.PROJECT, ids).all().stream()
                    .flatMap(view -> view.history().stream())
                    .toList()));
  }

  private static Arguments reading(
      String name, int rows, Function<ReaderSession, List<?>> reading) {
    return Arguments.of(Named.of(name, reading), rows);
  }

  /** The rights of a person with several organs and streams depend on who takes part in each. */
  @ParameterizedTest
  @MethodSource("readings")
  void a_page_asks_at_most_four_times_whatever_it_shows(
      Function<ReaderSession, List<?>> reading, int rows) {
    county();
    List<Directory.Position> positions = new ArrayList<>();
    for (String organ : List.of("ECOLOGY", "LAND", "REFORM")) {
      positions.add(Directory.Position.of(Role.DEPARTMENT_HEAD.name()).withOrgan(organ));
    }
    for (int i = 0; i < PROJECTS; i += 2) {
      positions.add(
          Directory.Position.of(Role.DEPARTMENT_HEAD.name())
              .withStream(StreamKind.PROJECT.stream("P-" + i)));
    }
    positions.add(Directory.Position.of(Role.ENTERPRISE.name()));

    List<?> answer = reading.apply(reading(positions));

    assertThat(answer).hasSizeGreaterThanOrEqualTo(rows);
    assertThat(calls).isNotEmpty().hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_sweep_reads_the_streams_ahead_by_the_fifty() {
    county();
    clock.set(DAY.plusDays(20));
    Zhuanban sweeping = Zhuanban.builder().storage(counted(Storage.class)).clock(clock).build();

    SweepReport report = sweeping.sweep();

    assertThat(report.changed()).isEqualTo(PROJECTS);
    assertThat(calls).filteredOn(Set.of("heads", "readAll")::contains).hasSize(4);
    assertThat(calls).doesNotContain("head", "read");
  }

  private TakeoverReport takeOver(Iterable<TakeoverEntry> entries, List<String> faults) {
    return Zhuanban.builder()
        .storage(counted(Storage.class))
        .clock(clock)
        .build()
        .takeOver(
            entries,
            StreamDesk.CLERK,
            finding -> faults.add(finding.id() + " " + finding.fault().refusal().rule().code()));
  }

  private static TakeoverEntry running(String id) {
    return new TakeoverEntry(id, running(id, DAY));
  }

  private static TakenOverProject running(String id, LocalDate on) {
    return TakenOverProject.builder().on(on).plan(Plans.plan(Plans.licence(id))).build();
  }

  @Test
  void a_take_over_reads_the_streams_ahead_by_the_fifty() {
    List<TakeoverEntry> entries = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      entries.add(running("P-" + i));
    }
    List<String> faults = new ArrayList<>();

    assertThat(takeOver(entries, faults)).isEqualTo(new TakeoverReport(PROJECTS, PROJECTS, 0, 0));

    assertThat(calls).filteredOn("commit"::equals).hasSize(PROJECTS);
    assertThat(calls).filteredOn(call -> !call.equals("commit")).hasSize(4);
    calls.clear();
    assertThat(takeOver(entries, faults)).isEqualTo(new TakeoverReport(PROJECTS, 0, PROJECTS, 0));
    assertThat(calls).containsExactly("heads", "readAll", "heads", "readAll");
    assertThat(faults).isEmpty();
  }

  @Test
  void a_second_record_for_a_project_meets_the_first_although_both_were_read_ahead() {
    List<String> faults = new ArrayList<>();

    TakeoverReport report =
        takeOver(
            List.of(
                running("P-1"), running("P-1"), new TakeoverEntry("P-1", running("another", DAY))),
            faults);

    assertThat(report).isEqualTo(new TakeoverReport(3, 1, 1, 1));
    assertThat(faults).containsExactly("P-1 takeover.ALREADY_TAKEN_OVER");
  }

  @Test
  void what_came_before_a_broken_record_is_taken_over() {
    Iterable<TakeoverEntry> breaking =
        () ->
            Stream.of("P-1", "P-2", "")
                .map(
                    id -> {
                      if (id.isEmpty()) {
                        throw new IllegalStateException("the file ends here");
                      }
                      return running(id);
                    })
                .iterator();

    assertThatThrownBy(() -> takeOver(breaking, new ArrayList<>()))
        .hasMessage("the file ends here");
    assertThat(memory.streams("project", Optional.empty(), 9)).hasSize(2);
  }

  @Test
  void a_verification_asks_for_the_receipts_of_a_page_at_once() {
    county();

    IntegrityReport report = new Verifier(counted(Storage.class)).streams("project");

    assertThat(report.sound()).isTrue();
    assertThat(calls).doesNotContain("receipt");
    assertThat(calls).filteredOn("receipts"::equals).hasSize(PROJECTS);
  }

  /** The stream that is read moves on, and is cached anew, before its entries come. */
  @Test
  void a_stream_that_an_officer_moves_meanwhile_is_read_all_the_same() {
    county();
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    Storage moving =
        new ForwardingStorage(memory) {
          @Override
          public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            meanwhile.getAndSet(() -> {}).run();
            return super.readAll(positions, max);
          }
        };
    Zhuanban library =
        Zhuanban.builder()
            .storage(moving)
            .board(memory, InMemoryStorage.NAMESPACE)
            .clock(clock)
            .roles(readable())
            .directory(directory(List.of(Directory.Position.of(Role.ENTERPRISE.name()))))
            .build();
    Zhuanban others = Zhuanban.builder().storage(memory).clock(clock).build();
    library.read(StreamKind.PROJECT, "P-1");
    done(others, 1, SetAttributes.of(List.of(Attribute.of("remark", "one"))));
    meanwhile.set(
        () -> {
          done(others, 1, SetAttributes.of(List.of(Attribute.of("remark", "two"))));
          library.read(StreamKind.PROJECT, "P-1");
        });

    BoardPage page =
        library
            .forReader(READER)
            .board(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty());

    assertThat(page.lines()).hasSize(50).allMatch(line -> line.duty().isPresent());
    assertThat(library.read(StreamKind.PROJECT, "P-1").version()).isEqualTo(4);
  }
}
