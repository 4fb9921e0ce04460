package org.zhuanban.organisation;

import java.time.LocalDate;
import org.zhuanban.input.Input;

/**
 * An item of a training plan. It is met by the first training, exercise or session of the year
 * whose course is its title or code.
 *
 * @param code the code in the form of {@link org.zhuanban.party.PersonRef#id}
 * @param title the title, not blank, at most 200 characters
 * @param due the last day
 */
public record TrainingItem(String code, String title, LocalDate due) {
  /**
   * Checks the code and the title.
   *
   * @param code the code
   * @param title the title
   * @param due the last day
   * @throws IllegalArgumentException if the code is malformed, or if the title is blank or too long
   */
  public TrainingItem {
    Input.reference("TrainingItem.code", code);
    Input.said("TrainingItem.title", title, TrainingCommand.FIELD);
    Input.given("TrainingItem.due", due);
  }

  /**
   * Checks whether a course carries the item out.
   *
   * @param course the course
   * @return true if it is named by the title or the code of the item
   */
  public boolean meets(String course) {
    return course.equals(title) || course.equals(code);
  }
}
