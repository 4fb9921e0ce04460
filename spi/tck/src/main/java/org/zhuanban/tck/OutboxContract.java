package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Head;
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
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * What every outbox must do with the messages that a storage keeps. Extend it with two factories:
 *
 * <pre>{@code
 * class LedgerOutboxTest extends OutboxContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   protected Place emptyPlace() {
 *     ledger.clear();
 *     return new Place(new LedgerStorage(ledger, "one"), new LedgerOutbox(ledger, "one"));
 *   }
 *
 *   @Override
 *   protected Place otherNamespace() {
 *     return new Place(new LedgerStorage(ledger, "two"), new LedgerOutbox(ledger, "two"));
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Outbox} or {@link Storage} that it proves. As in
 * {@link StorageContract}, whatever is to be prepared belongs into {@link #emptyPlace()}.
 *
 * @since 0.1
 */
public abstract class OutboxContract {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");
  private static final Instant NOW = Rows.NOW;
  private static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final int ALL = 1_000;

  /** Makes a suite. */
  protected OutboxContract() {}

  /**
   * A storage and the outbox that hands out what it keeps.
   *
   * @param storage a storage with transactions of its own
   * @param outbox the outbox over the same place and namespace
   */
  public record Place(Storage storage, Outbox outbox) {}

  /**
   * Opens a place that holds nothing.
   *
   * @return a storage and its outbox; called at least once by each test and for each try of the
   *     property
   */
  protected abstract Place emptyPlace();

  /**
   * Opens another namespace, in which nothing is kept yet, beside the one that {@link
   * #emptyPlace()} answered last.
   *
   * @return a storage and its outbox beside those
   */
  protected abstract Place otherNamespace();

  /**
   * Opens a second time what {@link #emptyPlace()} answered last, as another node of the host
   * would. A place that keeps nothing outside itself has no second way in; it answers itself, which
   * is the default.
   *
   * @param place what {@link #emptyPlace()} answered last
   * @return a storage and its outbox over the same place and namespace
   */
  protected Place reopened(Place place) {
    return place;
  }

  /** Commits show whole. */
  @Test
  public void J1_messages_of_a_commit_are_there_with_it() {
    Place place = emptyPlace();
    Message first = Rows.message("m-1", NOW);
    Message second = Rows.message("m-2", NOW.plusSeconds(1));

    tell(place, first, second);

    assertThat(list(place, MessageState.WAITING))
        .containsExactly(waiting(first, 0, NOW), waiting(second, 0, NOW.plusSeconds(1)));
  }

  /** An empty outbox answers emptiness. */
  @Test
  public void J1_what_was_never_committed_is_never_handed_out() {
    Place place = emptyPlace();
    place.storage().commit(Rows.commit(STREAM, 0, "c-1"));

    assertThat(place.outbox().lease(FAR.minusSeconds(1), FAR, ALL)).isEmpty();
    assertHoldsNothing(place);
  }

  /** Each commit tells its version, so that a half one shows. */
  @Test
  public void J1_a_reader_beside_a_writer_never_sees_a_commit_without_its_message() {
    Place place = emptyPlace();
    int length = 40;
    Callable<Boolean> writer =
        () -> {
          for (int version = 0; version < length; version++) {
            tell(place, Rows.message("m-" + (version + 1), NOW));
          }
          return true;
        };
    Callable<Boolean> reader =
        () -> {
          int told = 0;
          while (told < length) {
            long before = place.storage().head(STREAM).map(Head::version).orElse(0L);
            told = list(place, MessageState.WAITING).size();
            long after = place.storage().head(STREAM).map(Head::version).orElse(0L);
            assertThat((long) told).as("messages").isBetween(before, after);
          }
          return true;
        };

    assertThat(Race.run(List.of(writer, reader, reader))).containsOnly(true);
  }

  /** One of many goes on, and only it tells. */
  @Test
  public void J2_of_eight_writers_at_the_same_place_only_the_winner_tells() {
    Place place = emptyPlace();
    List<Callable<Boolean>> writers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Boolean>)
                        () ->
                            attempt(
                                    () ->
                                        place
                                            .storage()
                                            .commit(
                                                Rows.telling(
                                                    STREAM,
                                                    0,
                                                    "c-" + i,
                                                    Rows.message("m-" + i, NOW))))
                                .filter(Committed.class::isInstance)
                                .isPresent())
            .toList();

    List<Boolean> won = Race.run(writers);

    assertThat(ids(list(place, MessageState.WAITING)))
        .containsExactlyElementsOf(
            IntStream.range(0, 8).filter(won::get).mapToObj(i -> "m-" + i).toList())
        .hasSize(1);
  }

  /** Nothing happened, so nothing is told. */
  @Test
  public void J3_a_conflict_tells_nobody() {
    Place place = emptyPlace();
    tell(place, Rows.message("m-1", NOW));

    CommitResult behind =
        place.storage().commit(Rows.telling(STREAM, 0, "c-2", Rows.message("m-2", NOW)));
    CommitResult ahead =
        place.storage().commit(Rows.telling(STREAM, 2, "c-3", Rows.message("m-3", NOW)));

    assertThat(List.of(behind, ahead)).containsOnly(new Conflict());
    assertThat(ids(list(place, MessageState.WAITING))).containsExactly("m-1");
    assertThat(lease(place, NOW)).extracting(l -> l.message().id()).containsExactly("m-1");
  }

  /** To the microsecond. */
  @Test
  public void O1_a_message_is_handed_out_from_its_first_instant_on() {
    Place place = emptyPlace();
    Message message = Rows.message("m", NOW.plusNanos(1_000));
    tell(place, message);

    assertThat(lease(place, NOW)).isEmpty();
    assertThat(lease(place, NOW.plusNanos(999))).as("a nanosecond early").isEmpty();

    List<LeasedMessage> leased = lease(place, NOW.plusNanos(1_000));

    assertThat(leased).extracting(LeasedMessage::message).containsExactly(message);
    assertThat(leased).extracting(LeasedMessage::stream).containsExactly(STREAM);
  }

  /** Whoever took it may have died. */
  @Test
  public void O1_a_message_is_handed_out_again_until_it_is_settled() {
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
  public void O1_a_message_that_is_committed_late_is_found() {
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
  public void O1_a_message_past_its_moment_is_handed_out() {
    Place place = emptyPlace();
    Message message = Rows.aMessage("m", NOW).expires(NOW.plusSeconds(1)).build();
    tell(place, message);

    LeasedMessage leased = only(lease(place, NOW.plusSeconds(3_600)));

    assertThat(leased.message()).isEqualTo(message);
    assertThat(place.outbox().settle(leased, new Expired(NOW.plusSeconds(3_600)))).isTrue();
  }

  /** Bodies are bytes. */
  @Test
  public void O2_bodies_come_back_identical() {
    Place place = emptyPlace();
    byte[] every = new byte[512];
    byte[] large = new byte[256 * 1024];
    for (int i = 0; i < large.length; i++) {
      every[i % 512] = (byte) i;
      large[i] = (byte) (i * 31 + i / 251);
    }
    List<Bytes> bodies = List.of(Bytes.empty(), Bytes.of(every), Bytes.of(large));
    for (int i = 0; i < bodies.size(); i++) {
      tell(
          place,
          Message.builder()
              .id("m-" + i)
              .channel("sms")
              .address("a")
              .notBefore(NOW)
              .body(bodies.get(i))
              .build());
    }

    assertThat(lease(reopened(place), NOW))
        .extracting(leased -> leased.message().body())
        .isEqualTo(bodies);
    assertThat(list(place, MessageState.WAITING))
        .extracting(kept -> kept.message().body())
        .isEqualTo(bodies);
  }

  /** Every column, at its ends. */
  @Test
  public void O2_identifiers_and_instants_come_back_identical() {
    Place place = emptyPlace();
    String front = Rows.WIDEST;
    String back = new StringBuilder(front).reverse().toString();
    StreamKey stream = new StreamKey(front, back);
    Message longest =
        Message.builder()
            .id(front)
            .channel(back)
            .address(front)
            .notBefore(Instant.parse("0001-01-01T00:00:00Z"))
            .expires(FAR)
            .body(Bytes.empty())
            .build();
    Message bare =
        Message.builder()
            .id("1")
            .channel("-")
            .address(":")
            .notBefore(Instant.parse("1969-12-31T23:59:59.999999Z"))
            .body(Bytes.empty())
            .build();
    place.storage().commit(Rows.telling(stream, 0, "c-1", longest, bare));

    assertThat(list(place, MessageState.WAITING))
        .extracting(KeptMessage::stream, KeptMessage::message)
        .containsExactly(tuple(stream, bare), tuple(stream, longest));
    assertThat(place.outbox().lease(NOW, FAR, ALL))
        .extracting(LeasedMessage::stream, LeasedMessage::message)
        .containsExactly(tuple(stream, longest), tuple(stream, bare));
  }

  /** Neither a microsecond too early nor one too late. */
  @Test
  public void O3_a_leased_message_is_handed_out_again_when_the_lease_ends_and_not_before() {
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
  public void O3_attempts_are_counted_by_leases_and_fences_grow() {
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
  public void O3_of_eight_workers_one_gets_each_message() {
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
  public void O3_no_more_are_leased_than_asked_for() {
    Place place = emptyPlace();
    tell(
        place,
        IntStream.range(0, 7).mapToObj(i -> Rows.message("m-" + i, NOW)).toArray(Message[]::new));

    assertThat(place.outbox().lease(NOW, FAR, 1)).hasSize(1);
    assertThat(place.outbox().lease(NOW, FAR, 4)).hasSize(4);
    assertThat(place.outbox().lease(NOW, FAR, 4)).hasSize(2);
    assertThat(place.outbox().lease(NOW, FAR, Integer.MAX_VALUE)).isEmpty();
  }

  /** Its lease has gone to another. */
  @Test
  public void O4_a_settlement_under_an_old_fence_changes_nothing() {
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

  /** Nobody else has taken it in between. */
  @Test
  public void O4_a_settlement_after_the_end_of_the_last_lease_is_written() {
    Place place = emptyPlace();
    tell(place, Rows.message("m", NOW));
    LeasedMessage leased = only(place.outbox().lease(NOW, NOW.plusSeconds(1), ALL));

    assertThat(place.outbox().settle(leased, new Sent(NOW.plusSeconds(100)))).isTrue();

    assertThat(list(place, MessageState.SENT)).hasSize(1);
    assertThat(lease(place, NOW.plusSeconds(200))).isEmpty();
  }

  /** The first word counts. */
  @Test
  public void O4_a_second_settlement_of_a_settled_message_changes_nothing() {
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
  public void O4_of_eight_settlements_of_one_lease_one_is_written() {
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

  /** Ties on the instant are broken by the id. */
  @Test
  public void O5_messages_are_handed_out_in_order_whatever_order_they_came_in() {
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

  /** Neither a later one nor a failing one holds the others up. */
  @Test
  public void O5_none_waits_for_another() {
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

  /** A retry is ready at its own instant, whenever the lease would have ended. */
  @Test
  public void O6_a_message_to_be_tried_again_is_handed_out_from_its_next_instant_on() {
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
  public void O6_what_is_settled_is_never_handed_out_again() {
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

  /** Everything that whoever looks after the outbox wants to know. */
  @Test
  public void O7_each_state_is_listed_with_when_and_why() {
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
  public void O7_what_went_wrong_last_stays_known() {
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
  public void O7_a_reason_of_full_length_comes_back_identical() {
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
  public void O7_messages_are_listed_in_byte_order_by_pages_of_any_size() {
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

  /** Another chance, and no chance for whoever held it before. */
  @Test
  public void O8_a_revived_message_waits_again_with_attempts_counted_anew() {
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
  public void O8_reviving_does_nothing_to_any_other_message() {
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
  public void O9_only_what_was_sent_or_expired_before_the_instant_is_forgotten() {
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
  public void O9_no_more_are_forgotten_than_asked_for() {
    Place place = emptyPlace();
    for (int i = 0; i < 5; i++) {
      tell(place, Rows.message("m-" + i, NOW));
    }
    for (LeasedMessage leased : lease(place, NOW)) {
      place.outbox().settle(leased, new Sent(NOW));
    }

    assertThat(place.outbox().purge(FAR, 2)).isEqualTo(2);
    assertThat(list(place, MessageState.SENT)).hasSize(3);
    assertThat(place.outbox().purge(FAR, 2)).isEqualTo(2);
    assertThat(place.outbox().purge(FAR, 2)).isEqualTo(1);
    assertHoldsNothing(place);
  }

  /** What is forgotten answers to nothing. */
  @Test
  public void O9_what_is_forgotten_cannot_be_settled_or_revived() {
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

  /** Two namespaces with the same names in them. */
  @Test
  public void J11_outboxes_of_two_namespaces_do_not_see_each_other() {
    Place here = emptyPlace();
    Place there = otherNamespace();
    tell(here, Rows.message("m", NOW), Rows.message("n", NOW));
    assertHoldsNothing(there);
    assertThat(lease(there, NOW)).isEmpty();

    tell(there, Rows.aMessage("m", NOW).expires(FAR).build());
    LeasedMessage mine = lease(here, NOW).get(0);
    LeasedMessage theirs = only(lease(there, NOW));
    assertThat(theirs.message().expires()).contains(FAR);
    assertThat(there.outbox().settle(theirs, new Buried(NOW, "theirs"))).isTrue();

    assertThat(list(here, MessageState.BURIED)).isEmpty();
    assertThat(here.outbox().revive("m", NOW)).isFalse();
    assertThat(here.outbox().settle(mine, new Sent(NOW))).isTrue();
    assertThat(there.outbox().purge(FAR, ALL)).isZero();
    assertThat(here.outbox().purge(FAR, ALL)).isEqualTo(1);
    assertThat(ids(list(here, MessageState.WAITING))).containsExactly("n");
    assertThat(ids(list(there, MessageState.BURIED))).containsExactly("m");
  }

  /** Ids that a collation would take for one. */
  @Test
  public void J11_messages_whose_ids_differ_by_case_or_punctuation_are_different() {
    Place place = emptyPlace();
    tell(place, Rows.ALIKE.stream().map(id -> Rows.message(id, NOW)).toArray(Message[]::new));
    for (LeasedMessage leased : lease(place, NOW)) {
      assertThat(place.outbox().settle(leased, new Buried(NOW, leased.message().id()))).isTrue();
    }
    assertThat(list(place, MessageState.BURIED))
        .extracting(KeptMessage::why)
        .containsExactlyElementsOf(Rows.ALIKE.stream().sorted().map(Optional::of).toList());

    assertThat(place.outbox().revive("a", NOW)).isTrue();

    assertThat(ids(list(place, MessageState.WAITING))).containsExactly("a");
  }

  /** Neither the past nor the future of a machine's clock matters. */
  @Test
  public void C1_only_the_callers_instants_count() {
    Instant past = Instant.parse("1900-01-01T00:00:00Z");
    Instant future = Instant.parse("2999-01-01T00:00:00Z");
    for (Instant start : List.of(past, future)) {
      Place place = emptyPlace();
      tell(place, Rows.message("m", start));
      assertThat(lease(place, start.minusSeconds(1))).isEmpty();
      assertThat(lease(place, start)).hasSize(1);
      assertThat(lease(place, start.plusSeconds(59))).isEmpty();
      LeasedMessage leased = only(lease(place, start.plusSeconds(60)));
      place.outbox().settle(leased, new Buried(start, "why"));
      place.outbox().revive("m", start);
      LeasedMessage revived = only(lease(place, start));
      place.outbox().settle(revived, new Again(start.plusSeconds(5), "why"));
      assertThat(lease(place, start.plusSeconds(4))).isEmpty();
      place.outbox().settle(only(lease(place, start.plusSeconds(5))), new Sent(start));
      assertThat(list(place, MessageState.SENT)).extracting(KeptMessage::at).containsExactly(start);
      assertThat(place.outbox().purge(start, ALL)).isZero();
      assertThat(place.outbox().purge(start.plusSeconds(1), ALL)).isEqualTo(1);
    }
  }

  /**
   * Compares an outbox with a model after every step.
   *
   * @param work what commits, workers and caretakers do, in any order and under any clock
   * @param page the size of the pages to read
   */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  public void O3_whatever_happens_an_outbox_does_as_the_model(
      @ForAll(supplier = Work.class) List<Work.Step> work,
      @ForAll @IntRange(min = 1, max = 4) int page) {
    Place place = emptyPlace();
    Outbox outbox = place.outbox();
    OutboxModel model = new OutboxModel();
    // Each lease as the outbox gave it and as the model did: fences may be any growing numbers.
    List<LeasedMessage> real = new ArrayList<>();
    List<LeasedMessage> modelled = new ArrayList<>();
    Map<String, Long> fences = new HashMap<>();

    for (Work.Step step : work) {
      if (step instanceof Work.Tell tell && !model.knows(tell.message().id())) {
        tellAt(place, tell.stream(), tell.message());
        model.tell(tell.stream(), tell.message());
        // What was forgotten and is told anew begins anew.
        fences.remove(tell.message().id());
      } else if (step instanceof Work.Lease lease) {
        List<LeasedMessage> got = outbox.lease(lease.now(), lease.until(), lease.max());
        List<LeasedMessage> expected = model.lease(lease.now(), lease.until(), lease.max());
        assertThat(got)
            .extracting(LeasedMessage::stream, LeasedMessage::message, LeasedMessage::attempt)
            .isEqualTo(
                expected.stream().map(l -> tuple(l.stream(), l.message(), l.attempt())).toList());
        for (LeasedMessage leased : got) {
          Long before = fences.put(leased.message().id(), leased.fence());
          assertThat(before == null || leased.fence() > before).as("fence grew").isTrue();
        }
        real.addAll(got);
        modelled.addAll(expected);
      } else if (step instanceof Work.Settle settle && settle.ago() < real.size()) {
        int index = real.size() - 1 - settle.ago();
        if (!model.leavesOpen(modelled.get(index))) {
          assertThat(outbox.settle(real.get(index), settle.settlement()))
              .isEqualTo(model.settle(modelled.get(index), settle.settlement()));
        }
      } else if (step instanceof Work.Revive revive) {
        assertThat(outbox.revive(revive.id(), revive.next()))
            .isEqualTo(model.revive(revive.id(), revive.next()));
      } else if (step instanceof Work.Purge purge) {
        assertThat(outbox.purge(purge.before(), ALL)).isEqualTo(model.purge(purge.before()));
      }
      for (MessageState state : MessageState.values()) {
        assertThat(Pages.messages(outbox, state, page)).isEqualTo(model.list(state));
      }
    }
  }

  /** Each message in its own commit of the stream, all at once if several. */
  private static void tell(Place place, Message... messages) {
    tellAt(place, STREAM, messages);
  }

  private static void tellAt(Place place, StreamKey stream, Message... messages) {
    long version = place.storage().head(stream).map(Head::version).orElse(0L);
    assertThat(
            place.storage().commit(Rows.telling(stream, version, "c-" + (version + 1), messages)))
        .isEqualTo(new Committed(version + 1));
  }

  /** For a minute. */
  private static List<LeasedMessage> lease(Place place, Instant now) {
    Instant until = now.truncatedTo(ChronoUnit.MICROS).plusSeconds(60);
    return place.outbox().lease(now, until, ALL);
  }

  private static LeasedMessage only(List<LeasedMessage> leased) {
    assertThat(leased).hasSize(1);
    return leased.get(0);
  }

  private static List<Settlement> settlements(Instant at) {
    return List.of(new Sent(at), new Again(at, "why"), new Expired(at), new Buried(at, "why"));
  }

  private static KeptMessage waiting(Message message, int attempts, Instant at) {
    return new KeptMessage(STREAM, message, MessageState.WAITING, attempts, at, Optional.empty());
  }

  private static KeptMessage kept(String id, MessageState state, Instant at, Optional<String> why) {
    return new KeptMessage(STREAM, Rows.message(id, NOW), state, 1, at, why);
  }

  private static List<KeptMessage> list(Place place, MessageState state) {
    return place.outbox().list(state, Optional.empty(), ALL);
  }

  private static List<KeptMessage> everything(Place place) {
    List<KeptMessage> all = new ArrayList<>();
    for (MessageState state : MessageState.values()) {
      all.addAll(list(place, state));
    }
    return all;
  }

  private static void assertHoldsNothing(Place place) {
    assertThat(everything(place)).isEmpty();
  }

  private static List<String> ids(List<KeptMessage> kept) {
    return kept.stream().map(each -> each.message().id()).toList();
  }

  /** A database may rather break off one of many than let it wait; to try again is its cure. */
  private static <T> Optional<T> attempt(Callable<T> call) throws Exception {
    try {
      return Optional.of(call.call());
    } catch (StorageException e) {
      assertThat(e.retryable()).as("retryable: %s", e).isTrue();
      return Optional.empty();
    }
  }
}
