package org.zhuanban.testing.law;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
  @Property(tries = 20)
  default void nothing_changes_by_a_refusal(@ForAll("unlawfulHistories") ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    for (Request request : history.requests(Picture.PROJECT)) {
      LocalDate day = request.effectiveOn();
      host.startDay(day);
      Picture before = Picture.of(host, day);
      if (host.handle(request) instanceof Outcome.Refused refused) {
        String when =
            "after %s refused %s".formatted(refused.refusal().rule().code(), request.command());
        before.assertSame(Picture.of(host, day), when);
        before.assertSame(Picture.of(host.restarted(), day), when + " and a restart");
      }
    }
  }
}
