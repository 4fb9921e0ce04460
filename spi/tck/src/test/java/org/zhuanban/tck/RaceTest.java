package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RaceTest {
  @Test
  void the_first_failure_is_told_though_another_thread_waits_for_ever() {
    Callable<Boolean> waits =
        () -> {
          new CountDownLatch(1).await();
          return true;
        };
    Callable<Boolean> fails =
        () -> {
          throw new IllegalStateException("syntax error");
        };

    assertThatThrownBy(() -> Race.run(List.of(waits, fails)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("syntax error")
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }
}
