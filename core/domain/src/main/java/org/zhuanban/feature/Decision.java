package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What a feature makes of a command. */
public sealed interface Decision {
  /**
   * It is carried out.
   *
   * @param events what happens; empty if there is nothing to do
   */
  record Accepted(List<Happened> events) implements Decision {
    /**
     * Copies the events.
     *
     * @param events what happens
     */
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * It is not carried out.
   *
   * @param refusal why not
   */
  record Refused(Refusal refusal) implements Decision {}

  /**
   * Carries a command out.
   *
   * @param on the day on which it takes effect
   * @param events what happens
   * @return the decision
   */
  static Decision of(LocalDate on, Event<?>... events) {
    return new Accepted(Arrays.stream(events).map(event -> new Happened(event, on)).toList());
  }

  /**
   * Refuses a command.
   *
   * @param rule the rule that says no
   * @param arguments what its words speak of
   * @return the decision
   */
  static Decision refused(Rule rule, Object... arguments) {
    return new Refused(Refusal.of(rule, arguments));
  }
}
