package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;

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
 * @param due the offices that held a seat on the day, the leader first (应到)
 * @param standIns the offices that stood in for absent ones
 * @param resolutions the decisions in words
 */
@Term(zh = "工作例会", en = "regular meeting")
public record Meeting(
    int number,
    LocalDate on,
    Office leader,
    List<Office> attended,
    int decisions,
    Optional<DocumentRef> minutes,
    List<OnProblem> problems,
    List<Office> due,
    List<StandIn> standIns,
    List<String> resolutions) {
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
   * @param due the offices that held a seat on the day
   * @param standIns the offices that stood in
   * @param resolutions the decisions in words
   */
  public Meeting {
    attended = List.copyOf(attended);
    problems = List.copyOf(problems);
    due = List.copyOf(due);
    standIns = List.copyOf(standIns);
    resolutions = List.copyOf(resolutions);
  }

  /**
   * {@return the offices that were due and neither took part nor sent another one (缺席); none if no
   * attendance is recorded}
   */
  public List<Office> absent() {
    return attended.isEmpty() && standIns.isEmpty()
        ? List.of()
        : due.stream()
            .filter(office -> !attended.contains(office))
            .filter(office -> standIns.stream().noneMatch(by -> by.absent().equals(office)))
            .toList();
  }

  /** {@return whether the leader took part in person; empty if no attendance is recorded} */
  public Optional<Boolean> led() {
    return attended.isEmpty() ? Optional.empty() : Optional.of(attended.contains(leader));
  }
}
