package org.zhuanban.testing.law;

import static org.zhuanban.testing.ZhuanbanAssertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhuanban.request.Fact;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.generate.ProjectHistory;

/** The second law: the order in which facts are reported does not matter. */
public interface OrderLaw extends HostLaw {
  /**
   * Reports facts on their days to one host, and all of them on the last day and in another order
   * to another one.
   *
   * @param history the facts
   */
  @Property(tries = 20)
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
              assertThat(inOrder.record(fact)).of(fact).isTaken();
            });
    HostUnderTest anyOrder = emptyHost(history.start());
    anyOrder.startDay(end);
    reported.forEach(fact -> assertThat(anyOrder.record(fact)).of(fact).isTaken());

    for (LocalDate day : List.of(end, end.plusDays(40))) {
      inOrder.startDay(day);
      anyOrder.startDay(day);
      Picture.of(inOrder, day).assertSameState(Picture.of(anyOrder, day), "in another order");
    }
  }
}
