package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.AsOf;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.SingleCallStorage;

/** Nobody learns of a case, gets into it or ends it whom it does not name. */
class SecrecyTest {
  private static final LocalDate DAY = LocalDate.parse("2024-03-04");
  private static final PersonRef STRANGER = Positions.READER;
  private static final PersonRef HANDLER = CaseRoom.HANDLER;
  private static final PersonRef APPROVER = new PersonRef("approver-1");
  private static final String CASE = "AC-2024-018";
  private static final StreamKey STREAM = StreamKind.ACCOUNTABILITY.stream(CASE);
  private static final StreamKey NONE = StreamKind.ACCOUNTABILITY.stream("AC-2024-999");

  private final InMemoryStorage memory = new InMemoryStorage();
  private final SettableClock clock = new SettableClock(DAY);
  private final Zhuanban host = Zhuanban.builder().storage(memory).clock(clock).build();
  private int sent;

  private static OpenCase open(PersonRef reader) {
    OpenCase open = CaseRoom.open();
    return new OpenCase(
        open.unit(),
        open.officers(),
        open.authority(),
        open.proposal(),
        open.others(),
        List.of(new Reader(reader, Reader.ReaderRole.HANDLER)),
        open.paper(),
        open.notice());
  }

  private Outcome request(Zhuanban library, StreamKey stream, PersonRef who, Command command) {
    return library.handle(Request.of(stream, "c-" + ++sent, command, who, library.today()));
  }

  private void accepted(Command command) {
    assertThat(request(host, STREAM, HANDLER, command)).isInstanceOf(Outcome.Done.class);
  }

  private static Stream<List<Position>> ways() {
    return Stream.of(
        List.of(Positions.everywhere(Role.SUPERVISION_OFFICE)),
        List.of(Positions.everywhere(Role.SUPERVISORY_COMMISSION)),
        List.of(Positions.everywhere(Role.PLATFORM)),
        List.of(Positions.in(Role.DEPARTMENT_HEAD, Plans.LEAD_BUREAU.code())),
        List.of(Positions.in(Role.DEPARTMENT_HEAD, "ECO")),
        List.of(Positions.everywhere(Role.ADMINISTRATOR)),
        List.of(Positions.everywhere(Role.LEAD_BUREAU)),
        List.of());
  }

