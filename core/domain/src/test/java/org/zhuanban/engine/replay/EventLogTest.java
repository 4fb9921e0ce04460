package org.zhuanban.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.ReceiptEvent.ApplicationWithdrawn;
import org.zhuanban.command.DatedEvent;

class EventLogTest {
  private static List<DatedEvent> events(int first, int count) {
    List<DatedEvent> events = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      events.add(
          new DatedEvent(
              new ApplicationWithdrawn("I" + i, Optional.empty()), LocalDate.EPOCH.plusDays(i)));
    }
    return events;
  }

  private static List<RecordedEvent> recorded(int first, int count) {
    List<RecordedEvent> recorded = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DatedEvent happened = events(first + i, 1).get(0);
      recorded.add(
          new RecordedEvent(
              happened, keys(first + i, 1).get(0), happened.effectiveOn().plusDays(2)));
    }
    return recorded;
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
    List<EventLog> histories = new ArrayList<>(List.of(EventLog.EMPTY));
    List<Integer> sizes = new ArrayList<>(List.of(0));
    int size = 0;
    for (int count : counts) {
      histories.add(histories.get(histories.size() - 1).append(recorded(size, count)));
      size += count;
      sizes.add(size);
    }

    for (int i = 0; i < histories.size(); i++) {
      EventLog history = histories.get(i);
      assertThat(history).isEqualTo(events(0, sizes.get(i)));
      assertThat(keys(0, sizes.get(i))).allMatch(history::mayHold);
      assertThat(keys(size, 20)).noneMatch(history::mayHold);
      for (int at = 0; at < sizes.get(i); at++) {
        LocalDate day = LocalDate.EPOCH.plusDays(at + 2L);
        assertThat(history.recordedOn(at)).isEqualTo(day);
        assertThat(history.recordedBy(day, at)).isTrue();
        assertThat(history.recordedBy(day.minusDays(1), at)).isFalse();
      }
    }
  }

  @Test
  void to_add_one_to_very_many_copies_no_more_than_the_last_block() {
    EventLog many = EventLog.EMPTY.append(recorded(0, 10_000));

    EventLog more = many.append(recorded(10_000, 1));

    assertThat(more.unsharedWith(many)).isLessThanOrEqualTo(256);
    assertThat(more).hasSize(10_001).startsWith(many.toArray(DatedEvent[]::new));
  }

  @Test
  void two_ways_on_from_one_history_do_not_meet() {
    EventLog base = EventLog.EMPTY.append(recorded(0, 10));

    EventLog one = base.append(recorded(10, 1));
    EventLog other = base.append(recorded(20, 1));

    assertThat(one.get(10)).isEqualTo(events(10, 1).get(0));
    assertThat(other.get(10)).isEqualTo(events(20, 1).get(0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> base.get(10));
  }
}
