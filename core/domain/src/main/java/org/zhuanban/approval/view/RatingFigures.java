package org.zhuanban.approval.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.SuccessionTable;

/**
 * The figures of service ratings of a department (国办发〔2019〕51号). Excluded ratings count only in
 * {@code excluded}.
 *
 * @param department the code of the department that handled the matters
 * @param grades the number of ratings of each {@link ServiceGrade}, in their order
 * @param answered the number of answered bad ratings
 * @param answeredInTime the number of bad ratings answered in time
 * @param calledBack the number of calls back to authors of bad ratings given by name
 * @param toCallBack the number of bad ratings given by name
 * @param excluded the number of excluded ratings
 */
public record RatingFigures(
    String department,
    List<Integer> grades,
    int answered,
    int answeredInTime,
    int calledBack,
    int toCallBack,
    int excluded) {
  private static final int GRADES = ServiceGrade.values().length;

  /**
   * Copies the list.
   *
   * @param department the code of the department
   * @param grades the number of ratings of each grade
   * @param answered the number of answered bad ratings
   * @param answeredInTime the number of bad ratings answered in time
   * @param calledBack the number of calls back
   * @param toCallBack the number of bad ratings given by name
   * @param excluded the number of excluded ratings
   */
  public RatingFigures {
    grades = List.copyOf(grades);
  }

  /** {@return the number of ratings that count} */
  public int rated() {
    return grades.stream().mapToInt(Integer::intValue).sum();
  }

  /** {@return the number of bad ratings that count} */
  public int bad() {
    return Arrays.stream(ServiceGrade.values())
        .filter(ServiceGrade::bad)
        .mapToInt(this::count)
        .sum();
  }

  /**
   * Counts the ratings of a grade.
   *
   * @param grade the grade
   * @return the number of ratings of the grade
   */
  public int count(ServiceGrade grade) {
    return grades.get(grade.stars() - 1);
  }

  /**
   * Counts the ratings of a project.
   *
   * @param approvals its approvals
   * @param duties the duties, present and past, including the answers to bad ratings
   * @param day the day, as of its end
   * @param book the notices
   * @param successions the successions of departments
   * @return the figures by department, or its successor on the day of the rating, in the order of
   *     codes
   */
  public static List<RatingFigures> of(
      Approvals approvals,
      List<Duty> duties,
      LocalDate day,
      CalendarBook book,
      SuccessionTable successions) {
    TreeMap<String, List<RatingFigures>> byDepartment = new TreeMap<>();
    for (ApprovalItem item : approvals.items()) {
      for (Application attempt : approvals.attempts(item.code())) {
        attempt.asOf(day).rating().stream()
            .map(
                rating ->
                    of(
                        successions.on(
                            approvals.terms().of(item, attempt).department(), rating.on()),
                        rating,
                        inTime(duties, item, attempt, book)))
            .forEach(
                one ->
                    byDepartment
                        .computeIfAbsent(one.department(), code -> new ArrayList<>())
                        .add(one));
      }
    }
    return byDepartment.values().stream()
        .map(several -> several.stream().reduce(RatingFigures::plus).orElseThrow())
        .toList();
  }

  private static boolean inTime(
      List<Duty> duties, ApprovalItem item, Application attempt, CalendarBook book) {
    return duties.stream()
        .filter(duty -> duty.kind() == ApprovalDuty.ANSWER_RATING)
        .filter(duty -> duty.key().equals("rating:" + item.code() + ":" + attempt.attempt()))
        .flatMap(
            duty ->
                duty.clock().ending().stream()
                    .filter(ending -> ending.how() == Ending.How.DONE)
                    .filter(
                        ending ->
                            duty.clock()
                                .bindingDue(book)
                                .map(Deadline.Due::date)
                                .filter(ending.on()::isAfter)
                                .isEmpty()))
        .findAny()
        .isPresent();
  }

  private static RatingFigures of(String department, ServiceRating rating, boolean inTime) {
    boolean counts = rating.counts();
    boolean answered = counts && rating.answeredOn().isPresent();
    boolean byName = counts && rating.bad() && rating.byName();
    return new RatingFigures(
        department,
        Arrays.stream(ServiceGrade.values())
            .map(grade -> counts && grade == rating.grade() ? 1 : 0)
            .toList(),
        one(answered),
        one(answered && inTime),
        one(byName && rating.calledBackOn().isPresent()),
        one(byName),
        one(!counts));
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  /**
   * Adds the figures of another project.
   *
   * @param other figures of the same department
   * @return the sum
   */
  public RatingFigures plus(RatingFigures other) {
    return new RatingFigures(
        department,
        IntStream.range(0, GRADES).mapToObj(i -> grades.get(i) + other.grades.get(i)).toList(),
        answered + other.answered,
        answeredInTime + other.answeredInTime,
        calledBack + other.calledBack,
        toCallBack + other.toCallBack,
        excluded + other.excluded);
  }
}
