package org.zhuanban.approval.application;

import java.util.Arrays;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * The grades of a service rating, from the worst to the best.
 *
 * <p>Numbers of grades run both ways: stars grow with satisfaction, and the codes of GB/T
 * 39046—2020, table A.8, fall. Neither is a plain number here, so that one is never taken for the
 * other.
 */
@Term(zh = "满意度", en = "grade of a service rating", law = "国办发〔2019〕51号")
public enum ServiceGrade {
  /** Very dissatisfied (非常不满意). */
  VERY_DISSATISFIED(1),
  /** Dissatisfied (不满意). */
  DISSATISFIED(2),
  /** Basically satisfied (基本满意). */
  BASICALLY_SATISFIED(3),
  /** Satisfied (满意). */
  SATISFIED(4),
  /** Very satisfied (非常满意). */
  VERY_SATISFIED(5);

  private static final int COUNT = 5;

  private final int stars;

  ServiceGrade(int stars) {
    this.stars = stars;
  }

  /**
   * Finds a grade by its stars.
   *
   * @param stars the number of stars, from 1, very dissatisfied, to 5, very satisfied
   * @return the grade
   * @throws IllegalArgumentException if the number is not from 1 to 5
   */
  public static ServiceGrade ofStars(int stars) {
    Input.within("ServiceGrade.stars", stars, 1, COUNT);
    return Arrays.stream(values()).filter(grade -> grade.stars == stars).findFirst().orElseThrow();
  }

  /**
   * Finds a grade by its code of GB/T 39046—2020, table A.8.
   *
   * @param code the code, from 1, very satisfied, to 5, very dissatisfied
   * @return the grade
   * @throws IllegalArgumentException if the code is not from 1 to 5
   */
  public static ServiceGrade ofNationalCode(int code) {
    Input.within("ServiceGrade.nationalCode", code, 1, COUNT);
    return ofStars(COUNT + 1 - code);
  }

  /** {@return the number of stars, from 1, very dissatisfied, to 5, very satisfied} */
  public int stars() {
    return stars;
  }

  /**
   * {@return the code of GB/T 39046—2020, table A.8: 1, very satisfied, to 5, very dissatisfied}
   */
  public int nationalCode() {
    return COUNT + 1 - stars;
  }

  /** {@return whether it is one of the two bad grades, which require an answer} */
  public boolean bad() {
    return this == VERY_DISSATISFIED || this == DISSATISFIED;
  }
}
