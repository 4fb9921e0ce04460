package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.tck.Fault;
import org.zhuanban.tck.Faults;
import org.zhuanban.tck.FaultyStorage;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

class EngineTest {

  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static final class Stranger implements Command {}

  /** Every commit fails and is counted. */
  private static Faults failing(boolean retryable, AtomicInteger tries) {
    return call -> {
      if (!call.equals("commit")) {
        return new Fault.None();
      }
      tries.incrementAndGet();
      return new Fault.Before(retryable);
    };
  }

  private static final class AlwaysMoved extends SingleCallStorage {
    private final boolean joined;
    private int commits;

    AlwaysMoved(boolean joined) {
      super(new InMemoryStorage());
      this.joined = joined;
    }

    @Override
    public CommitResult commit(Commit commit) {
      commits++;
      return new CommitResult.Conflict();
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> several) {
      return commitEach(several);
    }

    @Override
    public boolean joined() {
      return joined;
    }
  }

  /** A joined storage that counts; what it keeps can be rolled back by the test. */
  private static final class Joined extends SingleCallStorage {
    private final List<Long> readAfter = new ArrayList<>();
    private int commits;
    private boolean conflict;

    /** What it holds where that is newer than what it sees. */
    private @Nullable Head held;

    Joined(InMemoryStorage kept) {
      super(kept);
    }

    @Override
    public Optional<Head> hold(StreamKey stream) {
      return held == null ? super.hold(stream) : Optional.of(held);
    }

    @Override
    public List<Entry> read(StreamKey stream, long after, int max) {
      readAfter.add(after);
      return super.read(stream, after, max);
    }

    @Override
    public CommitResult commit(Commit commit) {
      commits++;
      return conflict ? new CommitResult.Conflict() : super.commit(commit);
    }

    @Override
    public boolean joined() {
      return true;
    }
  }

  private static Office leader(int number) {
    return Office.of(Office.Rank.COUNTY_LEADER, "副县长" + number);
  }

  @Nested
  class RepeatedRequest {
    @Test
    void a_repeated_command_is_answered_with_what_happened_the_first_time() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      Request request = desk.newRequest("key-1", accept("L"), DAY);

      Outcome.Done first = (Outcome.Done) desk.zhuanban().handle(request);
      desk.recorded(accept("M"));
      Outcome.Done second = (Outcome.Done) desk.another().zhuanban().handle(request);

      assertThat(second).isEqualTo(new Outcome.Done(first.events(), first.version(), true));
      assertThat(desk.view().version()).isEqualTo(3);
    }

    @Test
    void a_key_that_was_used_for_another_command_is_refused() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.zhuanban().handle(desk.newRequest("key-1", accept("L"), DAY));

      Refusal other = desk.refused(desk.newRequest("key-1", accept("M"), DAY));
      Refusal otherActor =
          desk.refused(
              Request.of(desk.stream(), "key-1", accept("L"), new PersonRef("clerk-2"), DAY));
      Refusal otherDay = desk.refused(desk.newRequest("key-1", accept("L"), DAY.minusDays(1)));

