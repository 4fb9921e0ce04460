package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.OutboxProbe.ALL;
import static org.zhuanban.tck.OutboxProbe.FAR;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;
import static org.zhuanban.tck.OutboxProbe.attempt;
import static org.zhuanban.tck.OutboxProbe.lease;
import static org.zhuanban.tck.OutboxProbe.list;
import static org.zhuanban.tck.OutboxProbe.only;
import static org.zhuanban.tck.OutboxProbe.tell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement.Again;
import org.zhuanban.spi.Settlement.Buried;
import org.zhuanban.spi.Settlement.Expired;
import org.zhuanban.spi.Settlement.Sent;
import org.zhuanban.spi.StreamKey;

/**
 * Messages are handed out: when, to whom, in which order, and how often.
 *
 * @since 0.1
 */
public interface LeaseContract extends OutboxFixture {
  /** To the microsecond. */
  @Test
  default void O1_a_message_is_handed_out_from_its_first_instant_on() {
    Place place = emptyPlace();
    Message message = Rows.message("m", NOW.plusNanos(1_000));
    tell(place, message);

    assertThat(lease(place, NOW)).isEmpty();
    assertThat(lease(place, NOW.plusNanos(999))).as("a nanosecond early").isEmpty();

    List<LeasedMessage> leased = lease(place, NOW.plusNanos(1_000));

    assertThat(leased).extracting(LeasedMessage::message).containsExactly(message);
    assertThat(leased).extracting(LeasedMessage::stream).containsExactly(STREAM);
  }

  /** The worker that took it may have died. */
  @Test
  default void O1_a_message_is_handed_out_again_until_it_is_settled() {
    Place place = emptyPlace();
    Message message = Rows.message("m", NOW);
    tell(place, message);

    for (int i = 0; i < 5; i++) {
      assertThat(lease(i % 2 == 0 ? place : reopened(place), NOW.plusSeconds(60L * i)))
          .as("lease %d", i)
          .extracting(LeasedMessage::message)
          .containsExactly(message);
    }
    assertThat(list(place, MessageState.WAITING)).hasSize(1);
  }

  /** Nothing is remembered of how far a look went. */
  @Test
  default void O1_a_message_that_is_committed_late_is_found() {
    Place place = emptyPlace();
    tell(place, Rows.message("m-2", NOW.plusSeconds(60)));
    assertThat(lease(place, NOW.plusSeconds(90))).hasSize(1);

    tell(place, Rows.message("m-1", NOW), Rows.message("m-0", Instant.EPOCH));

    assertThat(lease(place, NOW.plusSeconds(90)))
        .extracting(l -> l.message().id())
        .containsExactly("m-0", "m-1");
  }

  /** That it was too late has to be recorded by somebody. */
  @Test
  default void O1_a_message_past_its_moment_is_handed_out() {
    Place place = emptyPlace();
    Message message = Rows.aMessage("m", NOW).expires(NOW.plusSeconds(1)).build();
    tell(place, message);

    LeasedMessage leased = only(lease(place, NOW.plusSeconds(3_600)));

    assertThat(leased.message()).isEqualTo(message);
    assertThat(place.outbox().settle(leased, new Expired(NOW.plusSeconds(3_600)))).isTrue();
  }

  /** Neither a microsecond too early nor one too late. */
  @Test
  default void O3_a_leased_message_is_handed_out_again_when_the_lease_ends_and_not_before() {
    Place place = emptyPlace();
    Place node = reopened(place);
    tell(place, Rows.message("m", NOW));
    Instant end = NOW.plusSeconds(30);
    assertThat(place.outbox().lease(NOW, end, ALL)).hasSize(1);

    assertThat(lease(node, NOW)).isEmpty();
    assertThat(lease(place, end.minusNanos(1_000))).isEmpty();
    assertThat(lease(node, end)).hasSize(1);
    assertThat(list(place, MessageState.WAITING))
        .extracting(KeptMessage::at)
        .containsExactly(end.plusSeconds(60));
  }

  /** Counted when it is taken, for its worker may not live to count it. */
  @Test
  default void O3_attempts_are_counted_by_leases_and_fences_grow() {
    Place place = emptyPlace();
    tell(place, Rows.message("m", NOW));
    long fence = Long.MIN_VALUE;
    for (int attempt = 1; attempt <= 4; attempt++) {
      LeasedMessage leased = only(lease(place, NOW.plusSeconds(60L * attempt)));

      assertThat(leased.attempt()).isEqualTo(attempt);
      assertThat(leased.fence()).as("fence").isGreaterThan(fence);
      assertThat(list(place, MessageState.WAITING))
          .extracting(KeptMessage::attempts)
          .containsExactly(attempt);
      fence = leased.fence();
    }
  }

