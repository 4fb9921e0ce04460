package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.tck.OutboxProbe.ALL;
import static org.zhuanban.tck.OutboxProbe.FAR;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;
import static org.zhuanban.tck.OutboxProbe.assertHoldsNothing;
import static org.zhuanban.tck.OutboxProbe.everything;
import static org.zhuanban.tck.OutboxProbe.ids;
import static org.zhuanban.tck.OutboxProbe.kept;
import static org.zhuanban.tck.OutboxProbe.lease;
import static org.zhuanban.tck.OutboxProbe.list;
import static org.zhuanban.tck.OutboxProbe.only;
import static org.zhuanban.tck.OutboxProbe.settlements;
import static org.zhuanban.tck.OutboxProbe.tell;
import static org.zhuanban.tck.OutboxProbe.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Settlement.Again;
import org.zhuanban.spi.Settlement.Buried;
import org.zhuanban.spi.Settlement.Expired;
import org.zhuanban.spi.Settlement.Sent;

/**
 * Messages are listed, revived and forgotten.
 *
 * @since 0.1
 */
public interface OutboxUpkeepContract extends OutboxFixture {
  /** Everything that an operator of the outbox wants to know. */
  @Test
  default void O7_each_state_is_listed_with_when_and_why() {
    Place place = emptyPlace();
    Instant at = NOW.plusSeconds(7);
    Map<String, Settlement> ends = new HashMap<>();
    ends.put("sent", new Sent(at));
    ends.put("expired", new Expired(at));
    ends.put("buried", new Buried(at, "号码不存在"));
    for (Map.Entry<String, Settlement> end : ends.entrySet()) {
      tell(place, Rows.message(end.getKey(), NOW));
      place.outbox().settle(only(lease(place, NOW)), end.getValue());
    }
    Message untouched = Rows.message("waiting", NOW.plusSeconds(1));
    tell(place, untouched);

    assertThat(list(place, MessageState.WAITING))
        .containsExactly(waiting(untouched, 0, NOW.plusSeconds(1)));
    assertThat(list(place, MessageState.SENT))
        .containsExactly(kept("sent", MessageState.SENT, at, Optional.empty()));
    assertThat(list(place, MessageState.EXPIRED))
        .containsExactly(kept("expired", MessageState.EXPIRED, at, Optional.empty()));
    assertThat(list(place, MessageState.BURIED))
        .containsExactly(kept("buried", MessageState.BURIED, at, Optional.of("号码不存在")));
  }

  /** That it went wrong before is worth knowing of a message that was sent at last. */
  @Test
  default void O7_what_went_wrong_last_stays_known() {
    Place place = emptyPlace();
    tell(place, Rows.message("m", NOW));
    for (String why : List.of("first", "second")) {
      place.outbox().settle(only(lease(place, NOW)), new Again(NOW, why));
    }
    place.outbox().settle(only(lease(place, NOW)), new Sent(NOW));

    assertThat(list(place, MessageState.SENT))
        .extracting(KeptMessage::why)
        .containsExactly(Optional.of("second"));
  }

  /** As long as it may be, in letters of three bytes. */
  @Test
  default void O7_a_reason_of_full_length_comes_back_identical() {
    Place place = emptyPlace();
    String why = "因“号码”\n\t'%_\\".repeat(100).substring(0, Outbox.REASON);
    tell(place, Rows.message("m", NOW));

    place.outbox().settle(only(lease(place, NOW)), new Buried(NOW, why));

    assertThat(list(place, MessageState.BURIED))
        .extracting(KeptMessage::why)
        .containsExactly(Optional.of(why));
  }

  /** Ids that a collation would sort or take for one another. */
  @Test
  default void O7_messages_are_listed_in_byte_order_by_pages_of_any_size() {
    Place place = emptyPlace();
    List<String> expected = Rows.ALIKE.stream().sorted().toList();
    for (String id : Rows.ALIKE) {
      tell(place, Rows.message(id, NOW.minusSeconds(id.length())), Rows.message(id + "x", FAR));
    }
    for (LeasedMessage leased : lease(place, NOW)) {
      place.outbox().settle(leased, new Sent(NOW));
    }

    for (int max : new int[] {1, 2, 5, 12, 13}) {
      assertThat(ids(Pages.messages(place.outbox(), MessageState.SENT, max)))
          .as("pages of %d", max)
          .isEqualTo(expected);
    }
    assertThat(place.outbox().list(MessageState.SENT, Optional.of("a0"), 2))
        .extracting(kept -> kept.message().id())
        .containsExactly("a1", "a:");
    assertThat(list(place, MessageState.WAITING)).hasSize(Rows.ALIKE.size());
    assertThat(list(place, MessageState.BURIED)).isEmpty();
  }

