package org.zhuanban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  @Test
  void stands_still_until_it_is_moved_and_moves_its_other_zones() {
    MovableClock clock = MovableClock.on(LocalDate.of(2024, 9, 9));
    Clock other = clock.withZone(ZoneOffset.UTC);

    assertThat(clock.instant()).isEqualTo("2024-09-09T01:00:00Z").isEqualTo(clock.instant());
    clock.advance(Duration.ofHours(16));
    assertThat(clock.day()).isEqualTo("2024-09-10");
    assertThat(other.instant()).isEqualTo(clock.instant());
    clock.setDay(LocalDate.of(2024, 9, 8));
    assertThat(clock.day()).isEqualTo("2024-09-08");
    clock.set(Instant.EPOCH);
    assertThat(other.instant()).isEqualTo(Instant.EPOCH);
    assertThat(other.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock).hasToString("MovableClock[1970-01-01T00:00:00Z]");
  }
}
