package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

class HistoryTest {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");

  private final Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of());
  private final Commit second = Rows.commit(STREAM, 2, 1, "c-2", List.of());
  private final Commit rival = Rows.commit(STREAM, 2, 2, "c-3", List.of());
  private final History history = new History();

  @Test
  void what_happened_one_after_the_other_is_accepted() {
    history.read(1, 2, STREAM, List.of());
    history.acknowledged(3, 4, first);
    history.read(5, 6, STREAM, first.entries());
    history.acknowledged(7, 8, second);
    history.refused(9, 10, rival);
    history.read(11, 12, STREAM, entries(first, second));

    assertThat(violations(first, second)).isEmpty();
  }

  @Test
  void calls_that_overlap_may_have_happened_in_any_order() {
    history.acknowledged(1, 20, first);
    history.read(2, 3, STREAM, List.of());
    history.read(4, 5, STREAM, first.entries());
    history.acknowledged(6, 19, second);
    history.refused(7, 18, rival);
    history.read(8, 9, STREAM, first.entries());
    history.read(10, 11, STREAM, entries(first, second));

    assertThat(violations(first, second)).isEmpty();
  }

  @Test
  void a_commit_of_unknown_outcome_may_be_kept_or_not() {
    history.unknown(1, first);
    history.unknown(2, rival);
    history.acknowledged(5, 6, second);

    assertThat(violations(first, second)).isEmpty();
  }

  @Test
  void a_lost_answer_may_be_followed_by_the_refusal_of_the_same_commit() {
    history.unknown(1, first);
    history.refused(3, 4, first);

    assertThat(violations(first)).isEmpty();
  }

  @Test
  void two_unknown_attempts_at_one_command_may_be_recorded_in_any_order() {
    history.unknown(5, first);
    history.unknown(1, first);
    history.read(2, 3, STREAM, first.entries());

    assertThat(violations(first)).isEmpty();
  }

  @Test
  void a_lost_commit_is_noticed() {
    history.acknowledged(1, 2, first);
    history.acknowledged(3, 4, second);

    assertThat(violations(first))
        .containsExactly("project/P-1: command c-2 was acknowledged and is lost");
  }

  @Test
  void a_commit_that_was_acknowledged_to_two_is_noticed() {
    history.acknowledged(1, 2, first);
    history.acknowledged(1, 2, first);
    history.acknowledged(3, 4, second);
    history.acknowledged(3, 5, second);

    assertThat(violations(first, second))
        .hasSize(2)
        .allMatch(v -> v.endsWith("was acknowledged and is lost"));
  }

  @Test
  void a_doubled_commit_is_noticed() {
    Commit again = Rows.commit(STREAM, 2, 2, "c-1", List.of());
    history.acknowledged(1, 2, first);
    history.unknown(3, again);

    assertThat(violations(first, again))
        .containsExactly("project/P-1: entry 3 repeats command c-1");
  }

  @Test
  void half_a_commit_is_noticed() {
    history.acknowledged(1, 2, first);
    history.read(1, 2, STREAM, first.entries().subList(0, 1));

    assertThat(violations(first))
        .containsExactly("project/P-1: a read saw half a commit, up to version 1");
    assertThat(history.violations(stream -> first.entries().subList(0, 1)))
        .contains("project/P-1: entry 1 is not as anybody wrote it");
  }

  @Test
  void reordered_entries_are_noticed() {
    history.acknowledged(1, 2, first);
    List<Entry> reversed = List.of(first.entries().get(1), first.entries().get(0));

    assertThat(history.violations(stream -> reversed)).isNotEmpty();
  }

  @Test
  void commits_in_another_order_than_real_time_are_noticed() {
    history.acknowledged(10, 11, first);
    history.acknowledged(3, 4, second);

    assertThat(violations(first, second))
        .containsExactly(
            "project/P-1: command c-1, which led to version 2, began when version 3 was known"
                + " already");
  }

  @Test
  void a_stale_read_is_noticed() {
    history.acknowledged(1, 2, first);
    history.acknowledged(3, 4, second);
    history.read(5, 6, STREAM, first.entries());

    assertThat(violations(first, second))
        .containsExactly(
            "project/P-1: a read that saw version 2 began when version 3 was known already");
  }

  @Test
  void a_read_that_goes_back_behind_another_is_noticed() {
    history.acknowledged(1, 20, first);
    history.read(2, 3, STREAM, first.entries());
    history.read(4, 5, STREAM, List.of());

    assertThat(violations(first)).hasSize(1);
  }

  @Test
  void a_read_of_what_was_written_later_is_noticed() {
    history.read(1, 2, STREAM, first.entries());
    history.acknowledged(3, 4, first);

    assertThat(violations(first)).hasSize(1);
  }

  @Test
  void a_read_of_what_is_not_there_is_noticed() {
    history.acknowledged(1, 2, first);
    history.read(3, 4, STREAM, rival.entries());
    history.read(3, 4, STREAM, entries(first, second));

    assertThat(violations(first)).hasSize(2).allMatch(v -> v.contains("not the stream's first"));
  }

  @Test
  void a_refused_commit_that_is_kept_is_noticed() {
    history.refused(1, 2, first);

    assertThat(violations(first)).contains("project/P-1: command c-1 was refused and is kept");
  }

  @Test
  void a_refusal_without_reason_is_noticed() {
    history.acknowledged(1, 2, first);
    history.refused(3, 4, rival);
    history.acknowledged(5, 6, second);

    assertThat(violations(first, second)).hasSize(1);
  }

  @Test
  void entries_that_nobody_wrote_are_noticed() {
    history.acknowledged(1, 2, first);

    assertThat(violations(first, second))
        .containsExactly("project/P-1: entry 3 is not as anybody wrote it");
  }

  private List<String> violations(Commit... kept) {
    return history.violations(stream -> entries(kept));
  }

  private static List<Entry> entries(Commit... commits) {
    List<Entry> all = new ArrayList<>();
    for (Commit commit : commits) {
      all.addAll(commit.entries());
    }
    return all;
  }
}
