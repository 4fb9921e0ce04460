package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.assertTraceless;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPosition;

/**
 * What every storage that joins the host's transactions must do there. It stands beside {@link
 * StorageContract}, which a test of an adapter that cannot join implements alone.
 *
 * @since 0.1
 */
public interface JoinedStorageContract extends HoldContract, JoinedCutContract {
  /** The host can tell that nobody else may retry. */
  @Test
  default void T2_a_joined_storage_says_so() {
    emptyStorage();
    try (HostTransaction host = begin()) {
      assertThat(host.storage().joined()).isTrue();
    }
  }

  /** The host's row and the rows of the storage go together. */
  @Test
  default void T1_what_the_host_rolls_back_leaves_no_trace() {
    Storage outside = emptyStorage();
    try (HostTransaction host = begin()) {
      host.writeHostRow("before");
      assertThat(host.storage().commit(creation(STREAM))).isEqualTo(new Committed(2));
      host.writeHostRow("after");

      host.rollback();
    }

    assertThat(hostRows()).isEmpty();
    assertTraceless(outside, STREAM, "c-1");
  }

  /** What did not happen sends no message. */
  @Test
  default void T1_what_the_host_rolls_back_leaves_no_message() {
    emptyStorage();
    Outbox outbox = outbox();
    try (HostTransaction host = begin()) {
      host.storage().commit(Rows.telling(STREAM, 0, "c-1", Rows.message("m-1", Rows.NOW)));
      Difference.check(
          "T1: outbox.list(MessageState.WAITING, Optional.empty(), ALL)",
          List.of(),
          outbox.list(MessageState.WAITING, Optional.empty(), ALL));

      host.rollback();
    }
    Difference.check(
        "T1: outbox.list(MessageState.WAITING, Optional.empty(), ALL)",
        List.of(),
        outbox.list(MessageState.WAITING, Optional.empty(), ALL));
    assertThat(outbox.lease(Rows.NOW, Rows.NOW.plusSeconds(60), ALL)).isEmpty();

    try (HostTransaction host = begin()) {
      host.storage().commit(Rows.telling(STREAM, 0, "c-1", Rows.message("m-2", Rows.NOW)));
      host.commit();
    }

    assertThat(outbox.lease(Rows.NOW, Rows.NOW.plusSeconds(60), ALL))
        .extracting(leased -> leased.message().id())
        .containsExactly("m-2");
  }

  /** What stood before stands again. */
  @Test
  default void T1_what_the_host_rolls_back_leaves_an_older_stream_as_it_was() {
    Storage outside = emptyStorage();
    Commit before = creation(STREAM);
    outside.commit(before);
    try (HostTransaction host = begin()) {
      host.storage().commit(Rows.commit(STREAM, 2, "c-2", new DutyChange.Remove("d")));

      host.rollback();
    }

    assertHolds(outside, before);
    Difference.check(
        "T1: outside.receipt(STREAM, 'c-2')", Optional.empty(), outside.receipt(STREAM, "c-2"));
  }

  /** Rows that are derived again are part of the transaction too. */
  @Test
  default void A7_what_the_host_rolls_back_leaves_duties_as_they_were() {
    Storage outside = emptyStorage();
    Commit before = creation(STREAM);
    outside.commit(before);
    List<DutyChange> rows = List.of(Rows.put("e", Rows.DAY), new DutyChange.Remove("d"));
    try (HostTransaction host = begin()) {
      assertThat(host.storage().refresh(new RowRefresh(STREAM, 2, rows)))
          .isEqualTo(new Committed(2));

      host.rollback();
    }
    assertHolds(outside, before);

    try (HostTransaction host = begin()) {
      assertThat(host.storage().refresh(new RowRefresh(STREAM, 1, rows))).isEqualTo(new Conflict());
      assertThat(host.storage().refresh(new RowRefresh(STREAM, 2, rows)))
          .isEqualTo(new Committed(2));
      host.commit();
    }
    Difference.check(
        "A7: outside.duties(STREAM)", List.of(Rows.duty("e", Rows.DAY)), outside.duties(STREAM));
  }

  /** A stream stays until the host has decided. */
  @Test
  default void D2_what_the_host_rolls_back_destroys_nothing() {
    Storage outside = emptyStorage();
    Commit before = creation(STREAM);
    outside.commit(before);
    Destruction destruction = Rows.destruction(STREAM, 2, "c-9");
    try (HostTransaction host = begin()) {
      assertThat(host.storage().destroy(destruction)).isEqualTo(new Committed(3));
      Difference.check(
          "D2: host.storage().duties(STREAM)", List.of(), host.storage().duties(STREAM));

      host.rollback();
    }
    assertHolds(outside, before);

    try (HostTransaction host = begin()) {
      assertThat(host.storage().destroy(Rows.destruction(STREAM, 1, "c-9")))
          .isEqualTo(new Conflict());
      assertThat(host.storage().destroy(destruction)).isEqualTo(new Committed(3));
      host.commit();
    }
    Difference.check(
        "D2: outside.read(STREAM, 0, 2)", destruction.residues(), outside.read(STREAM, 0, 2));
    Difference.check(
        "D2: outside.head(STREAM)", Optional.of(destruction.order().head()), outside.head(STREAM));
    Difference.check(
        "D2: outside.receipt(STREAM, 'c-1')", Optional.empty(), outside.receipt(STREAM, "c-1"));
    Difference.check("D2: outside.duties(STREAM)", List.of(), outside.duties(STREAM));
  }