  /** Another chance, and no chance for the worker that held it before. */
  @Test
  default void O8_a_revived_message_waits_again_with_attempts_counted_anew() {
    Place place = emptyPlace();
    Message message = Rows.message("m", NOW);
    tell(place, message);
    LeasedMessage first = only(lease(place, NOW));
    LeasedMessage buried = only(lease(place, NOW.plusSeconds(60)));
    place.outbox().settle(buried, new Buried(NOW.plusSeconds(61), "no such number"));
    Instant next = NOW.plusSeconds(600);

    assertThat(reopened(place).outbox().revive("m", next)).isTrue();

    assertThat(list(place, MessageState.BURIED)).isEmpty();
    assertThat(list(place, MessageState.WAITING))
        .extracting(KeptMessage::message, KeptMessage::attempts, KeptMessage::at)
        .containsExactly(tuple(message, 0, next));
    assertThat(lease(place, next.minusNanos(1_000))).isEmpty();
    LeasedMessage revived = only(lease(place, next));
    assertThat(revived.attempt()).isEqualTo(1);
    assertThat(revived.fence()).isGreaterThan(buried.fence());
    for (LeasedMessage old : List.of(first, buried)) {
      assertThat(place.outbox().settle(old, new Sent(next))).isFalse();
    }
    assertThat(place.outbox().settle(revived, new Sent(next))).isTrue();
  }

  /** Only the buried rise. */
  @Test
  default void O8_reviving_does_nothing_to_any_other_message() {
    Place place = emptyPlace();
    tell(place, Rows.message("sent", NOW));
    place.outbox().settle(only(lease(place, NOW)), new Sent(NOW));
    tell(place, Rows.message("expired", NOW));
    place.outbox().settle(only(lease(place, NOW)), new Expired(NOW));
    tell(place, Rows.message("leased", NOW));
    LeasedMessage leased = only(lease(place, NOW));
    tell(place, Rows.message("waiting", NOW.plusSeconds(60)));
    List<KeptMessage> before = everything(place);

    for (String id : List.of("sent", "expired", "leased", "waiting", "missing", "Buried")) {
      assertThat(place.outbox().revive(id, NOW)).as("revive %s", id).isFalse();
    }

    assertThat(everything(place)).isEqualTo(before);
    assertThat(lease(place, NOW)).isEmpty();
    assertThat(place.outbox().settle(leased, new Sent(NOW))).isTrue();
  }

  /** Only what is over, and only what is old enough. */
  @Test
  default void O9_only_what_was_sent_or_expired_before_the_instant_is_forgotten() {
    Place place = emptyPlace();
    for (int second = 0; second < 3; second++) {
      for (Settlement settlement : settlements(NOW.plusSeconds(second))) {
        tell(place, Rows.message(settlement.getClass().getSimpleName() + second, NOW));
        place.outbox().settle(only(lease(place, NOW)), settlement);
        place.outbox().lease(NOW.plusSeconds(second), FAR, ALL);
      }
    }

    assertThat(place.outbox().purge(NOW, ALL)).isZero();
    assertThat(place.outbox().purge(NOW.plusSeconds(2), ALL)).isEqualTo(4);

    assertThat(ids(list(place, MessageState.SENT))).containsExactly("Sent2");
    assertThat(ids(list(place, MessageState.EXPIRED))).containsExactly("Expired2");
    assertThat(ids(list(place, MessageState.BURIED)))
        .containsExactly("Buried0", "Buried1", "Buried2");
    assertThat(ids(list(place, MessageState.WAITING)))
        .containsExactly("Again0", "Again1", "Again2");
    assertThat(place.outbox().purge(FAR, ALL)).isEqualTo(2);
    assertThat(place.outbox().purge(FAR, ALL)).isZero();
    assertThat(list(place, MessageState.BURIED)).hasSize(3);
    assertThat(list(place, MessageState.WAITING)).hasSize(3);
  }

  /** A little at a time. */
  @Test
  default void O9_no_more_are_forgotten_than_asked_for() {
    Place place = emptyPlace();
    for (int i = 0; i < 5; i++) {
      tell(place, Rows.message("m-" + i, NOW));
    }
    List<LeasedMessage> leased = lease(place, NOW);
    for (int i = 0; i < leased.size(); i++) {
      // Who was first by id was settled last.
      place.outbox().settle(leased.get(i), new Sent(NOW.minusSeconds(i)));
    }

    assertThat(place.outbox().purge(FAR, 2)).isEqualTo(2);
    assertThat(list(place, MessageState.SENT)).hasSize(3);
    assertThat(place.outbox().purge(FAR, 2)).isEqualTo(2);
    assertThat(place.outbox().purge(FAR, 2)).isEqualTo(1);
    assertHoldsNothing(place);
  }

