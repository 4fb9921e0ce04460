package org.zhuanban.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.monitor.EngineListener.AttemptFailed;
import org.zhuanban.monitor.EngineListener.CommandExecuted;
import org.zhuanban.monitor.EngineListener.CommandResult;
import org.zhuanban.monitor.EngineListener.CommandStarted;
import org.zhuanban.monitor.EngineListener.DispatchFinished;
import org.zhuanban.monitor.EngineListener.FailureCause;
import org.zhuanban.monitor.EngineListener.PageKind;
import org.zhuanban.monitor.EngineListener.PageRead;
import org.zhuanban.monitor.EngineListener.SweepFinished;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

class EngineListenerTest {
  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");
  private static final LocalDate DAY = LocalDate.parse("2024-03-01");

  /** Everything that a listener is told, in its order. */
  private static final class Told implements EngineListener {
    private final List<Object> all = new ArrayList<>();
    private final List<CommandStarted> begun = new ArrayList<>();

    @Override
    public void commandStarted(CommandStarted started) {
      begun.add(started);
    }

    @Override
    public void commandExecuted(CommandExecuted executed) {
      assertThat(executed.nanos()).isPositive();
      assertThat(begun).containsExactly(new CommandStarted(executed.command(), executed.stream()));
      begun.clear();
      all.add(
          List.<Object>of(
              executed.command(),
              executed.stream(),
              executed.result(),
              executed.rule().orElse("")));
    }

    @Override
    public void attemptFailed(AttemptFailed failed) {
      all.add(failed);
    }

    @Override
    public void sweepFinished(SweepFinished finished) {
      assertThat(finished.nanos()).isPositive();
      all.add(finished.report());
    }

    @Override
    public void dispatchFinished(DispatchFinished finished) {
      assertThat(finished.nanos()).isPositive();
      all.add(finished.report());
    }

    @Override
    public void pageRead(PageRead read) {
      assertThat(read.nanos()).isPositive();
      all.add(List.<Object>of(read.page(), read.lines()));
    }
  }

  /** A listener that fails whatever it is told. */
  private static final class Failing implements EngineListener {
    private int told;

    private void fail() {
      if (++told % 2 == 0) {
        throw new AssertionError("the listener fails");
      }
      throw new IllegalStateException("the listener fails");
    }

    @Override
    public void commandStarted(CommandStarted started) {
      fail();
    }

    @Override
    public void commandExecuted(CommandExecuted executed) {
      fail();
    }

    @Override
    public void sweepFinished(SweepFinished finished) {
      fail();
    }
  }

  private final Told told = new Told();

  private Zhuanban over(Storage storage) {
    return Zhuanban.builder().storage(storage).clock(new SettableClock(DAY)).listener(told).build();
  }

  private static Fact plan() {
    return Fact.of(
        STREAM, CLERK, "f-1", Plans.adopt(Plans.item("L", ItemKind.LICENCE).build()), DAY);
  }

  private static List<Object> line(String command, CommandResult result, String rule) {
    return List.of(command, STREAM, result, rule);
  }

  @Property(tries = 30)
  @Domain(HistoryDomain.class)
  void a_listener_that_fails_changes_no_result(@ForAll History history) {
    StreamDesk.Setting<ProjectView> plain = StreamDesk.of(StreamKind.PROJECT);
    Failing failing = new Failing();
    StreamDesk<ProjectView> one = plain.on(history.start());
    StreamDesk<ProjectView> other =
        plain.with(builder -> builder.listener(failing)).on(history.start());
    List<Outcome> outcomes = new ArrayList<>();
    for (StreamDesk<ProjectView> desk : List.of(one, other)) {
      List<Outcome> mine = new ArrayList<>();
      mine.add(desk.record(AdoptPlan.of(history.plan())));
      history.commands().forEach(step -> mine.add(desk.day(step.on()).request(step.command())));
      desk.zhuanban().sweep();
      if (desk == one) {
        outcomes.addAll(mine);
      } else {
        assertThat(mine).isEqualTo(outcomes);
      }
    }
    assertThat(other.view().history()).isEqualTo(one.view().history());
    assertThat(other.storage().duties(other.stream()))
        .isEqualTo(one.storage().duties(one.stream()));
    assertThat(failing.told).isEqualTo(2 * outcomes.size() + 1);
  }

