package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * A joint survey (联合踏勘) or meeting to which the lead had invited every participating department.
 *
 * @param on the day
 * @param attended the codes of the departments present, besides the lead; every other participating
 *     department was absent
 */
@Term(zh = "联合踏勘", en = "joint survey", law = "行政许可法第二十六条第二款")
public record JointSurvey(LocalDate on, List<String> attended) {
  /**
   * Copies the codes.
   *
   * @param on the day
   * @param attended the codes of the departments present
   */
  public JointSurvey {
    attended = Input.list("JointSurvey.attended", attended);
  }
}
