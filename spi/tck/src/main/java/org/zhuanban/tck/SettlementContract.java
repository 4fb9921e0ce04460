package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.OutboxProbe.ALL;
import static org.zhuanban.tck.OutboxProbe.FAR;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;
import static org.zhuanban.tck.OutboxProbe.attempt;
import static org.zhuanban.tck.OutboxProbe.everything;
import static org.zhuanban.tck.OutboxProbe.kept;
import static org.zhuanban.tck.OutboxProbe.lease;
import static org.zhuanban.tck.OutboxProbe.list;
import static org.zhuanban.tck.OutboxProbe.only;
import static org.zhuanban.tck.OutboxProbe.settlements;
import static org.zhuanban.tck.OutboxProbe.tell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Settlement.Again;
import org.zhuanban.spi.Settlement.Sent;

/**
 * Leases are settled: by whom, once, and what becomes of the message.
 *
 * @since 0.1
 */
public interface SettlementContract extends OutboxFixture {
  /** Its lease has gone to another. */
  @Test
  default void O4_a_settlement_under_an_old_fence_changes_nothing() {
    for (Settlement settlement : settlements(NOW.plusSeconds(90))) {
      Place place = emptyPlace();
      tell(place, Rows.message("m", NOW));
      LeasedMessage lost = only(lease(place, NOW));
      LeasedMessage held = only(lease(place, NOW.plusSeconds(60)));
      List<KeptMessage> before = list(place, MessageState.WAITING);

      assertThat(reopened(place).outbox().settle(lost, settlement))
          .as("%s under an old fence", settlement)
          .isFalse();

      assertThat(list(place, MessageState.WAITING)).isEqualTo(before);
      assertThat(lease(place, NOW.plusSeconds(119))).isEmpty();
      assertThat(place.outbox().settle(held, new Sent(NOW.plusSeconds(91)))).isTrue();
      assertThat(list(place, MessageState.SENT)).hasSize(1);
    }
  }

  /** Nobody has had that lease yet. */
  @Test
  default void O4_a_settlement_under_a_fence_to_come_changes_nothing() {
    for (Settlement settlement : settlements(NOW.plusSeconds(90))) {
      Place place = emptyPlace();
      tell(place, Rows.message("m", NOW));
      LeasedMessage held = only(lease(place, NOW));
      List<KeptMessage> before = list(place, MessageState.WAITING);
      LeasedMessage toCome =
          new LeasedMessage(held.stream(), held.message(), held.attempt() + 1, held.fence() + 1);

      assertThat(place.outbox().settle(toCome, settlement))
          .as("%s under a fence that nobody has yet", settlement)
          .isFalse();

      assertThat(list(place, MessageState.WAITING)).isEqualTo(before);
      assertThat(place.outbox().settle(held, new Sent(NOW.plusSeconds(1)))).isTrue();
    }
  }

  /** Nobody else has taken it in between. */
  @Test
  default void O4_a_settlement_after_the_end_of_the_last_lease_is_written() {
    Place place = emptyPlace();
    tell(place, Rows.message("m", NOW));
    LeasedMessage leased = only(place.outbox().lease(NOW, NOW.plusSeconds(1), ALL));

    assertThat(place.outbox().settle(leased, new Sent(NOW.plusSeconds(100)))).isTrue();

    assertThat(list(place, MessageState.SENT)).hasSize(1);
    assertThat(lease(place, NOW.plusSeconds(200))).isEmpty();
  }

  /** The first word counts. */
  @Test
  default void O4_a_second_settlement_of_a_settled_message_changes_nothing() {
    for (Settlement first : settlements(NOW.plusSeconds(1))) {
      if (first instanceof Again) {
        continue;
      }
      Place place = emptyPlace();
      tell(place, Rows.message("m", NOW));
      LeasedMessage leased = only(lease(place, NOW));
      assertThat(place.outbox().settle(leased, first)).isTrue();
      List<KeptMessage> before = everything(place);

      for (Settlement second : settlements(NOW.plusSeconds(2))) {
        assertThat(place.outbox().settle(leased, second))
            .as("%s after %s", second, first)
            .isFalse();
        assertThat(everything(place)).isEqualTo(before);
      }
    }
  }

  /** The answer may be sent twice at once. */
  @Test
  default void O4_of_eight_settlements_of_one_lease_one_is_written() {
    Place place = emptyPlace();
    Place node = reopened(place);
    for (int round = 0; round < 5; round++) {
      String id = "m-" + round;
      tell(place, Rows.message(id, NOW));
      LeasedMessage leased = only(lease(place, NOW));
      List<Callable<Boolean>> answers =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      (Callable<Boolean>)
                          () ->
                              attempt(
                                      () ->
                                          (i % 2 == 0 ? place : node)
                                              .outbox()
                                              .settle(leased, new Sent(NOW.plusSeconds(i))))
                                  .orElse(false))
              .toList();

      List<Boolean> written = Race.run(answers);

      assertThat(written).containsOnlyOnce(true);
      KeptMessage sent =
          list(place, MessageState.SENT).stream()
              .filter(kept -> kept.message().id().equals(id))
              .findFirst()
              .orElseThrow();
      assertThat(sent.at()).isEqualTo(NOW.plusSeconds(written.indexOf(true)));
    }
  }

  /** A retry is ready at its own instant, whenever the lease would have ended. */
  @Test
  default void O6_a_message_to_be_tried_again_is_handed_out_from_its_next_instant_on() {
    for (int next : new int[] {-5, 10, 500}) {
      Place place = emptyPlace();
      tell(place, Rows.message("m", NOW));
      LeasedMessage leased = only(lease(place, NOW));
      Instant retry = NOW.plusSeconds(next);

      assertThat(place.outbox().settle(leased, new Again(retry, "no answer"))).isTrue();

      assertThat(list(place, MessageState.WAITING))
          .containsExactly(
              new KeptMessage(
                  STREAM,
                  leased.message(),
                  MessageState.WAITING,
                  1,
                  retry,
                  Optional.of("no answer")));
      assertThat(lease(place, retry.minusNanos(1_000))).isEmpty();
      LeasedMessage again = only(lease(place, retry));
      assertThat(again.attempt()).isEqualTo(2);
      assertThat(again.fence()).isGreaterThan(leased.fence());
    }
  }

  /** What is done is done. */
  @Test
  default void O6_what_is_settled_is_never_handed_out_again() {
    Place place = emptyPlace();
    for (Settlement settlement : settlements(NOW.plusSeconds(1))) {
      if (!(settlement instanceof Again)) {
        tell(place, Rows.message(settlement.getClass().getSimpleName(), NOW));
        assertThat(place.outbox().settle(only(lease(place, NOW)), settlement)).isTrue();
      }
    }

    assertThat(place.outbox().lease(FAR.minusSeconds(1), FAR, ALL)).isEmpty();
    assertThat(reopened(place).outbox().lease(NOW, FAR, ALL)).isEmpty();
    assertThat(list(place, MessageState.WAITING)).isEmpty();
  }
}