  /** A text stays until the host has decided. */
  @Test
  default void E3_what_the_host_rolls_back_keeps_no_text_and_erases_none() {
    Storage outside = emptyStorage();
    if (!outside.keepsTexts()) {
      Difference.check(
          "E3: outside.texts(STREAM, 0, ALL)", List.of(), outside.texts(STREAM, 0, ALL));
      return;
    }
    outside.commit(Rows.withTexts(STREAM, 0, 2, "c-1"));
    List<KeptText> before = outside.texts(STREAM, 0, ALL);
    try (HostTransaction host = begin()) {
      host.storage().commit(Rows.erasing(STREAM, 2, "c-2", 1L));
      Difference.check(
          "E3: host.storage().texts(STREAM, 0, 1)", List.of(), host.storage().texts(STREAM, 0, 1));
      host.storage().commit(Rows.withTexts(STREAM, 3, 1, "c-3"));
      Difference.check("E3: outside.texts(STREAM, 0, ALL)", before, outside.texts(STREAM, 0, ALL));

      host.rollback();
    }
    Difference.check("E3: outside.texts(STREAM, 0, ALL)", before, outside.texts(STREAM, 0, ALL));

    try (HostTransaction host = begin()) {
      host.storage().commit(Rows.erasing(STREAM, 2, "c-2", 1L));
      host.commit();
    }
    Difference.check(
        "E3: outside.texts(STREAM, 0, ALL)",
        List.of(Rows.text(2, 0), Rows.text(2, 1)),
        outside.texts(STREAM, 0, ALL));
  }

  /** The host's row and the rows of the storage stay together. */
  @Test
  default void T1_what_the_host_commits_is_there_with_its_own_rows() {
    Storage outside = emptyStorage();
    Commit commit = creation(STREAM);
    try (HostTransaction host = begin()) {
      host.writeHostRow("before");
      host.storage().commit(commit);
      host.writeHostRow("after");
      host.commit();
    }

    assertThat(hostRows()).containsExactlyInAnyOrder("before", "after");
    assertHolds(outside, commit);
  }

  /** To commit is the host's business. */
  @Test
  default void T2_nothing_is_seen_outside_before_the_host_commits() {
    Storage outside = emptyStorage();
    try (HostTransaction host = begin()) {
      host.writeHostRow("mine");
      host.storage().commit(creation(STREAM));

      assertThat(hostRows()).isEmpty();
      assertTraceless(outside, STREAM, "c-1");

      host.commit();
    }

    assertThat(outside.head(STREAM)).isPresent();
  }

  /** Reading ends nothing either. */
  @Test
  default void T2_reading_leaves_the_transaction_of_the_host_open() {
    emptyStorage();
    try (HostTransaction host = begin()) {
      host.writeHostRow("mine");
      readEverything(host.storage());

      assertThat(hostRows()).isEmpty();

      host.rollback();
    }

    assertThat(hostRows()).isEmpty();
  }

  /** Inside its transaction, a storage sees what it wrote. */
  @Test
  default void J5_a_joined_storage_reads_its_own_commits() {
    emptyStorage();
    try (HostTransaction host = begin()) {
      Commit first = creation(STREAM);
      host.storage().commit(first);
      assertHolds(host.storage(), first);

      assertThat(host.storage().commit(Rows.commit(STREAM, 2, "c-2"))).isEqualTo(new Committed(3));
      assertThat(host.storage().read(STREAM, 0, ALL)).hasSize(3);
      host.rollback();
    }
  }

  /** Several streams in one transaction of the host. */
  @Test
  default void T1_several_commits_in_one_transaction_stay_or_go_together() {
    Storage outside = emptyStorage();
    try (HostTransaction host = begin()) {
      host.storage().commit(creation(STREAM));
      host.storage().commit(creation(other()));
      host.rollback();
    }
    Difference.check(
        "T1: outside.streams('project', Optional.empty(), ALL)",
        List.of(),
        outside.streams("project", Optional.empty(), ALL));

    try (HostTransaction host = begin()) {
      host.storage().commit(creation(STREAM));
      host.storage().commit(creation(other()));
      host.commit();
    }
    Difference.check(
        "T1: outside.streams('project', Optional.empty(), ALL)",
        List.of(STREAM, other()),
        outside.streams("project", Optional.empty(), ALL));
  }

