package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;

/**
 * Each call of an outbox, and each commit that gives cause to messages, is cut at each of its calls
 * to the database in turn; see {@link CutContract}.
 *
 * @since 0.1
 */
public interface OutboxCutContract extends OutboxFixture {
  /** Many messages of several commits, each with its commit. */
  @Test
  default void T1_messages_of_a_commit_that_is_cut_anywhere_are_there_with_it() {
    boolean texts = emptyPlace().storage().keepsTexts();
    Commit first = Cuts.full(STREAM, 0, 250, "c-1", texts);
    Commit second = Cuts.full(STREAM, 250, 3, "c-2", texts);
    Act act = Act.commitAll(List.of(first, second));
    Cutter whole = new Cutter();
    act.on(over(emptyPlace(), whole).storage(), 0);
    for (int n : Cuts.points(whole.calls().size())) {
      for (Cut how : List.of(Cut.LINE_LOST, Cut.ANSWER_LOST)) {
        Place place = emptyPlace();
        Cutter cutter = new Cutter();
        Place cut = over(place, cutter);
        cutter.plan(n, how.event());
        String what = "%s at call %s of %s".formatted(how, n, whole.calls().size());
        how.answer(what, cutter, () -> act.on(cut.storage(), 0));

        TreeSet<String> wanted = new TreeSet<>();
        for (Commit commit : List.of(first, second)) {
          if (place.storage().receipt(STREAM, commit.receipt().commandKey()).isPresent()) {
            commit.messages().forEach(message -> wanted.add(message.id()));
          }
        }
        Difference.check(
            "T1: " + what + ", ids of messages of the commits whose receipts are there",
            List.copyOf(wanted),
            OutboxProbe.ids(Pages.messages(reopened(place).outbox(), MessageState.WAITING, 1_000)));
      }
    }
  }

  /** A message is as before or as after, and nothing in between. */
  @Test
  default void T1_a_lease_that_is_cut_anywhere_leaves_each_message_leased_or_waiting() {
    each("lease", (outbox, leased) -> outbox.lease(NOW.plusSeconds(5), NOW.plusSeconds(9), 9));
  }

  /** Every settlement, and those who come too late. */
  @Test
  default void T1_a_settlement_that_is_cut_anywhere_is_written_or_not() {
    for (Settlement settlement : OutboxProbe.settlements(NOW.plusSeconds(7))) {
      each(settlement.toString(), (outbox, leased) -> outbox.settle(leased, settlement));
      each(
          settlement + " under an old fence",
          (outbox, leased) ->
              outbox.settle(
                  new LeasedMessage(
                      leased.stream(), leased.message(), leased.attempt(), leased.fence() - 1),
                  settlement));
    }
  }

  /** Of those who were given up, and of others. */
  @Test
  default void T1_a_revival_that_is_cut_anywhere_is_written_or_not() {
    for (String id : List.of("m-buried", "m-sent", "m-none")) {
      each("revival of " + id, (outbox, leased) -> outbox.revive(id, NOW.plusSeconds(8)));
    }
  }

  /** Many at once, of which each is there as it was or is not. */
  @Test
  default void T1_forgetting_that_is_cut_anywhere_leaves_each_message_or_forgets_it() {
    each("forgetting", (outbox, leased) -> outbox.purge(NOW.plusSeconds(60), 9));
  }

  /** What cannot be read is not answered. */
  @Test
  default void T5_a_list_of_messages_that_is_cut_anywhere_fails_or_answers_everything() {
    each("list", (outbox, leased) -> outbox.list(MessageState.WAITING, Optional.empty(), 9));
  }

