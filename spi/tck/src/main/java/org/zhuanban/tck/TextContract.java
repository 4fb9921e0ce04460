package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Free texts beside entries: kept with their commit, read and erased.
 *
 * @since 0.1
 */
public interface TextContract extends StorageFixture {
  /** Texts are bytes, and belong to their entries. */
  @Test
  default void E1_the_texts_of_a_commit_are_there_with_it_for_the_entries_asked_for() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "P-2");
    byte[] every = new byte[70_000];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) (i + i / 256);
    }
    KeptText large = new KeptText(4, 0, Bytes.of(every));
    Commit later =
        Commit.builder().stream(STREAM)
            .expectedVersion(3)
            .addEntries(Rows.anEntry(4, "c-2").build())
            .receipt(new Receipt("c-2", Bytes.empty(), 4, 4))
            .addTexts(large)
            .build();
    Difference.check("E1: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
    if (!storage.keepsTexts()) {
      return;
    }

    storage.commit(Rows.withTexts(STREAM, 0, 3, "c-1"));
    storage.commit(later);
    storage.commit(Rows.withTexts(other, 0, 1, "c-1"));

    Difference.check(
        "E1: storage.texts(STREAM, 0, ALL)",
        List.of(
            Rows.text(1, 0),
            Rows.text(1, 1),
            Rows.text(2, 0),
            Rows.text(2, 1),
            Rows.text(3, 0),
            Rows.text(3, 1),
            large),
        storage.texts(STREAM, 0, ALL));
    Difference.check(
        "E1: storage.texts(STREAM, 1, 2)",
        List.of(Rows.text(2, 0), Rows.text(2, 1)),
        storage.texts(STREAM, 1, 2));
    Difference.check("E1: storage.texts(STREAM, 4, ALL)", List.of(), storage.texts(STREAM, 4, ALL));
    Difference.check(
        "E1: reopened(storage).texts(other, 0, 1)",
        List.of(Rows.text(1, 0), Rows.text(1, 1)),
        reopened(storage).texts(other, 0, 1));
    Difference.check(
        "E1: otherNamespace().texts(STREAM, 0, ALL)",
        List.of(),
        otherNamespace().texts(STREAM, 0, ALL));
  }

  /** More than fit into one statement. */
  @Test
  default void E1_the_texts_of_hundreds_of_entries_are_kept_and_erased_in_one_commit() {
    Storage storage = emptyStorage();
    Commit many = Rows.withTexts(STREAM, 0, 450, "c-1");
    if (!storage.keepsTexts()) {
      Difference.check(
          "E1: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
      return;
    }

    storage.commit(many);
    Difference.check(
        "E1: storage.texts(STREAM, 0, ALL)", many.texts(), storage.texts(STREAM, 0, ALL));

    Long[] all = LongStream.rangeClosed(1, 450).boxed().toArray(Long[]::new);
    storage.commit(Rows.erasing(STREAM, 450, "c-2", all));
    Difference.check("E1: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
  }

  /** Nothing but the text goes. */
  @Test
  default void E2_texts_are_erased_and_everything_else_stays() {
    Storage storage = emptyStorage();
    List<StreamKey> others =
        List.of(
            new StreamKey("project", "P-0"),
            new StreamKey("project", "p-1"),
            new StreamKey("case", STREAM.id()),
            new StreamKey("suggestion", STREAM.id()));
    if (!storage.keepsTexts()) {
      Difference.check(
          "E2: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
      return;
    }
    Commit first = Rows.withTexts(STREAM, 0, 3, "c-1");
    storage.commit(first);
    others.forEach(other -> storage.commit(Rows.withTexts(other, 0, 3, "c-1")));
    Storage elsewhere = otherNamespace();
    elsewhere.commit(first);
    Commit erasing = Rows.erasing(STREAM, 3, "c-2", 1L, 3L);

    assertThat(storage.commit(erasing)).isEqualTo(new Committed(4));

    for (Storage node : List.of(storage, reopened(storage))) {
      Difference.check(
          "E2: node.texts(STREAM, 0, ALL)",
          List.of(Rows.text(2, 0), Rows.text(2, 1)),
          node.texts(STREAM, 0, ALL));
      for (StreamKey other : others) {
        assertThat(node.texts(other, 0, ALL)).as("E2: texts of %s", other).hasSize(6);
      }
      Difference.check("E2: node.read(STREAM, 0, 3)", first.entries(), node.read(STREAM, 0, 3));
      Difference.check("E2: node.head(STREAM)", Optional.of(erasing.head()), node.head(STREAM));
      Difference.check(
          "E2: node.receipt(STREAM, 'c-1')",
          Optional.of(first.receipt()),
          node.receipt(STREAM, "c-1"));
    }
    Difference.check(
        "E2: elsewhere.texts(STREAM, 0, ALL)", first.texts(), elsewhere.texts(STREAM, 0, ALL));
  }

  /** Of commits handed over together a later one may erase what an earlier one keeps. */
  @Test
  default void E2_commits_handed_over_together_erase_what_the_first_of_them_keeps() {
    Storage storage = emptyStorage();
    if (!storage.keepsTexts()) {
      Difference.check(
          "E2: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
      return;
    }

    List<CommitResult> results =
        storage.commitAll(
            List.of(Rows.withTexts(STREAM, 0, 2, "c-1"), Rows.erasing(STREAM, 2, "c-2", 1L)));

    assertThat(results).containsExactly(new Committed(2), new Committed(3));
    Difference.check(
        "E2: storage.texts(STREAM, 0, ALL)",
        List.of(Rows.text(2, 0), Rows.text(2, 1)),
        storage.texts(STREAM, 0, ALL));
  }

  /** A commit that comes too late neither writes nor erases. */
  @Test
  default void E3_a_conflict_keeps_no_text_and_erases_none() {
    Storage storage = emptyStorage();
    if (!storage.keepsTexts()) {
      Difference.check(
          "E3: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
      return;
    }
    storage.commit(Rows.withTexts(STREAM, 0, 2, "c-1"));
    List<KeptText> before = storage.texts(STREAM, 0, ALL);

    assertThat(storage.commit(Rows.erasing(STREAM, 1, "c-2", 1L))).isEqualTo(new Conflict());
    assertThat(storage.commit(Rows.withTexts(STREAM, 3, 1, "c-3"))).isEqualTo(new Conflict());
    assertThat(storage.commit(Rows.withTexts(STREAM, 0, 3, "c-4"))).isEqualTo(new Conflict());

    Difference.check("E3: storage.texts(STREAM, 0, ALL)", before, storage.texts(STREAM, 0, ALL));
  }

  /** What is gone can be ordered gone again. */
  @Test
  default void E4_texts_that_are_not_there_are_erased_without_harm() {
    Storage storage = emptyStorage();
    if (!storage.keepsTexts()) {
      Difference.check(
          "E4: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
      return;
    }
    storage.commit(Rows.commit(STREAM, 0, "c-1"));
    storage.commit(Rows.withTexts(STREAM, 1, 1, "c-2"));

    assertThat(storage.commit(Rows.erasing(STREAM, 2, "c-3", 1L))).isEqualTo(new Committed(3));
    assertThat(storage.texts(STREAM, 0, ALL)).hasSize(2);
    assertThat(storage.commit(Rows.erasing(STREAM, 3, "c-4", 2L))).isEqualTo(new Committed(4));
    assertThat(storage.commit(Rows.erasing(STREAM, 4, "c-5", 2L))).isEqualTo(new Committed(5));
    Difference.check("E4: storage.texts(STREAM, 0, ALL)", List.of(), storage.texts(STREAM, 0, ALL));
  }
}