  /** The stream is at another version. */
  @Test
  default void J3_a_conflict_leaves_a_joined_transaction_usable() {
    Storage outside = emptyStorage();
    outside.commit(creation(STREAM));
    try (HostTransaction host = begin()) {
      host.writeHostRow("before");
      assertThat(host.storage().commit(Rows.commit(STREAM, 1, "c-2", Rows.put("e", Rows.DAY))))
          .isEqualTo(new Conflict());
      host.writeHostRow("after");
      assertThat(host.storage().commit(Rows.commit(STREAM, 2, "c-3"))).isEqualTo(new Committed(3));
      host.commit();
    }

    assertThat(hostRows()).containsExactlyInAnyOrder("before", "after");
    Difference.check(
        "J3: outside.receipt(STREAM, 'c-2')", Optional.empty(), outside.receipt(STREAM, "c-2"));
    assertThat(outside.receipt(STREAM, "c-3")).isPresent();
    assertThat(outside.duties(STREAM)).hasSize(1);
  }

  /** Whatever is in conflict, what the host and the storage did before stays. */
  @Test
  default void J3_no_sort_of_conflict_takes_back_what_was_done_before_in_the_transaction() {
    Storage outside = emptyStorage();
    outside.commit(creation(STREAM));
    List<Commit> late =
        List.of(
            Rows.commit(STREAM, 1, "c-3", Rows.put("e", Rows.DAY)), Rows.commit(STREAM, 2, "c-4"));
    try (HostTransaction host = begin()) {
      host.writeHostRow("first");
      host.storage().commit(creation(other()));
      host.writeHostRow("second");
      assertThat(
              host.storage().refresh(new RowRefresh(STREAM, 1, List.of(Rows.put("e", Rows.DAY)))))
          .isEqualTo(new Conflict());
      host.writeHostRow("third");
      assertThat(StorageProbe.commitAll(host.storage(), late)).containsOnly(new Conflict());
      host.writeHostRow("fourth");
      assertThat(host.storage().commit(late.get(0))).isEqualTo(new Conflict());
      host.commit();
    }

    assertThat(hostRows()).containsExactlyInAnyOrder("first", "second", "third", "fourth");
    Model model = new Model(outside.keepsTexts());
    model.commit(creation(STREAM));
    model.commit(creation(other()));
    Seen seen = new Seen().streams(List.of(STREAM, other())).command("c-1").command("c-3");
    Difference.check("after the commit", seen.by(model, 9), seen.by(outside, 9));
  }

  /** What is handed over together or derived again is the host's to keep as well. */
  @Test
  default void T2_neither_commits_handed_over_together_nor_a_refreshing_end_the_transaction() {
    Storage outside = emptyStorage();
    Commit base = creation(STREAM);
    outside.commit(base);
    List<Commit> commits =
        List.of(
            Rows.commit(STREAM, 2, "c-2", Rows.put("e", Rows.DAY)),
            Rows.commit(STREAM, 3, "c-3", new DutyChange.Remove("d")));
    Model before = new Model(outside.keepsTexts());
    before.commit(base);
    Model after = new Model(outside.keepsTexts());
    after.commit(base);
    commits.forEach(after::commit);
    after.refresh(new RowRefresh(STREAM, 4, List.of(Rows.put("f", Rows.DAY))));
    Seen seen = new Seen().streams(List.of(STREAM)).command("c-2").command("c-3");
    for (boolean keeping : List.of(false, true)) {
      try (HostTransaction host = begin()) {
        host.writeHostRow("mine");
        assertThat(Act.kept(StorageProbe.commitAll(host.storage(), commits))).isTrue();
        Difference.check("T2: outside", seen.by(before, 9), seen.by(outside, 9));
        host.storage().refresh(new RowRefresh(STREAM, 4, List.of(Rows.put("f", Rows.DAY))));
        Difference.check("J5: inside", seen.by(after, 9), seen.by(host.storage(), 9));
        Difference.check("T2: outside", seen.by(before, 9), seen.by(outside, 9));
        assertThat(hostRows()).as("T2: rows of the host").isEmpty();
        if (keeping) {
          host.commit();
        } else {
          host.rollback();
        }
      }
      Difference.check(
          keeping ? "T1: after the commit" : "T1: after the rollback",
          seen.by(keeping ? after : before, 9),
          seen.by(outside, 9));
    }
  }