  /**
   * Before each statement of a lease up to the one that writes, another worker takes the message
   * and gives it up, and a caretaker lets it wait again: attempts stand as they stood.
   *
   * @throws Exception if the one who comes in between is interrupted
   */
  @Test
  default void O4_who_leases_after_others_have_a_fence_of_his_own() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      for (int n = 1; ; n++) {
        Place place = emptyPlace();
        Place others = reopened(place);
        Cutter cutter = new Cutter();
        Place cut = over(place, cutter);
        OutboxProbe.tell(place, Rows.message("m", NOW));
        AtomicReference<Optional<LeasedMessage>> between = new AtomicReference<>(Optional.empty());
        cutter.plan(
            n,
            call ->
                between.set(
                    Cuts.look(thread, () -> givenUpAndRevived(others.outbox()))
                        .flatMap(Function.identity())));
        List<LeasedMessage> mine = cut.outbox().lease(NOW, NOW.plusSeconds(60), 9);
        if (!cutter.happened()) {
          return;
        }
        String what = "O4: before call %s of a lease, %s".formatted(n, cutter.calls().get(n - 1));
        if (between.get().isPresent()) {
          LeasedMessage theirs = between.get().get();
          assertThat(mine)
              .as("%s, another leased under fence %s", what, theirs.fence())
              .noneMatch(leased -> leased.fence() <= theirs.fence());
          if (!mine.isEmpty()) {
            assertThat(others.outbox().settle(theirs, new Settlement.Sent(NOW))).as(what).isFalse();
          }
        }
        for (LeasedMessage leased : mine) {
          assertThat(cut.outbox().settle(leased, new Settlement.Sent(NOW))).as(what).isTrue();
        }
        if (cutter.calls().subList(0, n).stream().anyMatch(OutboxCutContract::writes)) {
          return;
        }
      }
    } finally {
      thread.shutdownNow();
    }
  }

  /**
   * Before each statement of a lease up to the one that writes, the worker that held the message
   * last puts it off: fence and attempts stand as they stood.
   *
   * @throws Exception if the one who comes in between is interrupted
   */
  @Test
  default void O6_what_is_put_off_in_between_is_not_leased() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      for (int n = 1; ; n++) {
        Place place = emptyPlace();
        Place others = reopened(place);
        Cutter cutter = new Cutter();
        Place cut = over(place, cutter);
        OutboxProbe.tell(place, Rows.message("m", NOW));
        LeasedMessage held = OutboxProbe.only(place.outbox().lease(NOW, NOW.plusSeconds(9), 9));
        Settlement.Again later = new Settlement.Again(NOW.plusSeconds(600), "busy");
        AtomicReference<Optional<Boolean>> putOff = new AtomicReference<>(Optional.empty());
        cutter.plan(
            n, call -> putOff.set(Cuts.look(thread, () -> others.outbox().settle(held, later))));
        Instant now = NOW.plusSeconds(10);
        List<LeasedMessage> mine = cut.outbox().lease(now, now.plusSeconds(60), 9);
        if (!cutter.happened()) {
          return;
        }
        String what = "O6: before call %s of a lease, %s".formatted(n, cutter.calls().get(n - 1));
        if (putOff.get().isPresent()) {
          assertThat(mine)
              .as("%s, the message was put off: %s", what, putOff.get().get())
              .hasSize(putOff.get().get() ? 0 : 1);
        }
        if (cutter.calls().subList(0, n).stream().anyMatch(OutboxCutContract::writes)) {
          return;
        }
      }
    } finally {
      thread.shutdownNow();
    }
  }

  /** The lease of the others; none if the message is leased already. */
  private static Optional<LeasedMessage> givenUpAndRevived(Outbox outbox) {
    List<LeasedMessage> page = outbox.lease(NOW, NOW.plusSeconds(60), 9);
    for (LeasedMessage leased : page) {
      assertThat(outbox.settle(leased, new Settlement.Buried(NOW, "no such number"))).isTrue();
      assertThat(outbox.revive(leased.message().id(), NOW)).isTrue();
    }
    return page.stream().findFirst();
  }

  /** From then on others wait until the lease is there. */
  private static boolean writes(String call) {
    return call.startsWith("executeBatch") || call.startsWith("executeUpdate");
  }

  private void each(String name, BiFunction<Outbox, LeasedMessage, Object> call) {
    Place untouched = emptyPlace();
    Cutter whole = new Cutter();
    Place watched = over(untouched, whole);
    LeasedMessage leased = prepared(untouched);
    Map<String, KeptMessage> before = rows(untouched);
    whole.plan(0, null);
    Object answer = call.apply(watched.outbox(), leased);
    assertThat(whole.faults()).as("T5: %s", name).isEmpty();
    Map<String, KeptMessage> after = rows(untouched);
    List<String> calls = whole.calls();
    for (int n = 1; n <= calls.size(); n++) {
      for (Cut how : Cut.values()) {
        if (!how.fits(calls.get(n - 1))) {
          continue;
        }
        String what =
            "%s, %s at call %s of %s, %s".formatted(name, how, n, calls.size(), calls.get(n - 1));
        Place place = emptyPlace();
        Cutter cutter = new Cutter();
        Place cut = over(place, cutter);
        LeasedMessage mine = prepared(place);
        cutter.plan(n, how.event());
        Optional<Object> met = how.answer(what, cutter, () -> call.apply(cut.outbox(), mine));
        met.ifPresent(said -> Difference.check(what, answer, said));
        Map<String, KeptMessage> now = rows(reopened(place));
        if (met.isPresent()) {
          Difference.check("T1: " + what + ", and it was answered", after, now);
        }
        before.forEach(
            (id, row) -> {
              KeptMessage is = now.get(id);
              if (!row.equals(is)) {
                Difference.check("T1: " + what + ", " + id, after.get(id), is);
              }
            });
        assertThat(now).as("T1: %s", what).hasSizeLessThanOrEqualTo(before.size());
      }
    }
  }

  /** A message in each state; answers the lease of one that still waits. */
  private static LeasedMessage prepared(Place place) {
    List<Message> messages = new ArrayList<>();
    for (String id : List.of("m-buried", "m-expired", "m-leased", "m-sent")) {
      messages.add(Rows.message(id, NOW));
    }
    OutboxProbe.tell(place, messages.toArray(Message[]::new));
    List<LeasedMessage> leased = place.outbox().lease(NOW, NOW.plusSeconds(60), 9);
    place.outbox().settle(leased.get(0), new Settlement.Buried(NOW, "no such number"));
    place.outbox().settle(leased.get(1), new Settlement.Expired(NOW));
    place.outbox().settle(leased.get(3), new Settlement.Sent(NOW));
    OutboxProbe.tell(place, Rows.message("m-1", NOW), Rows.message("m-2", NOW.plusSeconds(1)));
    return leased.get(2);
  }

  private static Map<String, KeptMessage> rows(Place place) {
    Map<String, KeptMessage> rows = new TreeMap<>();
    OutboxProbe.everything(place).forEach(row -> rows.put(row.message().id(), row));
    return rows;
  }

  private Place over(Place place, Cutter cutter) {
    return reopened(place, cutter::over).orElseGet(() -> Assumptions.abort(Cuts.NO_SOURCE));
  }
}
