package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.tck.OutboxProbe.ALL;
import static org.zhuanban.tck.OutboxProbe.FAR;
import static org.zhuanban.tck.OutboxProbe.NOW;
import static org.zhuanban.tck.OutboxProbe.STREAM;
import static org.zhuanban.tck.OutboxProbe.assertHoldsNothing;
import static org.zhuanban.tck.OutboxProbe.ids;
import static org.zhuanban.tck.OutboxProbe.kept;
import static org.zhuanban.tck.OutboxProbe.lease;
import static org.zhuanban.tck.OutboxProbe.list;
import static org.zhuanban.tck.OutboxProbe.only;
import static org.zhuanban.tck.OutboxProbe.tell;
import static org.zhuanban.tck.OutboxProbe.tellAt;
import static org.zhuanban.tck.OutboxProbe.waiting;
import static org.zhuanban.tck.StorageProbe.answered;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Settlement.Again;
import org.zhuanban.spi.Settlement.Buried;
import org.zhuanban.spi.Settlement.Expired;
import org.zhuanban.spi.Settlement.Sent;
import org.zhuanban.spi.StreamKey;

/**
 * Messages and the commits that keep them: there with their commit, identical, in one namespace.
 *
 * @since 0.1
 */
public interface MessageContract extends OutboxFixture {
  /** Messages go with their stream, whatever has become of them, and those of others stay. */
  @Test
  default void D1_the_messages_of_a_destroyed_stream_are_gone_in_every_state() {
    Place place = emptyPlace();
    destroys(place, otherNamespace());
  }

  /** The same where the namespaces are the other way round. */
  @Test
  default void D1_the_messages_of_another_namespace_stay_on_either_side() {
    Place beside = emptyPlace();
    destroys(otherNamespace(), beside);
  }

  private static void destroys(Place place, Place beside) {
    List<StreamKey> others =
        List.of(
            new StreamKey(STREAM.kind(), "P-0"),
            new StreamKey(STREAM.kind(), "p-1"),
            new StreamKey("case", STREAM.id()),
            new StreamKey("suggestion", STREAM.id()));
    List<Message> messages =
        IntStream.range(0, 4).mapToObj(i -> Rows.message("m-" + i, NOW)).toList();
    tell(place, messages.toArray(Message[]::new));
    // An id of another namespace may be that of a message which stays here.
    tell(beside, messages.get(0), Rows.message("n-1", NOW));
    List<LeasedMessage> leased = lease(place, NOW);
    for (int i = 0; i < others.size(); i++) {
      tellAt(place, others.get(i), Rows.message("n-" + i, NOW));
    }
    place.outbox().settle(leased.get(0), new Sent(NOW));
    place.outbox().settle(leased.get(1), new Buried(NOW, "why"));
    place.outbox().settle(leased.get(2), new Expired(NOW));

    assertThat(place.storage().destroy(Rows.destruction(STREAM, 1, "c-9")))
        .isEqualTo(new Committed(2));

    assertThat(OutboxProbe.everything(place))
        .extracting(each -> each.message().id())
        .containsExactly("n-0", "n-1", "n-2", "n-3");
    assertThat(place.outbox().settle(leased.get(3), new Sent(NOW))).isFalse();
    assertThat(lease(place, NOW.plusSeconds(3_600)))
        .extracting(each -> each.message().id())
        .as("D1: what is handed out afterwards")
        .containsExactlyInAnyOrder("n-0", "n-1", "n-2", "n-3");
    assertThat(ids(list(beside, MessageState.WAITING))).containsExactly("m-0", "n-1");
  }

  /** A conflict destroys no message. */
  @Test
  default void D2_a_destruction_that_conflicts_leaves_the_messages() {
    Place place = emptyPlace();
    tell(place, Rows.message("m-1", NOW));

    assertThat(place.storage().destroy(Rows.destruction(STREAM, 2, "c-9")))
        .isEqualTo(new Conflict());

    assertThat(ids(list(place, MessageState.WAITING))).containsExactly("m-1");
  }

  /** Commits show whole. */
  @Test
  default void J1_messages_of_a_commit_are_there_with_it() {
    Place place = emptyPlace();
    Message first = Rows.message("m-1", NOW);
    Message second = Rows.message("m-2", NOW.plusSeconds(1));

    tell(place, first, second);

    assertThat(list(place, MessageState.WAITING))
        .containsExactly(waiting(first, 0, NOW), waiting(second, 0, NOW.plusSeconds(1)));
  }

  /** An empty outbox answers emptiness. */
  @Test
  default void J1_what_was_never_committed_is_never_handed_out() {
    Place place = emptyPlace();
    place.storage().commit(Rows.commit(STREAM, 0, "c-1"));

    assertThat(place.outbox().lease(FAR.minusSeconds(1), FAR, ALL)).isEmpty();
    assertHoldsNothing(place);
  }

