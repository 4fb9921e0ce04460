package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.request.Outcome;
import org.zhuanban.violation.Violations;

/** Whoever works on one stream: asks leave for what comes, and tells what was. */
public interface Teller {
  /**
   * Lets a day come.
   *
   * @param today the day
   * @return the same teller
   */
  Teller day(LocalDate today);

  /**
   * Asks for leave to do something today.
   *
   * @param command the command
   * @return what became of it
   */
  Outcome ask(Command command);

  /**
   * Tells that something was done today; in its order, so that it does not wait.
   *
   * @param command the command that would have brought it about
   * @return what became of it
   */
  Outcome send(Command command);

  /**
   * Tells that something was done on a day; it waits if it comes too early.
   *
   * @param command the command that would have brought it about
   * @param on the day
   * @return what became of it
   */
  Outcome tell(Command command, LocalDate on);

  /** {@return what broke a rule, in the order of recording} */
  List<Violations.Violation> found();
}
