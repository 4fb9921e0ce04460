package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.ApprovalEvent.ApplicationWithdrawn;
import org.zhuanban.feature.Happened;

class HistoryTest {
  private static List<Happened> events(int first, int count) {
    List<Happened> events = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      events.add(new Happened(new ApplicationWithdrawn("I" + i), LocalDate.EPOCH.plusDays(i)));
    }
    return events;
  }

  private static List<String> keys(int first, int count) {
    List<String> keys = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      keys.add("key-" + i);
    }
    return keys;
  }

  @Property(tries = 300)
  void a_history_is_the_list_of_what_was_added_and_earlier_ones_stay(
      @ForAll @Size(max = 12) List<@IntRange(max = 700) Integer> counts) {
    List<History> histories = new ArrayList<>(List.of(History.EMPTY));
    List<Integer> sizes = new ArrayList<>(List.of(0));
    int size = 0;
    for (int count : counts) {
      histories.add(
          histories.get(histories.size() - 1).with(events(size, count), keys(size, count)));
      size += count;
      sizes.add(size);
    }

    for (int i = 0; i < histories.size(); i++) {
      History history = histories.get(i);
      assertThat(history).isEqualTo(events(0, sizes.get(i)));
      assertThat(keys(0, sizes.get(i))).allMatch(history::mayHold);
      assertThat(keys(size, 20)).noneMatch(history::mayHold);
    }
  }

  @Test
  void two_ways_on_from_one_history_do_not_meet() {
    History base = History.EMPTY.with(events(0, 10), keys(0, 10));

    History one = base.with(events(10, 1), keys(10, 1));
    History other = base.with(events(20, 1), keys(20, 1));

    assertThat(one.get(10)).isEqualTo(events(10, 1).get(0));
    assertThat(other.get(10)).isEqualTo(events(20, 1).get(0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> base.get(10));
  }
}
