package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
  @Property(tries = 20)
  default void replay_gives_the_same(@ForAll("unlawfulHistories") ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    Map<LocalDate, List<Request>> days =
        history.requests(Picture.PROJECT).stream()
            .collect(
                Collectors.groupingBy(Request::effectiveOn, TreeMap::new, Collectors.toList()));
    days.forEach(
        (day, requests) -> {
          host.startDay(day);
          requests.forEach(host::handle);
          Picture.of(host, day).assertSame(Picture.of(host.restarted(), day), "after a restart");
        });
  }
}