  /** The stream is there already. */
  @Test
  default void J3_a_conflict_over_a_creation_leaves_a_joined_transaction_usable() {
    Storage outside = emptyStorage();
    outside.commit(creation(STREAM));
    try (HostTransaction host = begin()) {
      host.writeHostRow("before");
      assertThat(host.storage().commit(creation(STREAM))).isEqualTo(new Conflict());
      host.writeHostRow("after");
      assertThat(host.storage().commit(creation(other()))).isEqualTo(new Committed(2));
      host.commit();
    }

    assertThat(hostRows()).containsExactlyInAnyOrder("before", "after");
    Difference.check(
        "J3: outside.streams('project', Optional.empty(), ALL)",
        List.of(STREAM, other()),
        outside.streams("project", Optional.empty(), ALL));
  }

  /** What failed in the middle of a commit. */
  @Test
  default void T3_after_a_failed_commit_every_call_is_refused_and_nothing_is_kept() {
    Storage outside = emptyStorage();
    try (HostTransaction host = begin()) {
      host.storage().commit(creation(other()));
      host.spoil();
      JoinedProbe.failure(() -> host.storage().commit(creation(STREAM)));

      JoinedProbe.assertRefusesEverything(host.storage());

      host.rollback();
    }

    assertTraceless(outside, STREAM, "c-1");
    Difference.check("T3: outside.head(other())", Optional.empty(), outside.head(other()));
  }

  /** A failed query may have ended the transaction as well. */
  @Test
  default void T3_after_a_failed_query_every_call_is_refused() {
    emptyStorage();
    try (HostTransaction host = begin()) {
      host.spoil();
      JoinedProbe.failure(() -> host.storage().head(STREAM));

      JoinedProbe.assertRefusesEverything(host.storage());

      host.rollback();
    }
  }

  /** One spoilt transaction does not spoil the next. */
  @Test
  default void T3_the_next_transaction_is_not_refused() {
    Storage outside = emptyStorage();
    try (HostTransaction host = begin()) {
      host.spoil();
      JoinedProbe.failure(() -> host.storage().commit(creation(STREAM)));
      host.rollback();
    }
    Commit commit = creation(STREAM);
    try (HostTransaction host = begin()) {
      assertThat(host.storage().commit(commit)).isEqualTo(new Committed(2));
      host.commit();
    }

    assertHolds(outside, commit);
  }

  private static StreamKey other() {
    return new StreamKey("project", "P-2");
  }

  private static Commit creation(StreamKey stream) {
    return Rows.commit(stream, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
  }

  private static void assertHolds(Storage storage, Commit only) {
    Difference.check("storage.head(STREAM)", Optional.of(only.head()), storage.head(STREAM));
    Difference.check("storage.read(STREAM, 0, ALL)", only.entries(), storage.read(STREAM, 0, ALL));
    Difference.check(
        "storage.receipt(STREAM, 'c-1')",
        Optional.of(only.receipt()),
        storage.receipt(STREAM, "c-1"));
    Difference.check(
        "storage.duties(STREAM)", List.of(Rows.duty("d", Rows.DAY)), storage.duties(STREAM));
  }

  private static void readEverything(Storage storage) {
    storage.head(STREAM);
    storage.read(STREAM, 0, 1);
    storage.receipt(STREAM, "c-1");
    storage.duties(STREAM);
    storage.due(Rows.DAY, Optional.empty(), 1);
    storage.streams("project", Optional.empty(), 1);
    storage.hold(STREAM);
    storage.heads(List.of(STREAM));
    storage.readAll(List.of(new StreamPosition(STREAM, 0)), 1);
    storage.dutiesOf(List.of(STREAM));
    storage.receipts(List.of(new ReceiptKey(STREAM, "c-1")));
  }

  /** What is in conflict takes nothing back of what came before it or stands beside it. */
  @Test
  default void J13_in_a_joined_transaction_a_conflict_touches_nothing_else_of_its_group() {
    Storage outside = emptyStorage();
    StreamKey third = new StreamKey("project", "P-3");
    for (StreamKey stream : List.of(STREAM, third)) {
      outside.commit(creation(stream));
    }
    Commit kept = Rows.commit(STREAM, 2, "c-2");
    try (HostTransaction host = begin()) {
      host.writeHostRow("mine");
      assertThat(
              host.storage()
                  .commitAll(
                      List.of(
                          creation(other()),
                          kept,
                          Rows.commit(third, 1, "late", Rows.put("e", Rows.DAY)),
                          Rows.commit(STREAM, 2, "late", Rows.put("e", Rows.DAY)))))
          .containsExactly(new Committed(2), new Committed(3), new Conflict(), new Conflict());
      host.commit();
    }
    Model model = new Model(outside.keepsTexts());
    List.of(creation(STREAM), creation(third), creation(other()), kept).forEach(model::commit);
    Seen seen = new Seen().streams(List.of(STREAM, other(), third));
    seen.command("c-1").command("c-2").command("late");

    Difference.check("J13: after the commit", seen.by(model, 9), seen.by(outside, 9));
    assertThat(hostRows()).containsExactly("mine");
  }
}