  /** What is older and stays is in nobody's way. */
  @Test
  default void O9_what_stays_takes_no_place_of_what_is_forgotten() {
    Place place = emptyPlace();
    for (int i = 0; i < 6; i++) {
      tell(place, Rows.message("a-" + i, NOW.minusSeconds(60)));
    }
    List<LeasedMessage> stays = lease(place, NOW);
    for (int i = 0; i < stays.size(); i++) {
      Instant at = NOW.minusSeconds(50);
      place
          .outbox()
          .settle(stays.get(i), i % 2 == 0 ? new Buried(at, "why") : new Again(at, "why"));
    }
    Place beside = otherNamespace();
    for (int i = 0; i < 3; i++) {
      Settlement over = i == 1 ? new Expired(NOW) : new Sent(NOW);
      tell(beside, Rows.message("z-" + i, NOW));
      beside.outbox().settle(only(lease(beside, NOW)), new Sent(NOW.minusSeconds(30)));
      tell(place, Rows.message("z-" + i, NOW.minusSeconds(70)));
      place.outbox().settle(place.outbox().lease(NOW.minusSeconds(70), FAR, 1).get(0), over);
    }

    for (int i = 0; i < 3; i++) {
      assertThat(place.outbox().purge(FAR, 1)).as("O9: one that is over").isEqualTo(1);
    }
    assertThat(place.outbox().purge(FAR, 1)).isZero();
    assertThat(everything(place)).hasSize(6);
    assertThat(everything(beside)).hasSize(3);
  }

  /** Messages of the same ids and the same age, forgotten here first, and then there first. */
  @Test
  default void O9_what_another_namespace_has_of_the_same_ids_stays() {
    List<Place> places = new ArrayList<>(List.of(emptyPlace(), otherNamespace()));
    for (String round : List.of("a-", "b-")) {
      for (Place place : places) {
        for (int i = 0; i < 3; i++) {
          tell(place, Rows.message(round + i, NOW));
          place.outbox().settle(only(lease(place, NOW)), new Sent(NOW));
        }
      }
      for (int done = 0; done < places.size(); done++) {
        assertThat(places.get(done).outbox().purge(FAR, ALL))
            .as("O9: all that are over")
            .isEqualTo(3);
        for (int i = 0; i < places.size(); i++) {
          assertThat(everything(places.get(i))).hasSize(i <= done ? 0 : 3);
        }
      }
      Collections.reverse(places);
    }
  }

  /** What is forgotten answers to nothing. */
  @Test
  default void O9_what_is_forgotten_cannot_be_settled_or_revived() {
    Place place = emptyPlace();
    tell(place, Rows.message("m", NOW));
    LeasedMessage leased = only(lease(place, NOW));
    place.outbox().settle(leased, new Sent(NOW));
    place.outbox().purge(FAR, ALL);

    assertThat(place.outbox().settle(leased, new Buried(NOW, "late"))).isFalse();
    assertThat(place.outbox().revive("m", NOW)).isFalse();
    assertHoldsNothing(place);
    assertThat(place.storage().read(STREAM, 0, ALL)).as("its entry").hasSize(1);
  }

  /** Leased or to come, a message waits; sent or expired, nobody waits for it any more. */
  @Test
  default void O10_what_waits_and_what_is_buried_is_counted_with_the_oldest_that_waits() {
    Place place = emptyPlace();
    assertThat(place.outbox().backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
    for (Settlement end :
        List.<Settlement>of(new Sent(NOW), new Expired(NOW), new Buried(NOW, "why"))) {
      tell(place, Rows.message(end.getClass().getSimpleName(), NOW.minusSeconds(900)));
      place.outbox().settle(only(lease(place, NOW)), end);
    }
    tell(place, Rows.message("again", NOW.minusSeconds(600)));
    place.outbox().settle(only(lease(place, NOW)), new Again(FAR, "why"));
    tell(place, Rows.message("leased", NOW.minusSeconds(60)));
    only(lease(place, NOW));
    tell(place, Rows.message("to-come", NOW.plusSeconds(1)));
    tell(otherNamespace(), Rows.message("beside", NOW.minusSeconds(7_200)));

    assertThat(place.outbox().backlog())
        .isEqualTo(new Backlog(3, 1, Optional.of(NOW.minusSeconds(600))));
    assertThat(place.outbox().revive("Buried", FAR)).isTrue();
    assertThat(reopened(place).outbox().backlog())
        .isEqualTo(new Backlog(4, 0, Optional.of(NOW.minusSeconds(900))));
  }

  /** What has to be looked at as a whole is not cut off at any page. */
  @Test
  default void O10_more_than_a_page_is_counted() {
    Place place = emptyPlace();
    for (int page = 0; page < 18; page++) {
      Message[] messages = new Message[59];
      for (int i = 0; i < messages.length; i++) {
        int number = page * messages.length + i;
        messages[i] = Rows.message("m-" + number, NOW.minusSeconds(number));
      }
      tell(place, messages);
    }
    for (LeasedMessage leased : place.outbox().lease(NOW.minusSeconds(1_055), FAR, ALL)) {
      place.outbox().settle(leased, new Buried(NOW, "why"));
    }

    assertThat(place.outbox().backlog())
        .isEqualTo(new Backlog(1_055, 7, Optional.of(NOW.minusSeconds(1_054))));
  }
}
