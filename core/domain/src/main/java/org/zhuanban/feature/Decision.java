package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The decision of a feature about a command. */
public sealed interface Decision {
  /**
   * The command is accepted.
   *
   * @param events the events; empty if there is nothing to do
   */
  record Accepted(List<DatedEvent> events) implements Decision {
    /**
     * Copies the events.
     *
     * @param events the events
     */
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * The act is unlawful: a command is refused, a reported fact is recorded all the same.
   *
   * @param refused the denial of a command, with rules of {@link Severity#UNLAWFUL}
   * @param events the events of a fact, with the violations
   */
  record Violating(Denied refused, List<DatedEvent> events) implements Decision {
    /**
     * Checks the rules and copies the events.
     *
     * @param refused the denial of a command
     * @param events the events of a fact
     * @throws IllegalArgumentException if a rule has another severity
     */
    public Violating {
      for (Refusal refusal : refused.all()) {
        if (refusal.rule().breach() != Severity.UNLAWFUL) {
          throw new IllegalArgumentException(
              "rule %s refuses facts, too, or refuses nothing".formatted(refusal.rule().code()));
        }
      }
      events = List.copyOf(events);
    }
  }

  /**
   * The command is denied.
   *
   * @param all the reasons, at least one; the first one is the {@link #refusal}
   */
  record Denied(List<Refusal> all) implements Decision {
    /**
     * Copies the reasons.
     *
     * @param all the reasons
     * @throws IllegalArgumentException if there is none
     */
    public Denied {
      all = List.copyOf(all);
      if (all.isEmpty()) {
        throw new IllegalArgumentException("a refusal has at least one reason, but had none");
      }
    }

    /**
     * Creates a denial for a single reason.
     *
     * @param refusal the reason
     */
    public Denied(Refusal refusal) {
      this(List.of(refusal));
    }

    /** {@return the reason; of several the first} */
    public Refusal refusal() {
      return all.get(0);
    }
  }

  /**
   * Accepts a command.
   *
   * @param on the day of effect
   * @param events the events
   * @return the decision
   */
  static Decision of(LocalDate on, Event<?>... events) {
    return new Accepted(happened(on, events));
  }

  /**
   * Records a fact although its command would be refused.
   *
   * @param refusal the refusal, with a rule of {@link Severity#UNLAWFUL}
   * @param on the day of effect
   * @param events the events, with the violation
   * @return the decision
   * @throws IllegalArgumentException if the rule has another severity
   */
  static Decision violating(Refusal refusal, LocalDate on, Event<?>... events) {
    return violating(List.of(refusal), on, events);
  }

  /**
   * Records a fact although its command would be refused for several reasons.
   *
   * @param refusals the refusals, at least one, with rules of {@link Severity#UNLAWFUL}
   * @param on the day of effect
   * @param events the events, with the violations
   * @return the decision
   * @throws IllegalArgumentException if a rule has another severity
   */
  static Decision violating(List<Refusal> refusals, LocalDate on, Event<?>... events) {
    return new Violating(new Denied(refusals), happened(on, events));
  }

  private static List<DatedEvent> happened(LocalDate on, Event<?>... events) {
    return Arrays.stream(events).map(event -> new DatedEvent(event, on)).toList();
  }

  /**
   * Refuses a command.
   *
   * @param rule the violated rule
   * @param arguments the arguments of its text
   * @return the decision
   */
  static Decision refused(Rule rule, Object... arguments) {
    return new Denied(Refusal.of(rule, arguments));
  }
}
