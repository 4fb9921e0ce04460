package org.zhuanban.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhuanban.duty.EscalationPolicy;

/**
 * The escalation notices of duties.
 *
 * @param byDuty the notices, by the keys of the duties, in order
 */
public record Escalations(Map<String, List<EscalationNotice>> byDuty) {
  /** The state without notices. */
  public static final Escalations NONE = new Escalations(Map.of());

  /**
   * An escalation notice.
   *
   * @param on the day of the step
   * @param step the step with its role
   */
  public record EscalationNotice(LocalDate on, EscalationStepReached step) {}

  /**
   * Copies the lists.
   *
   * @param byDuty the notices
   */
  public Escalations {
    Map<String, List<EscalationNotice>> copy = new LinkedHashMap<>();
    byDuty.forEach((duty, notices) -> copy.put(duty, List.copyOf(notices)));
    byDuty = Collections.unmodifiableMap(copy);
  }

  /**
   * Lists the notices of a duty.
   *
   * @param duty the key of the duty
   * @return the notices, in order
   */
  public List<EscalationNotice> of(String duty) {
    return byDuty.getOrDefault(duty, List.of());
  }

  /**
   * Filters the notices.
   *
   * @param shown the predicate of the steps to keep
   * @return the filtered notices, by the keys of the duties, in order
   */
  public Escalations only(Predicate<EscalationStepReached> shown) {
    Map<String, List<EscalationNotice>> some = new LinkedHashMap<>();
    byDuty.forEach(
        (duty, notices) -> {
          List<EscalationNotice> left =
              notices.stream().filter(each -> shown.test(each.step())).toList();
          if (!left.isEmpty()) {
            some.put(duty, left);
          }
        });
    return new Escalations(some);
  }

  /**
   * {@return whether a step of a duty was notified since it opened; an earlier notice does not
   * count for a duty that opened again}
   *
   * @param duty the key of the duty
   * @param openedOn the first day of the duty
   * @param step the step of the policy
   */
  public boolean notified(String duty, LocalDate openedOn, EscalationPolicy.EscalationStep step) {
    return of(duty).stream()
        .anyMatch(notices -> notices.step().is(step) && notices.on().isAfter(openedOn));
  }

  Escalations with(EscalationStepReached step, LocalDate on) {
    Map<String, List<EscalationNotice>> next = new LinkedHashMap<>(byDuty);
    List<EscalationNotice> notices = new ArrayList<>(of(step.duty()));
    notices.add(new EscalationNotice(on, step));
    next.put(step.duty(), notices);
    return new Escalations(next);
  }
}