  /** What loses tells nothing, and what wins beside it tells all. */
  @Test
  default void J13_of_commits_handed_over_together_those_tell_that_are_kept() {
    Place place = emptyPlace();
    StreamKey other = new StreamKey("project", "P-0");
    tell(place, Rows.message("m-1", NOW));

    List<CommitResult> results =
        place
            .storage()
            .commitAll(
                List.of(
                    Rows.telling(STREAM, 0, "c-2", Rows.message("m-2", NOW)),
                    Rows.telling(other, 0, "c-3", Rows.message("m-3", NOW)),
                    Rows.telling(STREAM, 1, "c-4", Rows.message("m-4", NOW)),
                    Rows.telling(other, 1, "c-5", Rows.message("m-5", NOW))));

    assertThat(results)
        .containsExactly(new Conflict(), new Committed(1), new Conflict(), new Committed(2));
    assertThat(ids(list(place, MessageState.WAITING))).containsExactly("m-1", "m-3", "m-5");
  }

  /** Rows that are derived again are no news. */
  @Test
  default void A7_a_refreshing_leaves_the_messages_of_its_stream_and_of_others() {
    Place place = emptyPlace();
    StreamKey other = new StreamKey("project", "P-0");
    tell(
        place,
        IntStream.range(0, 5)
            .mapToObj(i -> Rows.message("m-" + i, NOW.plusSeconds(i)))
            .toArray(Message[]::new));
    tellAt(place, other, Rows.message("n-1", NOW.plusSeconds(9)));
    List<LeasedMessage> leased = lease(place, NOW.plusSeconds(3));
    place.outbox().settle(leased.get(0), new Sent(NOW));
    place.outbox().settle(leased.get(1), new Buried(NOW, "why"));
    place.outbox().settle(leased.get(2), new Expired(NOW));
    List<KeptMessage> before = OutboxProbe.everything(place);
    List<DutyChange> rows = List.of(Rows.put("d", Rows.DAY), new DutyChange.Remove("e"));

    assertThat(place.storage().refresh(new RowRefresh(STREAM, 1, rows)))
        .isEqualTo(new Committed(1));
    Difference.check("A7: messages after refreshing", before, OutboxProbe.everything(place));

    place
        .storage()
        .refreshAll(List.of(new RowRefresh(STREAM, 1, rows), new RowRefresh(other, 1, List.of())));
    Difference.check("A8: messages after refreshing", before, OutboxProbe.everything(place));
    assertThat(lease(place, NOW.plusSeconds(63)))
        .extracting(each -> each.message().id())
        .containsExactly("m-4", "n-1", "m-3");
  }

  /** Each commit tells its version, so that a half one shows. */
  @Test
  default void J1_a_reader_beside_a_writer_never_sees_a_commit_without_its_message() {
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
          int seen = 0;
          while (seen < length) {
            long before = place.storage().head(STREAM).map(Head::version).orElse(0L);
            seen = list(place, MessageState.WAITING).size();
            long after = place.storage().head(STREAM).map(Head::version).orElse(0L);
            assertThat((long) seen).as("messages").isBetween(before, after);
          }
          return true;
        };

    assertThat(Race.run(List.of(writer, reader, reader))).containsOnly(true);
  }

  /** One of many goes on, and only it tells. */
  @Test
  default void J2_of_eight_writers_at_the_same_place_only_the_winner_tells() {
    Place place = emptyPlace();
    List<Callable<Optional<CommitResult>>> writers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Optional<CommitResult>>)
                        () ->
                            answered(
                                () ->
                                    place
                                        .storage()
                                        .commit(
                                            Rows.telling(
                                                STREAM, 0, "c-" + i, Rows.message("m-" + i, NOW)))))
            .toList();

    List<Optional<CommitResult>> results = Race.run(writers);

    List<Integer> winners =
        IntStream.range(0, 8)
            .filter(i -> place.storage().receipt(STREAM, "c-" + i).isPresent())
            .boxed()
            .toList();
    assertThat(winners).as("J2: whose receipt is there, after %s", results).hasSize(1);
    assertThat(ids(list(place, MessageState.WAITING))).containsExactly("m-" + winners.get(0));
    for (int i = 0; i < 8; i++) {
      if (results.get(i).isPresent()) {
        assertThat(results.get(i).get() instanceof Committed)
            .as("J2: whether writer %d was told that it won", i)
            .isEqualTo(winners.contains(i));
      }
    }
  }

  /** Nothing happened, so there is no message. */
  @Test
  default void J3_a_conflict_tells_nobody() {
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

  /** Bodies are bytes. */
  @Test
  default void O2_bodies_come_back_identical() {
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
  default void O2_identifiers_and_instants_come_back_identical() {
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

  /** Two namespaces with the same names in them. */
  @Test
  default void J11_outboxes_of_two_namespaces_do_not_see_each_other() {
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
  default void J11_messages_whose_ids_differ_by_case_or_punctuation_are_different() {
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
  default void C1_only_the_callers_instants_count() {
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
}