  @Test
  void a_command_is_told_once_with_its_outcome_and_the_rule() {
    Zhuanban zhuanban = over(new InMemoryStorage());
    zhuanban.record(plan());
    zhuanban.record(plan());
    Outcome refused = zhuanban.handle(STREAM, AcceptApplication.of("NONE"), CLERK);
    Outcome deferred =
        zhuanban.record(Fact.of(STREAM, CLERK, "f-2", AcceptApplication.of("NONE"), DAY));

    String rule = ((Outcome.Refused) refused).refusal().rule().code();
    assertThat(told.all.subList(0, 3))
        .containsExactly(
            line("approval.adopt-plan", CommandResult.DONE, ""),
            line("approval.adopt-plan", CommandResult.REPEATED, ""),
            line("approval.accept-application", CommandResult.REFUSED, rule));
    assertThat(told.all.get(3))
        .isEqualTo(
            line(
                "approval.accept-application",
                deferred instanceof Outcome.Deferred
                    ? CommandResult.DEFERRED
                    : CommandResult.REFUSED,
                rule));
  }

  @Test
  void whoever_writes_is_checked_on_its_own_thread_before() {
    Storage storage = new InMemoryStorage();
    Zhuanban zhuanban =
        Zhuanban.builder()
            .storage(storage)
            .listener(told)
            .callerCheck(
                () -> {
                  throw new IllegalStateException("in a transaction");
                })
            .build();

    Storage joined =
        new ForwardingStorage(storage) {
          @Override
          public boolean joined() {
            return true;
          }
        };
    assertThat(zhuanban.joining(joined).record(plan())).isInstanceOf(Outcome.Done.class);
    told.all.clear();

    assertThatIllegalStateException().isThrownBy(() -> zhuanban.record(plan()));
    assertThatIllegalStateException()
        .isThrownBy(() -> zhuanban.handle(STREAM, AcceptApplication.of("NONE"), CLERK));
    assertThatIllegalStateException().isThrownBy(zhuanban::sweep);
    assertThatIllegalStateException().isThrownBy(zhuanban::rebuildDutyRows);
    assertThat(zhuanban.read(StreamKind.PROJECT, "P-1").entries()).hasSize(1);
    assertThat(told.all).isEmpty();
  }

  @Test
  void a_command_that_another_writer_overtakes_is_tried_again_and_told_so() {
    AtomicInteger commits = new AtomicInteger();
    Zhuanban zhuanban =
        over(
            new ForwardingStorage(new InMemoryStorage()) {
              @Override
              public CommitResult commit(Commit commit) {
                return commits.getAndIncrement() == 0
                    ? new CommitResult.Conflict()
                    : super.commit(commit);
              }
            });

    zhuanban.record(plan());

    assertThat(told.all)
        .containsExactly(
            new AttemptFailed(STREAM, FailureCause.MOVED, true),
            line("approval.adopt-plan", CommandResult.DONE, ""));
  }

  @Test
  void a_storage_that_fails_is_told_with_each_attempt_and_the_command_as_failed() {
    Zhuanban zhuanban =
        over(
            new ForwardingStorage(new InMemoryStorage()) {
              @Override
              public CommitResult commit(Commit commit) {
                throw new StorageException(
                    "the database is away", true, new IllegalStateException());
              }
            });

    assertThatThrownBy(() -> zhuanban.record(plan())).isInstanceOf(StorageException.class);

    // A slow machine has no patience for a second attempt.
    assertThat(told.all.subList(0, told.all.size() - 2))
        .allMatch(new AttemptFailed(STREAM, FailureCause.STORAGE, true)::equals);
    assertThat(told.all)
        .endsWith(
            new AttemptFailed(STREAM, FailureCause.STORAGE, false),
            line("approval.adopt-plan", CommandResult.FAILED, ""));
  }

  @Test
  void sweeps_runs_of_dispatch_and_pages_are_told() {
    Zhuanban zhuanban = Zhuanban.builder().clock(new SettableClock(DAY)).listener(told).build();
    BoardQuery open = BoardQuery.builder().owed(new Owed.Now()).build();

    zhuanban.sweep();
    zhuanban.dispatch();
    zhuanban.forReader(CLERK).mine(open, Optional.empty());
    zhuanban.search("SL-2024-1", Optional.empty());
    zhuanban.forReader(CLERK).search("SL-2024-1", Optional.empty());

    assertThat(told.all)
        .containsExactly(
            new SweepReport(DAY, 0, Map.of(), false),
            DispatchReport.NOTHING,
            List.<Object>of(PageKind.WORKBENCH, 0),
            List.<Object>of(PageKind.SEARCH, 0),
            List.<Object>of(PageKind.SEARCH, 0));
  }
}
