package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.OutboxProbe.FAR;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.until;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/**
 * More messages than a page or a statement holds, and several workers and caretakers at once.
 *
 * @since 0.1
 */
public interface OutboxScaleContract extends OutboxFixture {
  /** Told in one commit, leased at once and by pages, settled, listed, revived and forgotten. */
  @Test
  default void O3_more_than_a_thousand_messages_are_handed_out_settled_and_forgotten() {
    Desk desk = new Desk(this);
    int many = 2_100;
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      messages.add(Rows.message("m-" + i, NOW.plusNanos(1_000L * (i % 50))));
    }
    desk.tell(STREAM, messages);
    desk.check(999);
    desk.lease(NOW.plusSeconds(1), NOW.plusSeconds(2), 1_001);
    desk.lease(NOW.plusSeconds(1), NOW.plusSeconds(2), 1_001);
    desk.lease(NOW.plusSeconds(1), NOW.plusSeconds(2), 1_001);
    desk.check(1_000);
    List<LeasedMessage> leased = desk.lease(NOW.plusSeconds(3), FAR, Integer.MAX_VALUE);
    for (int i = 0; i < leased.size(); i++) {
      Instant at = NOW.plusSeconds(4).plusNanos(1_000L * (i % 3));
      desk.settle(
          i,
          i % 16 == 0
              ? new Settlement.Buried(at, "why")
              : i % 2 == 0 ? new Settlement.Sent(at) : new Settlement.Expired(at));
    }
    desk.check(Integer.MAX_VALUE);
    leased.stream().limit(320).forEach(one -> desk.revive(one.message().id(), NOW.plusSeconds(5)));
    // Who was revived is not revived again.
    leased.stream().limit(320).forEach(one -> desk.revive(one.message().id(), NOW.plusSeconds(6)));
    desk.check(100);
    desk.purge(NOW.plusSeconds(4).plusNanos(2_000));
    desk.check(Integer.MAX_VALUE);
    desk.purge(FAR);
    desk.check(Integer.MAX_VALUE);
  }

  /** Groups over several streams, each of whose commits tells something. */
  @Test
  default void J13_the_messages_of_hundreds_of_commits_handed_over_together_are_all_kept() {
    Place place = emptyPlace();
    List<Commit> group = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      StreamKey stream = new StreamKey("project", "G-" + i % 3);
      List<Message> messages = new ArrayList<>();
      for (int j = 0; j <= i % 4; j++) {
        messages.add(Rows.message(numbered(i, j), NOW.plusNanos(1_000L * i)));
        ids.add(numbered(i, j));
      }
      group.add(Rows.telling(stream, i / 3, "c-" + i, messages.toArray(Message[]::new)));
    }

    assertThat(Act.kept(place.storage().commitAll(group))).isTrue();

    Difference.check(
        "J13: messages",
        ids,
        OutboxProbe.ids(Pages.messages(place.outbox(), MessageState.WAITING, 999)));
    Difference.check(
        "O5: messages in turn",
        ids,
        place.outbox().lease(NOW.plusSeconds(1), FAR, Integer.MAX_VALUE).stream()
            .map(leased -> leased.message().id())
            .toList());
  }

  private static String numbered(int commit, int message) {
    return "m-" + (1_000 + commit) + "-" + message;
  }

  /** Each message to one worker at a time, time after time. */
  @Test
  default void O3_of_several_workers_at_once_one_gets_each_of_a_thousand_messages() {
    Place place = emptyPlace();
    Place node = reopened(place);
    int many = 1_000;
    OutboxProbe.tell(
        place,
        IntStream.range(0, many)
            .mapToObj(i -> Rows.message("m-" + i, NOW))
            .toArray(Message[]::new));
    for (int round = 1; round <= 3; round++) {
      Instant now = NOW.plusSeconds(round);
      List<Callable<List<LeasedMessage>>> workers =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      (Callable<List<LeasedMessage>>)
                          () -> {
                            List<LeasedMessage> mine = new ArrayList<>();
                            for (int empty = 0; empty < 3; ) {
                              List<LeasedMessage> some =
                                  until(
                                      () ->
                                          (i % 2 == 0 ? place : node)
                                              .outbox()
                                              .lease(now, now.plusSeconds(1), 9));
                              mine.addAll(some);
                              empty = some.isEmpty() ? empty + 1 : 0;
                            }
                            return mine;
                          })
              .toList();
      List<LeasedMessage> taken = new ArrayList<>();
      Race.run(workers).forEach(taken::addAll);
      Set<String> ids = new HashSet<>();
      for (LeasedMessage leased : taken) {
        assertThat(ids.add(leased.message().id()))
            .as("O3: %s was handed to one worker in round %s", leased.message().id(), round)
            .isTrue();
        assertThat(leased.attempt()).as("O3: attempts").isEqualTo(round);
      }
      assertThat(ids).as("O3: messages handed out in round %s", round).hasSize(many);
    }
  }

  /** Of several who do the same, one does it. */
  @Test
  default void O8_of_several_caretakers_at_once_one_revives_and_each_message_is_forgotten_once() {
    Place place = emptyPlace();
    Place node = reopened(place);
    for (int round = 0; round < 40; round++) {
      String id = "m-" + round;
      OutboxProbe.tell(place, Rows.message(id, NOW), Rows.message("s-" + round, NOW));
      for (LeasedMessage leased : place.outbox().lease(NOW, FAR, 9)) {
        place
            .outbox()
            .settle(
                leased,
                leased.message().id().equals(id)
                    ? new Settlement.Buried(NOW, "why")
                    : new Settlement.Sent(NOW));
      }
      List<Callable<Boolean>> revivers = new ArrayList<>();
      List<Callable<Integer>> sweepers = new ArrayList<>();
      for (Place each : List.of(place, node, place, node)) {
        revivers.add(() -> until(() -> each.outbox().revive(id, FAR)));
        sweepers.add(() -> until(() -> each.outbox().purge(NOW.plusSeconds(1), 9)));
      }
      assertThat(Race.run(revivers))
          .as("O8: whether each of four who revive %s at once was told that it was revived", id)
          .containsOnlyOnce(true);
      assertThat(Race.run(sweepers).stream().mapToInt(Integer::intValue).sum())
          .as("O9: how many four caretakers at once say they forgot, of one message")
          .isEqualTo(1);
    }
    assertThat(OutboxProbe.list(place, MessageState.WAITING)).hasSize(40);
  }

  /** A settlement that begins under the last fence and meets a newer lease, and the like. */
  @Test
  default void O4_a_settlement_beside_a_new_lease_is_written_before_it_or_not_at_all() {
    Place place = emptyPlace();
    Place node = reopened(place);
    for (int round = 0; round < 150; round++) {
      String id = "m-" + round;
      OutboxProbe.tell(place, Rows.message(id, NOW));
      LeasedMessage first = OutboxProbe.only(place.outbox().lease(NOW, NOW.plusSeconds(1), 9));
      Callable<Object> settling =
          () -> until(() -> place.outbox().settle(first, new Settlement.Sent(NOW)));
      Callable<Object> leasing = () -> until(() -> node.outbox().lease(NOW.plusSeconds(1), FAR, 9));
      List<Object> met = Race.run(List.of(settling, leasing));
      boolean leasedAnew = !((List<?>) met.get(1)).isEmpty();
      MessageState state =
          Pages.messages(place.outbox(), MessageState.SENT, 1_000).stream()
                  .anyMatch(row -> row.message().id().equals(id))
              ? MessageState.SENT
              : MessageState.WAITING;
      assertThat(List.of(met.get(0), leasedAnew, state))
          .as("O4: settled, leased anew, and how the message stands")
          .isIn(
              List.of(true, false, MessageState.SENT), List.of(false, true, MessageState.WAITING));
    }
  }
}
