package org.zhuanban.restatement;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.glossary.Term;

/**
 * A notice of holidays moved a last day that a person had been notified of.
 *
 * @param duty the key of the duty
 * @param kind the code of the kind of duty
 * @param owner the code of the owner
 * @param subject the subject of the duty
 * @param limit the limit that moved
 * @param before the last day as known on the day before the notice
 * @param after the last day as known since the notice
 * @param certainty whether a later notice can still move it
 * @param published the day of publication of the notice
 * @param notice the title of the notice
 */
@Term(zh = "办结日变动", en = "restated deadline")
public record DeadlineRestated(
    String duty,
    String kind,
    String owner,
    String subject,
    DutyLimit limit,
    LocalDate before,
    LocalDate after,
    Certainty certainty,
    LocalDate published,
    String notice)
    implements Event<RestatementHistory> {
  @Override
  public Optional<Command> command() {
    return Optional.empty();
  }

  @Override
  public RestatementHistory applyTo(RestatementHistory state, LocalDate effectiveOn) {
    return state.with(this);
  }
}
