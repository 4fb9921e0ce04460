package org.zhuanban.testing.law;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.zhuanban.request.Request;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.generate.ProjectHistory;

/** The third law: a host that was restarted shows the same. */
public interface ReplayLaw extends HostLaw {
  /**
   * Restarts the host after each day, and compares what both show.
   *
   * @param history the commands, lawful and unlawful ones
   */
  @Property(tries = 40)
  default void replay_gives_the_same(@ForAll("unlawfulHistories") ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    LocalDate before = history.start();
    for (Request request : history.requests(Picture.PROJECT)) {
      LocalDate day = request.effectiveOn();
      if (!day.equals(before)) {
        assertSame(host, before);
      }
      host.startDay(day);
      host.handle(request);
      before = day;
    }
    assertSame(host, before);
  }

  private static void assertSame(HostUnderTest host, LocalDate day) {
    Assertions.assertThat(Picture.of(host.restarted(), day))
        .as("after a restart on %s", day)
        .isEqualTo(Picture.of(host, day));
  }
}
