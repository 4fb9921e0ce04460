package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** What a feature makes of a command. */
public sealed interface Decision {
  /**
   * It is carried out.
   *
   * @param events what happens; empty if there is nothing to do
   */
  record Accepted(List<DatedEvent> events) implements Decision {
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
   * It must not be: a command is refused for it, a fact that is reported is kept all the same.
   *
   * @param refusal the rule that it breaks, one with {@link Severity#UNLAWFUL}
   * @param events what a fact brings about, the violation included
   */
  record Violating(Refusal refusal, List<DatedEvent> events) implements Decision {
    /**
     * Checks the rule and copies the events.
     *
     * @param refusal the rule that it breaks
     * @param events what a fact brings about
     * @throws IllegalArgumentException if the rule is of another sort
     */
    public Violating {
      if (refusal.rule().breach() != Severity.UNLAWFUL) {
        throw new IllegalArgumentException(
            "rule %s refuses facts, too, or refuses nothing".formatted(refusal.rule().code()));
      }
      events = List.copyOf(events);
    }
  }

  /**
   * It is not carried out.
   *
   * @param all every reason why not, at least one; the first one is the {@link #refusal}
   */
  record Denied(List<Refusal> all) implements Decision {
    /**
     * Copies the reasons.
     *
     * @param all every reason why not
     * @throws IllegalArgumentException if there is none
     */
    public Denied {
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("a refusal has at least one reason, but had none");
      }
    }

    /**
     * Refuses for a single reason.
     *
     * @param refusal why not
     */
    public Denied(Refusal refusal) {
      this(List.of(refusal));
    }

    /** {@return why not; of several reasons the first} */
    public Refusal refusal() {
      return all.get(0);
    }
  }

  /**
   * Carries a command out.
   *
   * @param on the day on which it takes effect
   * @param events what happens
   * @return the decision
   */
  static Decision of(LocalDate on, Event<?>... events) {
    return new Accepted(happened(on, events));
  }

  /**
   * Lets a fact stand that a command would be refused for.
   *
   * @param refusal the rule that it breaks, one with {@link Severity#UNLAWFUL}
   * @param on the day on which it took effect
   * @param events what it brings about, the violation included
   * @return the decision
   * @throws IllegalArgumentException if the rule is of another sort
   */
  static Decision violating(Refusal refusal, LocalDate on, Event<?>... events) {
    return new Violating(refusal, happened(on, events));
  }

  private static List<DatedEvent> happened(LocalDate on, Event<?>... events) {
    return Arrays.stream(events).map(event -> new DatedEvent(event, on)).toList();
  }

  /**
   * Refuses a command.
   *
   * @param rule the rule that says no
   * @param arguments what its words speak of
   * @return the decision
   */
  static Decision refused(Rule rule, Object... arguments) {
    return new Denied(Refusal.of(rule, arguments));
  }
}
