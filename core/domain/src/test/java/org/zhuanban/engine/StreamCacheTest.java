package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Feature;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.StreamKey;

class StreamCacheTest {
  private static final List<Feature<?, ?>> FEATURES = List.of(CorrectionFeature.INSTANCE);

  private final StreamCache cache = StreamCache.of(100_000);

  private static StreamKey key(int stream) {
    return new StreamKey("project", "P-" + stream);
  }

  private static EventStream of(int entries) {
    Replayer replayer =
        new Replayer(new TypeRegister(FEATURES), CalendarBook.bundled(), LocalRuleBook.USUAL);
    DatedEvent said = new DatedEvent(new EntryExplained(1, "迟报"), LocalDate.of(2024, 4, 8));
    return EventStream.absent().expecting(Collections.nCopies(entries, said), replayer);
  }

  @Test
  void long_streams_are_forgotten_sooner_since_they_take_more_room() {
    EventStream large = of(30_000);
    for (int i = 0; i < 5; i++) {
      cache.put(key(i), large);
    }

    assertThat(cache.get(key(1))).isEmpty();
    assertThat(cache.get(key(2))).isPresent();

    cache.put(key(5), large);

    assertThat(cache.get(key(2))).as("used last before").isPresent();
    assertThat(cache.get(key(3))).isEmpty();
  }

  @Test
  void what_is_dropped_or_grows_is_counted_once() {
    EventStream large = of(40_000);
    cache.put(key(1), large);
    cache.drop(key(1));
    cache.drop(key(1));
    cache.put(key(2), large);
    cache.put(key(2), large);
    cache.put(key(3), large);

    assertThat(cache.get(key(2))).isPresent();
    assertThat(cache.get(key(3))).isPresent();
  }

  @Test
  void one_stream_is_remembered_however_long_and_a_version_before_it_is_not() {
    cache.put(key(1), of(100_001));
    cache.put(key(1), of(3));

    assertThat(cache.get(key(1)).orElseThrow().version()).isEqualTo(100_001);
  }

  @Test
  void a_short_stream_counts_as_fifty_entries_more() {
    EventStream small = of(50);
    for (int i = 0; i < 1_001; i++) {
      cache.put(key(i), small);
    }

    assertThat(cache.get(key(0))).isEmpty();
    assertThat(cache.get(key(1))).isPresent();
  }

  @Test
  void a_cache_of_no_size_remembers_the_last_stream_alone() {
    StreamCache least = StreamCache.of(0);
    least.put(key(1), of(1));
    least.put(key(2), of(1));

    assertThat(least.get(key(1))).isEmpty();
    assertThat(least.get(key(2))).isPresent();
  }

  @Test
  void what_a_joined_transaction_wrote_counts_once_a_head_proves_it() {
    EventStream written = of(3);
    cache.overlay().put(key(1), written);

    assertThat(cache.get(key(1))).isEmpty();
    assertThat(cache.at(key(1), new Head(3, Bytes.of(new byte[] {1})))).isEmpty();
    assertThat(cache.at(key(1), new Head(3, written.chain()))).contains(written);
    assertThat(cache.get(key(1))).contains(written);
  }
}