      assertThat(List.of(other.rule(), otherActor.rule(), otherDay.rule()))
          .containsOnly(RequestRule.COMMAND_KEY_REUSED);
      assertThat(other.text(Locale.ENGLISH))
          .isEqualTo(
              "Command key key-1 was used for another command on stream project/P-2024-001; use a new"
                  + " key");
      assertThat(other.text(Locale.CHINESE))
          .isEqualTo("指令编号key-1已用于流project/P-2024-001的另一指令；请使用新的编号");
    }

    @Test
    void keys_of_the_engine_itself_and_malformed_ones_are_a_mistake_of_the_caller() {
      ProjectDesk desk = ProjectDesk.on("2024-04-08");

      for (String key :
          List.of("zhuanban.sweep:2", "fact:prov:1", "", "a b", "编号", "x".repeat(129))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> desk.newRequest(key, accept("L"), DAY))
            .withMessageMatching("Request\\.commandKey (has|begins) .*");
      }
    }

    @Test
    void a_command_of_no_feature_is_a_mistake_of_the_caller() {
      ProjectDesk desk = ProjectDesk.on("2024-04-08");

      assertThatIllegalArgumentException()
          .isThrownBy(() -> desk.record(new Stranger()))
          .withMessage("no feature takes the command org.zhuanban.engine.EngineTest$Stranger");
    }
  }

  @Nested
  class DayOfEffect {
    @Test
    void nothing_takes_effect_on_a_day_that_has_not_come() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));

      Refusal refusal = desk.refused(desk.newRequest("key-1", accept("L"), DAY.plusDays(1)));

      assertThat(refusal.rule()).isEqualTo(RequestRule.EFFECTIVE_IN_FUTURE);
      assertThat(refusal.text(Locale.ENGLISH))
          .isEqualTo(
              "Nothing takes effect on 2024-04-09, since today is 2024-04-08; send the command when"
                  + " the day has come");
      assertThat(refusal.text(Locale.CHINESE)).isEqualTo("今天是2024年4月8日，不能自2024年4月9日起生效；请到期再提交");
    }

    @Test
    void an_act_recorded_later_takes_effect_on_its_own_day() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));
      desk.day("2024-05-20");

      // Accepted within the limit, entered weeks after it: silence must not have come about.
      desk.zhuanban().handle(desk.newRequest("key-1", accept("L"), DAY.plusDays(1)));

      assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
      assertThat(desk.currentCase("L").acceptedOn()).contains(DAY.plusDays(1));
      List<Entry> entries = desk.storage().read(desk.stream(), 0, 10);
      assertThat(entries.get(2).effectiveOn()).isEqualTo(DAY.plusDays(1));
      assertThat(entries.get(2).recordedAt()).isEqualTo(Instant.parse("2024-05-20T04:00:00Z"));
      assertThat(entries.get(2).actor()).isEqualTo("clerk-1");
      assertThat(entries.get(2).commandKey()).isEqualTo("key-1");
    }

    @Test
    void today_is_the_day_in_china_wherever_the_clock_stands() {
      SettableClock clock = new SettableClock(DAY);
      // 00:30 on 9 April in China is still 8 April in Los Angeles and in UTC.
      clock.set(Instant.parse("2024-04-08T16:30:00Z"));

      for (String zone :
          List.of("America/Los_Angeles", "UTC", "Asia/Shanghai", "Pacific/Auckland")) {
        Zhuanban zhuanban = Zhuanban.builder().clock(clock.withZone(ZoneId.of(zone))).build();
        assertThat(zhuanban.today()).isEqualTo(LocalDate.of(2024, 4, 9));
      }
    }
  }

  @Nested
  class FailingStorage {
    @Test
    void an_acknowledgement_that_was_lost_does_not_double_anything() {
      Faults second = Faults.script("commit", new Fault.None(), new Fault.After(true));
      ProjectDesk desk =
          ProjectDesk.over(new FaultyStorage(new InMemoryStorage(), second), "2024-04-08");
      desk.recorded(adopt(licence("L")));

      Outcome.Done done = (Outcome.Done) desk.record(accept("L"));

      assertThat(done.repeated()).isTrue();
      assertThat(done.events()).hasSize(1);
      assertThat(desk.view().version()).isEqualTo(2);
    }

    @Test
    void a_storage_that_keeps_failing_is_given_up() {
      AtomicInteger tries = new AtomicInteger();
      ProjectDesk desk =
          ProjectDesk.over(
              new FaultyStorage(new InMemoryStorage(), failing(true, tries)), "2024-04-08");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> desk.record(adopt(licence("L"))))
          .withMessage("commit was not carried out");
      // Fewer on a machine that needs longer for them than the patience of a second.
      assertThat(tries.get()).isBetween(2, 5);
    }

    @Test
    void a_storage_that_takes_long_to_fail_is_asked_once_more_at_most() {
      AtomicInteger tries = new AtomicInteger();
      ProjectDesk desk =
          ProjectDesk.over(
              new SingleCallStorage(new InMemoryStorage()) {
                @Override
                public CommitResult commit(Commit commit) {
                  tries.incrementAndGet();
                  LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_100));
                  throw new StorageException("no connection", true, new IOException("pool"));
                }
              },
              "2024-04-08");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> desk.record(adopt(licence("L"))))
          .withMessage("no connection");
      assertThat(tries).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void a_failure_that_no_repetition_mends_is_told_at_once() {
      AtomicInteger tries = new AtomicInteger();
      ProjectDesk desk =
          ProjectDesk.over(
              new FaultyStorage(new InMemoryStorage(), failing(false, tries)), "2024-04-08");

      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> desk.record(adopt(licence("L"))))
          .withMessage("commit was not carried out");
      assertThat(tries).hasValue(1);
    }

    @Test
    void a_storage_that_was_set_back_is_read_anew() {
      InMemoryStorage before = new InMemoryStorage();
      InMemoryStorage after = new InMemoryStorage();
      AtomicReference<InMemoryStorage> now = new AtomicReference<>(before);
      ProjectDesk desk =
          ProjectDesk.over(
              new SingleCallStorage(before) {
                @Override
                public CommitResult commit(Commit commit) {
                  return now.get().commit(commit);
                }

                @Override
                public Optional<Head> head(StreamKey stream) {
                  return now.get().head(stream);
                }

                @Override
                public List<Entry> read(StreamKey stream, long from, int max) {
                  return now.get().read(stream, from, max);
                }

                @Override
                public List<DutyRow> duties(StreamKey stream) {
                  return now.get().duties(stream);
                }
              },
              "2024-04-08");
      desk.recorded(adopt(licence("L")));
      desk.recorded(accept("L"));
      now.set(after);

      desk.recorded(adopt(licence("M")));

      assertThat(after.head(desk.stream()).orElseThrow().version()).isEqualTo(1);
    }
  }

  @Nested
  class JoinedTransaction {
    @Test
    void in_a_joined_transaction_a_conflict_is_left_to_the_host() {
      AlwaysMoved storage = new AlwaysMoved(true);
      ProjectDesk desk = ProjectDesk.over(storage, "2024-04-08");

      assertThatExceptionOfType(StreamMovedException.class)
          .isThrownBy(() -> desk.record(adopt(licence("L"))))
          .withMessage(
              "Stream 'project/P-2024-001' has moved on; roll the transaction back and send the"
                  + " command again");
      assertThat(storage.commits).isEqualTo(1);
    }

    /** As at an isolation that shows rows as they were when the transaction began. */
    @Test
    void a_transaction_that_sees_less_than_it_holds_is_left_to_the_host() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(adopt(licence("L")));
      Joined storage = new Joined(kept);
      storage.held = new Head(2, kept.head(desk.stream()).orElseThrow().chain());
      Zhuanban joined = desk.zhuanban().joining(storage);

      assertThatExceptionOfType(StreamMovedException.class)
          .isThrownBy(() -> joined.handle(desk.newRequest("key-1", accept("L"), DAY)));

      assertThat(storage.commits).isZero();
      assertThat(desk.state("L", "2024-04-08")).isEqualTo(ApplicationState.NOT_APPLIED);
    }

    @Test
    void joining_needs_a_storage_that_joins() {
      Zhuanban zhuanban = Zhuanban.builder().build();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> zhuanban.joining(new InMemoryStorage()))
          .withMessage(
              "joining needs a storage that joins a transaction; open one over the host's"
                  + " connection");
    }

    @Test
    void a_joined_library_goes_on_from_what_is_remembered_and_reads_nothing_twice() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(adopt(licence("L")));
      Joined storage = new Joined(kept);
      Zhuanban joined = desk.zhuanban().joining(storage);

      joined.handle(desk.newRequest("key-1", accept("L"), DAY));
      joined.handle(desk.newRequest("key-2", WithdrawApplication.of("L"), DAY));

      assertThat(storage.readAfter).isEmpty();
      assertThat(storage.commits).isEqualTo(2);
      assertThat(desk.state("L", "2024-04-08")).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void what_a_joined_library_wrote_is_read_by_nobody_once_a_head_proves_it() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(adopt(licence("L")));
      Joined first = new Joined(kept);
      desk.zhuanban().joining(first).handle(desk.newRequest("key-1", accept("L"), DAY));
      Joined second = new Joined(kept);

      desk.zhuanban()
          .joining(second)
          .handle(desk.newRequest("key-2", WithdrawApplication.of("L"), DAY));

      assertThat(second.commits).isEqualTo(1);
      assertThat(second.readAfter).isEmpty();
      assertThat(desk.state("L", "2024-04-08")).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void what_a_joined_library_wrote_is_forgotten_with_it() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(adopt(licence("L")));
      // The transaction writes, and is rolled back: nothing of it reaches what is kept.
      Zhuanban joined =
          desk.zhuanban()
              .joining(
                  new SingleCallStorage(kept) {
                    @Override
                    public CommitResult commit(Commit commit) {
                      return new CommitResult.Committed(commit.head().version());
                    }

                    @Override
                    public boolean joined() {
                      return true;
                    }
                  });
      assertThat(joined.handle(desk.newRequest("key-1", accept("L"), DAY)))
          .isInstanceOf(Outcome.Done.class);

      assertThat(desk.view().version()).isEqualTo(1);
      assertThat(((Outcome.Done) desk.record(accept("L"))).version()).isEqualTo(2);
    }

    @Test
    void after_a_conflict_a_joined_library_remembers_nothing_of_the_stream() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(adopt(licence("L")));
      Joined storage = new Joined(kept);
      Zhuanban joined = desk.zhuanban().joining(storage);
      storage.conflict = true;
      assertThatExceptionOfType(StreamMovedException.class)
          .isThrownBy(() -> joined.handle(desk.newRequest("key-1", accept("L"), DAY)));
      storage.conflict = false;

      joined.handle(desk.newRequest("key-1", accept("L"), DAY));

      assertThat(storage.readAfter).containsExactly(0L);
    }
  }

  @Nested
  class Concurrency {
    @Test
    void in_transactions_of_its_own_it_decides_again_but_not_for_ever() {
      AlwaysMoved storage = new AlwaysMoved(false);
      ProjectDesk desk = ProjectDesk.over(storage, "2024-04-08");

      assertThatExceptionOfType(StreamMovedException.class)
          .isThrownBy(() -> desk.record(adopt(licence("L"))))
          .withMessage(
              "Stream 'project/P-2024-001' kept moving on while the command was decided; send it"
                  + " again");
      assertThat(storage.commits).isEqualTo(64);
    }

    @Test
    void a_refusal_never_rests_on_what_others_have_changed_meanwhile() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(adopt(licence("L")));
      desk.recorded(accept("L"));
      // Another node withdraws; this one still remembers the application as accepted.
      Outcome elsewhere =
          desk.another()
              .zhuanban()
              .handle(desk.newRequest("w-1", WithdrawApplication.of("L"), DAY));
      assertThat(elsewhere).isInstanceOf(Outcome.Done.class);

      desk.recorded(accept("L"));

      assertThat(desk.view().version()).isEqualTo(4);
    }

    @Test
    void officers_at_work_on_one_project_at_once_all_succeed() throws Exception {
      int officers = 8;
      int commands = 25;
      ApprovalItem[] items = new ApprovalItem[officers];
      for (int i = 0; i < officers; i++) {
        items[i] = licence("L" + i);
      }
      ProjectDesk desk = ProjectDesk.with("2024-04-08", items);
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < officers; i++) {
        String item = "L" + i;
        work.add(
            () -> {
              for (int c = 0; c < commands; c++) {
                Command command = c % 2 == 0 ? accept(item) : WithdrawApplication.of(item);
                Outcome outcome =
                    desk.zhuanban().handle(desk.newRequest(item + "-" + c, command, DAY));
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
              }
              return commands;
            });
      }

      ExecutorService pool = Executors.newFixedThreadPool(officers);
      try {
        for (Future<Integer> done : pool.invokeAll(work, 60, TimeUnit.SECONDS)) {
          assertThat(done.get()).isEqualTo(commands);
        }
      } finally {
        pool.shutdownNow();
      }

      assertThat(desk.view().version()).isEqualTo(1 + officers * commands);
      assertThat(desk.another().view().history()).isEqualTo(desk.view().history());
      for (ApprovalItem item : items) {
        assertThat(desk.view().approvals().state().attempts(item.code())).hasSize(13);
        assertThat(desk.state(item.code(), "2024-04-08")).isEqualTo(ApplicationState.RUNNING);
      }
    }
  }

  @Nested
  class ReadingAStream {
    @Test
    void a_command_that_no_entry_can_hold_is_refused_by_rule() {
      ProjectDesk desk = ProjectDesk.on("2024-04-08");
      ApprovalItem[] items = new ApprovalItem[120];
      for (int i = 0; i < items.length; i++) {
        items[i] =
            ApprovalItem.builder()
                .code("L" + i)
                .name("长".repeat(4_000))
                .stage(1)
                .kind(ItemKind.LICENCE)
                .department("LAND")
                .correction(ApprovalItem.CORRECTION_LIMIT)
                .build();
      }

      Refusal refusal = desk.refused(desk.newRequest("key-1", adopt(items), DAY));

      assertThat(refusal.rule()).isEqualTo(RequestRule.TOO_LARGE);
      assertThat(refusal.text(Locale.ENGLISH))
          .matches(
              "The command takes 1\\d{6} bytes to keep, but an entry holds at most 1048576; split it"
                  + " or refer to papers");
      assertThat(refusal.text(Locale.CHINESE))
          .matches("该指令需保存1\\d{6}字节，一条记录最多保存1048576字节；请拆分或改为引用文件");
      assertThat(desk.view().version()).isZero();
    }

    @Test
    void a_command_on_a_remembered_stream_reads_nothing_and_one_that_is_refused_reads_once() {
      InMemoryStorage kept = new InMemoryStorage();
      AtomicInteger reads = new AtomicInteger();
      ProjectDesk desk =
          ProjectDesk.over(
              new SingleCallStorage(kept) {
                @Override
                public Optional<Head> head(StreamKey stream) {
                  reads.incrementAndGet();
                  return super.head(stream);
                }

                @Override
                public List<Entry> read(StreamKey stream, long after, int max) {
                  reads.incrementAndGet();
                  return super.read(stream, after, max);
                }

                @Override
                public List<DutyRow> duties(StreamKey stream) {
                  reads.incrementAndGet();
                  return super.duties(stream);
                }

                @Override
                public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
                  reads.incrementAndGet();
                  return super.receipt(stream, commandKey);
                }
              },
              "2024-04-08");
      desk.recorded(adopt(licence("L")));
      reads.set(0);

      desk.recorded(accept("L"));
      assertThat(reads).hasValue(0);
      assertThat(desk.record(accept("L"))).isInstanceOf(Outcome.Refused.class);
      assertThat(reads).hasValue(1);
    }

    @Test
    void a_stream_of_ten_thousand_events_is_read_back_whole_and_goes_on() {
      InMemoryStorage kept = new InMemoryStorage();
      ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
      desk.recorded(Plans.sign());
      desk.recorded(EstablishTaskForce.of(List.of(leader(2)), List.of(Plans.LAND_HEAD), List.of()));
      int events = 10_000;
      for (int version = 3; version <= events; version++) {
        Command change = ChangeLeader.of(leader(version - 1), leader(version));
        Outcome outcome = desk.zhuanban().handle(desk.newRequest("k-" + version, change, DAY));
        assertThat(((Outcome.Done) outcome).version()).isEqualTo(version);
      }

      List<DatedEvent> history = desk.another().view().history();
      assertThat(history).hasSize(events).isEqualTo(desk.view().history());
      Command seventh = ChangeLeader.of(leader(6), leader(7));
      assertThat(desk.another().zhuanban().handle(desk.newRequest("k-7", seventh, DAY)))
          .isEqualTo(new Outcome.Done(history.subList(6, 7), 7, true));
    }
  }

  @Nested
  class AccessRights {
    @Test
    void nobody_does_what_the_host_does_not_allow() {
      List<String> asked = new ArrayList<>();
      Zhuanban zhuanban =
          Zhuanban.builder()
              .clock(new SettableClock(DAY))
              .access(
                  (actor, action, stream) -> {
                    asked.add(actor + " " + action + " " + stream);
                    return !action.equals("approval.accept-application");
                  })
              .build();
      StreamKey stream = StreamKind.PROJECT.stream("P-1");

      Outcome adopted = zhuanban.handle(stream, adopt(licence("L")), StreamDesk.CLERK);
      Outcome refused = zhuanban.handle(stream, accept("L"), StreamDesk.CLERK);

      assertThat(adopted).isInstanceOf(Outcome.Done.class);
      Refusal refusal = ((Outcome.Refused) refused).refusal();
      assertThat(refusal.rule()).isEqualTo(RequestRule.NOT_ALLOWED);
      assertThat(refusal.text(Locale.ENGLISH))
          .isEqualTo(
              "You may not carry out \"Acceptance of an application\" here; ask whoever gives out the"
                  + " right");
      assertThat(refusal.text(Locale.CHINESE)).isEqualTo("您无权办理“受理申请”；请向授权者申请");
      assertThat(asked)
          .contains(
              "clerk-1 approval.adopt-plan project/P-1",
              "clerk-1 approval.accept-application project/P-1");
      assertThat(zhuanban.read(StreamKind.PROJECT, "P-1").version()).isEqualTo(1);
    }
  }

  @Nested
  class Sweep {
    @Test
    void a_stream_that_cannot_be_read_does_not_stop_the_sweep() {
      InMemoryStorage kept = new InMemoryStorage();
      SettableClock clock = new SettableClock(DAY);
      Zhuanban writer = Zhuanban.builder().storage(kept).clock(clock).build();
      for (String id : List.of("a", "b", "c")) {
        StreamKey stream = StreamKind.PROJECT.stream(id);
        writer.handle(Request.of(stream, "k-1", adopt(licence("L")), StreamDesk.CLERK, DAY));
        writer.handle(
            Request.of(stream, "k-2", ReceiveApplication.of("L", true), StreamDesk.CLERK, DAY));
      }
      clock.set(LocalDate.of(2024, 4, 30));
      SingleCallStorage failing =
          new SingleCallStorage(kept) {
            @Override
            public List<Entry> read(StreamKey stream, long after, int max) {
              return switch (stream.id()) {
                case "a" -> throw new StorageException("torn page", false, new IOException("torn"));
                case "b" -> throw new IllegalStateException("a mistake of the adapter");
                default -> super.read(stream, after, max);
              };
            }
          };

      SweepReport report = Zhuanban.builder().storage(failing).clock(clock).build().sweep();

      assertThat(report)
          .isEqualTo(
              new SweepReport(
                  LocalDate.of(2024, 4, 30),
                  1,
                  Map.of(
                      StreamKind.PROJECT.stream("a"),
                      "org.zhuanban.spi.StorageException: torn page",
                      StreamKind.PROJECT.stream("b"),
                      "java.lang.IllegalStateException: a mistake of the adapter"),
                  false));
      assertThat(Zhuanban.builder().storage(kept).clock(clock).build().sweep().changed())
          .isEqualTo(2);
    }

    @Test
    void a_sweep_goes_through_every_page() {
      InMemoryStorage kept = new InMemoryStorage();
      SettableClock clock = new SettableClock(DAY);
      Zhuanban zhuanban = Zhuanban.builder().storage(kept).clock(clock).build();
      int streams = 501;
      for (int i = 0; i < streams; i++) {
        StreamKey stream = StreamKind.PROJECT.stream("p" + i);
        zhuanban.handle(Request.of(stream, "k-1", adopt(licence("L")), StreamDesk.CLERK, DAY));
        zhuanban.handle(
            Request.of(stream, "k-2", ReceiveApplication.of("L", true), StreamDesk.CLERK, DAY));
      }
      clock.set(LocalDate.of(2024, 4, 30));

      assertThat(zhuanban.sweep().changed()).isEqualTo(streams);
      assertThat(zhuanban.sweep().changed()).isZero();
    }

    @Test
    void sweepers_with_jumping_clocks_let_each_day_come_once() throws Exception {
      InMemoryStorage kept = new InMemoryStorage();
      SettableClock clock = new SettableClock(DAY);
      Zhuanban zhuanban = Zhuanban.builder().storage(kept).clock(clock).build();
      int streams = 1_000;
      for (int i = 0; i < streams; i++) {
        StreamKey stream = StreamKind.PROJECT.stream("p" + i);
        zhuanban.handle(Request.of(stream, "k-1", adopt(licence("L")), StreamDesk.CLERK, DAY));
        zhuanban.handle(
            Request.of(stream, "k-2", ReceiveApplication.of("L", true), StreamDesk.CLERK, DAY));
      }
      List<Callable<Integer>> sweepers = new ArrayList<>();
      for (int sweeper = 0; sweeper < 3; sweeper++) {
        SettableClock jumping = new SettableClock(DAY);
        int seed = sweeper;
        Zhuanban node = Zhuanban.builder().storage(kept).clock(jumping).build();
        sweepers.add(
            () -> {
              int changed = 0;
              for (int round = 0; round < 12; round++) {
                // Back by days, forward by hours, and at last behind the day for all of them.
                int days = round == 11 ? 22 : Math.floorMod(round * 7 + seed * 5, 23);
                jumping.set(DAY.plusDays(days));
                SweepReport report = node.sweep();
                assertThat(report.failed()).isEmpty();
                changed += report.changed();
              }
              return changed;
            });
      }

      int changed = 0;
      ExecutorService pool = Executors.newFixedThreadPool(3);
      try {
        for (Future<Integer> done : pool.invokeAll(sweepers, 120, TimeUnit.SECONDS)) {
          changed += done.get();
        }
      } finally {
        pool.shutdownNow();
      }

      assertThat(changed).isGreaterThanOrEqualTo(streams);
      for (int i = 0; i < streams; i++) {
        List<DatedEvent> history = zhuanban.read(StreamKind.PROJECT, "p" + i).history();
        // The day after the last of five working days from 8 April, wherever the clocks stood.
        assertThat(history)
            .filteredOn(happened -> happened.event() instanceof AcceptanceDeemed)
            .extracting(DatedEvent::effectiveOn)
            .containsExactly(LocalDate.of(2024, 4, 16));
        assertThat(history)
            .filteredOn(happened -> happened.event() instanceof EscalationStepReached)
            .isNotEmpty()
            .extracting(
                happened -> ((EscalationStepReached) happened.event()).duty(),
                happened -> ((EscalationStepReached) happened.event()).role())
            .doesNotHaveDuplicates();
      }
    }
  }
}
