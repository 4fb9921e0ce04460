package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.generate.ProjectHistory;

/** The fourth law: nothing changes by a refusal. */
public interface RefusalLaw extends HostLaw {
  /**
   * Compares what the host shows before and after each refusal, also after a restart.
   *
   * @param history the commands, lawful and unlawful ones
   */
  @Property(tries = 40)
  default void nothing_changes_by_a_refusal(@ForAll("unlawfulHistories") ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    for (Request request : history.requests(Picture.PROJECT)) {
      LocalDate day = request.effectiveOn();
      host.startDay(day);
      Optional<Picture> before = Picture.of(host, day);
      if (host.handle(request) instanceof Outcome.Refused refused) {
        String words = "after " + request.command() + " was refused by " + refused.refusal();
        Assertions.assertThat(Picture.of(host, day)).as(words).isEqualTo(before);
        Assertions.assertThat(Picture.of(host.restarted(), day)).as(words).isEqualTo(before);
      }
    }
  }
}