  /** Each to one, and all of them to somebody. */
  @Test
  default void O3_of_eight_workers_one_gets_each_message() {
    Place place = emptyPlace();
    Place node = reopened(place);
    Message[] messages =
        IntStream.range(0, 60)
            .mapToObj(i -> Rows.message("m-" + i, NOW.plusSeconds(i % 3)))
            .toArray(Message[]::new);
    tell(place, messages);
    List<Callable<List<LeasedMessage>>> workers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<List<LeasedMessage>>)
                        () -> {
                          Outbox outbox = (i % 2 == 0 ? place : node).outbox();
                          List<LeasedMessage> mine = new ArrayList<>();
                          for (int look = 0; look < 6; look++) {
                            attempt(() -> outbox.lease(NOW.plusSeconds(9), FAR, 3))
                                .ifPresent(mine::addAll);
                          }
                          return mine;
                        })
            .toList();

    List<LeasedMessage> taken =
        new ArrayList<>(Race.run(workers).stream().flatMap(List::stream).toList());
    taken.addAll(place.outbox().lease(NOW.plusSeconds(9), FAR, ALL));

    assertThat(taken)
        .extracting(LeasedMessage::message)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(messages));
    assertThat(taken).extracting(LeasedMessage::attempt).containsOnly(1);
  }

  /** A page is a page. */
  @Test
  default void O3_no_more_are_leased_than_asked_for() {
    Place place = emptyPlace();
    tell(
        place,
        IntStream.range(0, 7).mapToObj(i -> Rows.message("m-" + i, NOW)).toArray(Message[]::new));

    assertThat(place.outbox().lease(NOW, FAR, 1)).hasSize(1);
    assertThat(place.outbox().lease(NOW, FAR, 4)).hasSize(4);
    assertThat(place.outbox().lease(NOW, FAR, 4)).hasSize(2);
    assertThat(place.outbox().lease(NOW, FAR, Integer.MAX_VALUE)).isEmpty();
    tell(place, Rows.message("late", NOW));
    assertThat(place.outbox().lease(NOW, FAR, Integer.MAX_VALUE)).hasSize(1);
  }

  /** Ties on the instant are broken by the id. */
  @Test
  default void O5_messages_are_handed_out_in_order_whatever_order_they_came_in() {
    Place place = emptyPlace();
    List<String> expected = new ArrayList<>();
    for (int second = 3; second >= 0; second--) {
      List<String> group = new ArrayList<>();
      for (String id : Rows.ALIKE) {
        Message message = Rows.message(id + second, NOW.plusSeconds(second));
        tell(place, message);
        group.add(message.id());
      }
      expected.addAll(0, group.stream().sorted().toList());
    }
    List<String> ready = expected.subList(0, 3 * Rows.ALIKE.size());

    List<String> taken = new ArrayList<>();
    for (int max : new int[] {1, 5, 7, ALL}) {
      place.outbox().lease(NOW.plusSeconds(2), FAR, max).forEach(l -> taken.add(l.message().id()));
    }

    assertThat(taken).isEqualTo(ready);
  }

  /** What is settled is older, and in nobody's way. */
  @Test
  default void O5_what_is_settled_takes_no_place_of_what_waits() {
    Place place = emptyPlace();
    Message[] old =
        IntStream.range(0, 9)
            .mapToObj(i -> Rows.message("m-" + i, NOW.minusSeconds(60)))
            .toArray(Message[]::new);
    tell(place, old);
    List<LeasedMessage> leased = lease(place, NOW);
    for (int i = 0; i < leased.size(); i++) {
      Instant at = NOW.minusSeconds(50);
      place
          .outbox()
          .settle(
              leased.get(i),
              i % 3 == 0 ? new Sent(at) : i % 3 == 1 ? new Expired(at) : new Buried(at, "why"));
    }
    OutboxProbe.tellAt(
        place, new StreamKey("project", "P-0"), Rows.message("w-1", NOW), Rows.message("w-2", NOW));

    assertLeased(place, "w-1");
    assertLeased(place, "w-2");
  }

  /** What waits in another namespace is older, and in nobody's way. */
  @Test
  default void J11_messages_of_another_namespace_take_no_place_of_what_waits_here() {
    Place here = emptyPlace();
    Place there = otherNamespace();
    tell(here, messages("h", NOW));
    tell(there, messages("t", NOW.minusSeconds(60)));
    for (int i = 0; i < 3; i++) {
      assertLeased(here, "h-" + i);
    }
    OutboxProbe.tellAt(here, new StreamKey("project", "P-0"), messages("k", NOW.minusSeconds(90)));
    for (int i = 0; i < 3; i++) {
      assertLeased(there, "t-" + i);
    }
  }

  private static Message[] messages(String name, Instant from) {
    return IntStream.range(0, 3)
        .mapToObj(i -> Rows.message(name + "-" + i, from))
        .toArray(Message[]::new);
  }

  private static void assertLeased(Place place, String id) {
    assertThat(place.outbox().lease(NOW, NOW.plusSeconds(60), 1))
        .extracting(each -> each.message().id())
        .as("O5: the one message that is leased")
        .containsExactly(id);
  }

  /** Neither a later one nor a failing one holds the others up. */
  @Test
  default void O5_none_waits_for_another() {
    Place place = emptyPlace();
    tell(
        place,
        Rows.message("a", NOW),
        Rows.message("b", NOW),
        Rows.message("c", NOW.plusSeconds(3_600)),
        Rows.message("d", NOW.plusSeconds(1)));
    for (int failures = 0; failures < 3; failures++) {
      LeasedMessage failing = only(place.outbox().lease(NOW, FAR, 1));
      assertThat(failing.message().id()).isEqualTo("a");
      assertThat(place.outbox().settle(failing, new Again(NOW, "broken"))).isTrue();
    }
    LeasedMessage failing = only(place.outbox().lease(NOW, FAR, 1));
    place.outbox().settle(failing, new Again(NOW.plusSeconds(5), "broken"));

    assertThat(place.outbox().lease(NOW.plusSeconds(1), FAR, ALL))
        .extracting(l -> l.message().id())
        .containsExactly("b", "d");
    assertThat(place.outbox().lease(NOW.plusSeconds(5), FAR, ALL))
        .extracting(l -> l.message().id())
        .containsExactly("a");
  }
}
