package org.zhuanban.testing.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.generate.ProjectHistory;

/** The second law: the order in which facts are reported does not matter. */
public interface OrderLaw extends HostLaw {
  /**
   * Reports facts on their days to one host, and all of them on the last day and in another order to
   * another one.
   *
   * @param history the facts
   */
  @Property(tries = 40)
  default void the_order_of_facts_does_not_matter(
      @ForAll("shuffledHistories") ProjectHistory history) {
    LocalDate end = history.end();
    List<Fact> reported = history.facts(Picture.PROJECT);
    HostUnderTest inOrder = emptyHost(history.start());
    reported.stream()
        .sorted(Comparator.comparing(Fact::effectiveOn))
        .forEach(
            fact -> {
              inOrder.startDay(fact.effectiveOn());
              record(inOrder, fact);
            });
    HostUnderTest anyOrder = emptyHost(history.start());
    anyOrder.startDay(end);
    reported.forEach(fact -> record(anyOrder, fact));

    for (LocalDate day : List.of(end, end.plusDays(40))) {
      inOrder.startDay(day);
      anyOrder.startDay(day);
      Assertions.assertThat(Picture.of(anyOrder, day).orElseThrow().now())
          .as("on %s", day)
          .isEqualTo(Picture.of(inOrder, day).orElseThrow().now());
    }
  }

  private static void record(HostUnderTest host, Fact fact) {
    Assertions.assertThat(host.record(fact))
        .as("%s on %s: %s", fact.stream(), fact.effectiveOn(), fact.command())
        .isNotInstanceOf(Outcome.Refused.class);
  }
}
