package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/**
 * A meeting of the task force that was held.
 *
 * @param number its number
 * @param on its day
 * @param leader who led the task force when it was held
 * @param attended the offices that took part; empty if nobody wrote them down
 * @param decisions how many decisions it made
 * @param minutes its minutes (会议纪要)
 */
@Term(zh = "工作例会", en = "regular meeting")
public record Meeting(
    int number,
    LocalDate on,
    Office leader,
    List<Office> attended,
    int decisions,
    Optional<DocumentRef> minutes) {
  /**
   * Copies the list.
   *
   * @param number its number
   * @param on its day
   * @param leader who led the task force
   * @param attended the offices that took part
   * @param decisions how many decisions it made
   * @param minutes its minutes
   */
  public Meeting {
    attended = List.copyOf(attended);
  }

  /** {@return whether the leader took part in person; empty if nobody wrote down who did} */
  public Optional<Boolean> led() {
    return attended.isEmpty() ? Optional.empty() : Optional.of(attended.contains(leader));
  }
}