  private static List<Command> commands() {
    ProceedingTable table =
        new ProceedingTable(
            "inner",
            List.of(Step.builder().name("DO").owner("OWNER").source("工作惯例").lapses(false).build()));
    return List.of(
        GrantAccess.of(new Reader(STRANGER, Reader.ReaderRole.HANDLER)),
        DismissCase.of(CaseRoom.PAPER),
        open(STRANGER),
        open(HANDLER),
        AnnulEntry.of(1, CaseRoom.PAPER, APPROVER),
        EraseTexts.of(List.of(), CaseRoom.PAPER, APPROVER),
        OpenProceeding.of(
            "PR-1", table, "AC", List.of(new Party("OWNER", Plans.LEAD_BUREAU.code(), "CN"))));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void nothing_waits_for_the_opening_of_a_case(List<Position> positions) {
    Zhuanban library = Positions.library(memory, clock, positions.toArray(Position[]::new));
    for (Zhuanban way : List.of(library, host)) {
      for (Command command :
          List.<Command>of(
              GrantAccess.of(new Reader(STRANGER, Reader.ReaderRole.HANDLER)),
              DismissCase.of(CaseRoom.PAPER))) {
        assertThat(way.record(Fact.of(STREAM, STRANGER, "f-" + ++sent, command, DAY)))
            .isInstanceOf(Outcome.Refused.class);
      }
    }
    assertThat(memory.head(STREAM)).isEmpty();

    accepted(open(HANDLER));

    assertThat(library.forReader(STRANGER).find(StreamKind.ACCOUNTABILITY, CASE)).isEmpty();
    assertThat(
            host.forReader(HANDLER)
                .find(StreamKind.ACCOUNTABILITY, CASE)
                .orElseThrow()
                .accountabilityCase()
                .stage())
        .isEqualTo(CaseStage.OPENED);
  }

  @Test
  void whoever_was_removed_does_not_come_back_by_an_opening_that_is_told_earlier() {
    accepted(open(HANDLER));
    accepted(GrantAccess.of(new Reader(STRANGER, Reader.ReaderRole.HANDLER)));
    Outcome early =
        host.record(
            Fact.of(
                STREAM,
                STRANGER,
                "f-1",
                GrantAccess.of(new Reader(STRANGER, Reader.ReaderRole.HANDLER)),
                DAY.minusDays(3)));
    assertThat(early).isInstanceOf(Outcome.Refused.class);
    accepted(AnnulEntry.of(2, CaseRoom.PAPER, APPROVER));
    assertThat(
            host.handle(
                Request.of(STREAM, "earlier", open(HANDLER), HANDLER, DAY.minusDays(10))
                    .insteadOf(AnnulEntry.of(1, CaseRoom.PAPER, APPROVER))))
        .isInstanceOf(Outcome.Done.class);

    assertThat(host.forReader(STRANGER).find(StreamKind.ACCOUNTABILITY, CASE)).isEmpty();
  }

  @Test
  void an_id_is_used_once_even_if_its_opening_was_annulled() {
    accepted(open(HANDLER));
    accepted(AnnulEntry.of(1, CaseRoom.PAPER, APPROVER));

    for (PersonRef who : List.of(STRANGER, HANDLER)) {
      assertThat(request(host, STREAM, who, open(who)))
          .isEqualTo(request(host, STREAM, STRANGER, DismissCase.of(CaseRoom.PAPER)))
          .isInstanceOf(Outcome.Refused.class);
      assertThat(host.forReader(who).find(StreamKind.ACCOUNTABILITY, CASE)).isEmpty();
    }
  }

  @Test
  void the_readers_of_today_read_an_earlier_day_and_nobody_else_does() {
    accepted(open(HANDLER));
    accepted(GrantAccess.of(new Reader(STRANGER, Reader.ReaderRole.HANDLER)));
    assertThat(
            host.forReader(STRANGER)
                .find(StreamKind.ACCOUNTABILITY, CASE, AsOf.day(DAY).knownOn(DAY)))
        .isPresent();
    clock.set(DAY.plusDays(1));
    accepted(AnnulEntry.of(2, CaseRoom.PAPER, APPROVER));
    PersonRef late = new PersonRef("late-1");
    accepted(GrantAccess.of(new Reader(late, Reader.ReaderRole.CONCERNED)));

    assertThat(
            host.forReader(STRANGER)
                .find(StreamKind.ACCOUNTABILITY, CASE, AsOf.day(DAY).knownOn(DAY)))
        .isEmpty();
    assertThat(
            host.forReader(late).find(StreamKind.ACCOUNTABILITY, CASE, AsOf.day(DAY).knownOn(DAY)))
        .isPresent();
    assertThat(
            host.forReader(late)
                .find(StreamKind.ACCOUNTABILITY, CASE, AsOf.day(DAY.minusDays(1)).knownOn(DAY)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void no_answer_tells_whether_there_is_a_case(List<Position> positions) {
    accepted(open(HANDLER));
    String damaged = "AC-DAMAGED";
    assertThat(request(host, StreamKind.ACCOUNTABILITY.stream(damaged), HANDLER, open(HANDLER)))
        .isInstanceOf(Outcome.Done.class);
    SingleCallStorage altered =
        new SingleCallStorage(memory) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            List<Entry> entries = super.read(stream, after, max);
            return stream.id().equals(damaged) && after == 0
                ? List.of(Forgery.with(entries.get(0), "actor"))
                : entries;
          }
        };
    for (Zhuanban library :
        List.of(
            Positions.builder(altered, clock, positions.toArray(Position[]::new)).build(),
            Zhuanban.builder().storage(altered).clock(clock).build())) {
      for (LocalDate day : List.of(DAY, DAY.minusDays(5), DAY.plusDays(1))) {
        for (Command command : commands()) {
          Set<String> absent = answers(library, NONE, command, day);

          assertThat(answers(library, STREAM, command, day)).as("%s", command).isEqualTo(absent);
          assertThat(answers(library, StreamKind.ACCOUNTABILITY.stream(damaged), command, day))
              .as("%s", command)
              .isEqualTo(absent);
        }
      }
      StreamKey unreadable = StreamKind.ACCOUNTABILITY.stream(damaged);
      assertThat(told(request(library, unreadable, STRANGER, open(STRANGER)), unreadable))
          .isEqualTo(told(request(library, STREAM, STRANGER, open(STRANGER)), STREAM))
          .startsWith("Refused");
      assertThat(library.forReader(STRANGER).find(StreamKind.ACCOUNTABILITY, damaged)).isEmpty();
      assertThat(
              library
                  .forReader(STRANGER)
                  .find(StreamKind.ACCOUNTABILITY, damaged, AsOf.day(DAY).knownOn(DAY)))
          .isEmpty();
    }
    assertThat(memory.head(STREAM).map(Head::version)).contains(1L);
  }

  /** Rehearsed where it would open a case that is not there, which others may well do. */
  private Set<String> answers(Zhuanban library, StreamKey stream, Command command, LocalDate day) {
    List<Outcome> outcomes = new ArrayList<>();
    if (!(command instanceof OpenCase) || day.isAfter(DAY)) {
      outcomes.add(library.handle(Request.of(stream, "k-" + ++sent, command, STRANGER, day)));
      for (Fact.Early early : Fact.Early.values()) {
        outcomes.add(
            library.record(
                Fact.of(stream, STRANGER, "k-" + ++sent, command, day).withEarly(early)));
      }
    }
    Set<String> told = new TreeSet<>();
    for (Outcome outcome : outcomes) {
      told.add(outcome.toString().replace(stream.id(), "ID"));
    }
    return told;
  }

  @Test
  void whoever_may_not_open_cases_learns_nothing_by_trying() {
    accepted(open(HANDLER));
    Zhuanban library = Positions.library(memory, clock, Positions.everywhere(Role.LEAD_BUREAU));

    assertThat(told(request(library, STREAM, STRANGER, open(STRANGER)), STREAM))
        .isEqualTo(told(request(library, NONE, STRANGER, open(STRANGER)), NONE));
    assertThat(memory.head(NONE)).isEmpty();
  }

  @Test
  void whoever_opened_a_case_for_others_may_send_it_again() {
    Request request = Request.of(STREAM, "open-1", open(HANDLER), STRANGER, DAY);
    Outcome first = host.handle(request);

    assertThat(host.handle(request))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            again -> {
              assertThat(again.repeated()).isTrue();
              assertThat(again.events()).isEqualTo(((Outcome.Done) first).events());
            });
    assertThat(host.forReader(STRANGER).find(StreamKind.ACCOUNTABILITY, CASE)).isEmpty();
  }

  /** A stranger that waits before a reader is answered as if the case were absent; it alone. */
  @Test
  void a_reader_behind_a_stranger_is_answered_by_the_case() throws Exception {
    accepted(open(HANDLER));
    CountDownLatch committing = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    SingleCallStorage slow =
        new SingleCallStorage(memory) {
          @Override
          public CommitResult commit(Commit commit) {
            committing.countDown();
            assertThat(waited(over)).isTrue();
            return super.commit(commit);
          }
        };
    Zhuanban library = Zhuanban.builder().storage(slow).clock(clock).build();
    List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    Thread first =
        asked(library, Request.of(STREAM, "head", reader("clerk-1"), HANDLER, DAY), outcomes);
    assertThat(waited(committing)).isTrue();
    List<Thread> waiting = new ArrayList<>();
    for (PersonRef who : List.of(STRANGER, HANDLER)) {
      Request request = Request.of(STREAM, "of-" + who.id(), reader("clerk-2"), who, DAY);
      Thread thread = asked(library, request, outcomes);
      waiting.add(thread);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        LockSupport.parkNanos(100_000);
      }
    }
    over.countDown();
    first.join(30_000);
    for (Thread thread : waiting) {
      thread.join(30_000);
    }

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(2);
    assertThat(outcomes)
        .filteredOn(Outcome.Refused.class::isInstance)
        .singleElement()
        .isEqualTo(request(host, NONE, STRANGER, reader("clerk-2")));
  }

  private static GrantAccess reader(String who) {
    return GrantAccess.of(new Reader(new PersonRef(who), Reader.ReaderRole.HANDLER));
  }

  private static Thread asked(Zhuanban library, Request request, List<Outcome> outcomes) {
    Thread thread = new Thread(() -> outcomes.add(library.handle(request)));
    thread.start();
    return thread;
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String told(Outcome outcome, StreamKey stream) {
    return outcome.toString().replace(stream.id(), "ID");
  }
}
