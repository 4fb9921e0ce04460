package org.zhuanban.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.command.Command;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;

class StreamQueueTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final StreamKey STREAM = new StreamKey("project", "P-1");

  private static final StreamOperation<Outcome> NEVER =
      loaded -> {
        throw new AssertionError("no draft was asked for");
      };

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static final class Counting extends SingleCallStorage {
    private final AtomicInteger conflicts = new AtomicInteger();

    /** How often somebody tried to keep what was decided. */
    private final AtomicInteger tries = new AtomicInteger();

    Counting() {
      super(new InMemoryStorage());
    }

    @Override
    public CommitResult commit(Commit commit) {
      tries.incrementAndGet();
      LockSupport.parkNanos(100_000);
      CommitResult result = super.commit(commit);
      if (result instanceof CommitResult.Conflict) {
        conflicts.incrementAndGet();
      }
      return result;
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
      return commitEach(commits);
    }
  }

  @Test
  void officers_who_act_at_one_node_on_one_project_at_once_never_decide_in_vain() throws Exception {
    List<String> items = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    Counting storage = new Counting();
    ProjectDesk desk = ProjectDesk.over(storage, "2024-04-08");
    desk.recorded(adopt(items.stream().map(Plans::licence).toArray(ApprovalItem[]::new)));
    CyclicBarrier start = new CyclicBarrier(items.size());
    List<Future<Outcome>> outcomes = new ArrayList<>();
    for (String item : items) {
      outcomes.add(
          threads.submit(
              () -> {
                start.await();
                return desk.zhuanban()
                    .handle(desk.newRequest("c-" + item, AcceptApplication.of(item), DAY));
              }));
    }

    for (Future<Outcome> outcome : outcomes) {
      assertThat(outcome.get(30, SECONDS)).isInstanceOf(Outcome.Done.class);
    }
    assertThat(storage.conflicts).hasValue(0);
  }

  /** Nobody is refused what was done, done twice or given the answer of another. */
  @Test
  void whoever_is_served_with_others_has_an_answer_of_his_own() throws Exception {
    List<String> items = List.of("A", "B", "C", "D", "E", "F");
    ProjectDesk desk = ProjectDesk.over(new Counting(), "2024-04-08");
    desk.recorded(adopt(items.stream().map(Plans::licence).toArray(ApprovalItem[]::new)));
    desk.recorded(AcceptApplication.of("F"));
    CyclicBarrier start = new CyclicBarrier(12);
    List<Future<Outcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String item = items.get(i % 6);
      outcomes.add(
          threads.submit(
              () -> {
                start.await();
                return desk.zhuanban()
                    .handle(desk.newRequest("c-" + item, AcceptApplication.of(item), DAY));
              }));
    }

    for (int i = 0; i < 12; i++) {
      Outcome outcome = outcomes.get(i).get(30, SECONDS);
      if (i % 6 == 5) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      } else {
        assertThat(((Outcome.Done) outcome).events()).hasSize(1);
        assertThat(((ApplicationAccepted) ((Outcome.Done) outcome).events().get(0).event()).item())
            .isEqualTo(items.get(i % 6));
      }
    }
    assertThat(desk.view().version()).isEqualTo(7);
    assertThat(desk.another().view().history()).isEqualTo(desk.view().history());
  }

  @Test
  void whoever_has_the_turn_serves_those_who_wait_for_the_same_stream() throws Exception {
    StreamQueue queue = new StreamQueue(Duration.ofDays(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Future<Boolean> first = threads.submit(() -> queue.occupy(STREAM, () -> held(begun, over)));
    assertThat(waited(begun)).isTrue();
    List<Integer> groups = new CopyOnWriteArrayList<>();
    List<Outcome> answers = new CopyOnWriteArrayList<>();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      waiting.add(
          queued(
              queue,
              "c-" + i,
              group -> {
                groups.add(group.tickets().size());
                group.tickets().stream()
                    .filter(each -> !each.key().equals("c-3"))
                    .forEach(StreamQueueTest::serve);
              },
              answers));
    }
    over.countDown();
    for (Thread thread : waiting) {
      thread.join(30_000);
    }

    assertThat(first.get(30, SECONDS)).isTrue();
    assertThat(groups).containsExactly(5);
    assertThat(answers)
        .containsExactlyInAnyOrder(
            new Outcome.Done(List.of(), 1, false),
            new Outcome.Done(List.of(), 1, false),
            new Outcome.Done(List.of(), 1, false),
            new Outcome.Done(List.of(), 1, false),
            new Outcome.Done(List.of(), 2, false));
  }

  @Test
  void whoever_has_waited_long_enough_goes_on_without_a_turn() throws Exception {
    StreamQueue queue = new StreamQueue(Duration.ofMillis(20));
    CountDownLatch other = new CountDownLatch(1);
    Future<String> stuck =
        threads.submit(() -> queue.occupy(STREAM, () -> waited(other) ? "first" : "never"));
    Future<String> patient =
        threads.submit(
            () ->
                queue.occupy(
                    STREAM,
                    () -> {
                      other.countDown();
                      return "second";
                    }));

    assertThat(patient.get(30, SECONDS)).isEqualTo("second");
    assertThat(stuck.get(30, SECONDS)).isEqualTo("first");
  }

  @Test
  void a_turn_ends_with_the_act_even_if_it_fails_and_an_interrupted_thread_takes_none() {
    StreamQueue queue = new StreamQueue(Duration.ofDays(1));
    assertThat(
            catchThrowable(
                () ->
                    queue.occupy(
                        STREAM,
                        () -> {
                          throw new IllegalStateException("no");
                        })))
        .hasMessage("no");

    Thread.currentThread().interrupt();

    assertThat(queue.occupy(STREAM, () -> "done")).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void those_who_are_outrun_are_served_again_with_those_who_came_meanwhile() throws Exception {
    StreamQueue queue = new StreamQueue(Duration.ofDays(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Future<Boolean> first = threads.submit(() -> queue.occupy(STREAM, () -> held(begun, over)));
    assertThat(waited(begun)).isTrue();
    List<Integer> groups = new CopyOnWriteArrayList<>();
    List<Outcome> answers = new CopyOnWriteArrayList<>();
    List<Thread> waiting = new CopyOnWriteArrayList<>();
    Consumer<StreamQueue.Group> together =
        new Consumer<>() {
          @Override
          public void accept(StreamQueue.Group group) {
            groups.add(group.tickets().size());
            waiting.add(queued(queue, "late", this, answers));
            List<StreamQueue.Ticket> tickets = group.tickets();
            groups.add(tickets.size());
            tickets.subList(0, 2).forEach(StreamQueueTest::serve);
            groups.add(group.tickets().size());
            group.tickets().forEach(StreamQueueTest::serve);
          }
        };
    for (int i = 0; i < 5; i++) {
      waiting.add(queued(queue, "c-" + i, together, answers));
    }
    over.countDown();
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).join(30_000);
    }

    assertThat(first.get(30, SECONDS)).isTrue();
    assertThat(groups).containsExactly(5, 6, 4);
    assertThat(answers).hasSize(6).containsOnly(new Outcome.Done(List.of(), 1, false));
  }

  private static void serve(StreamQueue.Ticket one) {
    one.serve(new Outcome.Done(List.of(), 1, false));
  }

  /** Somebody who has come to wait for a turn. */
  private static Thread queued(
      StreamQueue queue, String key, Consumer<StreamQueue.Group> together, List<Outcome> answers) {
    StreamQueue.Ticket mine = new StreamQueue.Ticket(STREAM, key, NEVER);
    Thread thread =
        new Thread(
            () ->
                answers.add(
                    queue.share(mine, together, outrun -> new Outcome.Done(List.of(), 2, false))));
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      LockSupport.parkNanos(100_000);
    }
    return thread;
  }

  private static boolean held(CountDownLatch begun, CountDownLatch over) {
    begun.countDown();
    return waited(over);
  }

  /** Both nodes lose to the other, but not each of those who wait there for himself. */
  @Test
  void officers_at_two_nodes_seldom_decide_in_vain() throws Exception {
    int officers = 12;
    int commands = 10;
    Counting storage = new Counting();
    ProjectDesk desk = ProjectDesk.over(storage, "2024-04-08");
    List<Zhuanban> nodes = List.of(desk.zhuanban(), desk.another().zhuanban());
    desk.recorded(
        adopt(
            IntStream.range(0, officers)
                .mapToObj(item -> licence("I" + item))
                .toArray(ApprovalItem[]::new)));
    CyclicBarrier start = new CyclicBarrier(officers);
    List<Future<Integer>> done = new ArrayList<>();
    for (int officer = 0; officer < officers; officer++) {
      String item = "I" + officer;
      Zhuanban node = nodes.get(officer % 2);
      done.add(
          threads.submit(
              () -> {
                start.await();
                int kept = 0;
                for (int i = 0; i < commands; i++) {
                  Command command =
                      i % 2 == 0 ? AcceptApplication.of(item) : WithdrawApplication.of(item);
                  Outcome outcome =
                      node.handle(desk.newRequest("c-" + item + "-" + i, command, DAY));
                  kept += outcome instanceof Outcome.Done ? 1 : 0;
                }
                return kept;
              }));
    }

    for (Future<Integer> kept : done) {
      assertThat(kept.get(60, SECONDS)).isEqualTo(commands);
    }
    assertThat(storage.tries.get()).isLessThanOrEqualTo(2 * officers * commands);
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(20, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
