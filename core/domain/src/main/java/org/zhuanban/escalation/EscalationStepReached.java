package org.zhuanban.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.party.Role;

/**
 * A step of the escalation policy of a duty was reached, and whoever stands on it was told.
 *
 * @param duty the key of the duty
 * @param kind the code of its kind
 * @param owner the code of who owes it
 * @param subject what it is about
 * @param role who was told
 * @param due the last day from which the step was counted, as it was known then
 * @param notBefore the day before which it is not sent, since a reminder is none on a rest day;
 *     empty for at once
 * @param step which step of the escalation policy it was; empty where that was not written down,
 *     since one role stood on an escalation policy once
 */
public record EscalationStepReached(
    String duty,
    String kind,
    String owner,
    String subject,
    Role role,
    LocalDate due,
    Optional<LocalDate> notBefore,
    Optional<EscalationPolicy.EscalationStep> step)
    implements Event<Escalations> {
  boolean is(EscalationPolicy.EscalationStep other) {
    return step.map(other::equals).orElse(role == other.role());
  }

  @Override
  public Optional<Command> command() {
    return Optional.empty();
  }

  @Override
  public Escalations applyTo(Escalations state, LocalDate effectiveOn) {
    return state.with(this, effectiveOn);
  }
}
