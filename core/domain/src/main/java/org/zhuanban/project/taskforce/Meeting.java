package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;

/**
 * A meeting of the task force that was held.
 *
 * @param number the number of the meeting
 * @param on the day of the meeting
 * @param leader the leader of the task force at the time
 * @param attended the offices that took part; empty if no attendance is recorded
 * @param decisions the number of decisions
 * @param minutes the minutes (会议纪要)
 * @param problems the decisions about problems
 */
@Term(zh = "工作例会", en = "regular meeting")
public record Meeting(
    int number,
    LocalDate on,
    Office leader,
    List<Office> attended,
    int decisions,
    Optional<DocumentRef> minutes,
    List<OnProblem> problems) {
  /**
   * Copies the list.
   *
   * @param number the number of the meeting
   * @param on the day of the meeting
   * @param leader the leader of the task force
   * @param attended the offices that took part
   * @param decisions the number of decisions
   * @param minutes the minutes
   * @param problems the decisions about problems
   */
  public Meeting {
    attended = List.copyOf(attended);
    problems = List.copyOf(problems);
  }

  /** {@return whether the leader took part in person; empty if no attendance is recorded} */
  public Optional<Boolean> led() {
    return attended.isEmpty() ? Optional.empty() : Optional.of(attended.contains(leader));
  }
}
