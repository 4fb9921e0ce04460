package org.zhuanban.restatement;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.glossary.Term;

/**
 * A notice of holidays moved a last day that somebody had been told.
 *
 * @param duty the key of the duty
 * @param kind the code of its kind
 * @param owner the code of who owes it
 * @param subject what it is about
 * @param limit which of its limits moved
 * @param before the last day as known on the day before the notice
 * @param after the last day as known since
 * @param certainty whether a later notice can still move it
 * @param published the day on which the notice came out
 * @param notice what the notice calls itself
 */
@Term(zh = "办结日变动", en = "restated deadline")
public record DeadlineRestated(
    String duty,
    String kind,
    String owner,
    String subject,
    RestatedLimit limit,
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
