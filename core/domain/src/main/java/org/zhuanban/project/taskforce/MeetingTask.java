package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;

/**
 * A task that a meeting gave: a proceeding of one step, which {@link
 * org.zhuanban.proceeding.ProceedingCommand.CompleteStep} takes. {@link OpenProceeding#withContent}
 * says what is to be done, in the words of the decision.
 */
public final class MeetingTask {
  /** The role of the owner of the task. */
  public static final String OWNER = "OWNER";

  /** The step of the task. */
  public static final String DO = "DO";

  /** The name of the kind of proceeding. */
  public static final String TABLE = "meeting-task";

  private static final String SOURCE = "工作惯例：会议议定事项";

  private MeetingTask() {}

  /**
   * Gives a task, on the day of the meeting.
   *
   * @param task the name of the task inside the project, as {@link OpenProceeding#proceeding}
   * @param meeting the number of the meeting
   * @param heldOn the day of the meeting
   * @param due the last day; a free day moves to the next working day of the owner (民法典第二百零三条)
   * @param owner the code of the owner
   * @param calendar the name of the owner's calendar
   * @return the command, which takes effect on the day of the meeting
   * @throws IllegalArgumentException if a name is malformed, or if the last day lies before the
   *     meeting or more than ten years after it
   */
  public static OpenProceeding given(
      String task, int meeting, LocalDate heldOn, LocalDate due, String owner, String calendar) {
    return given(task, subject(meeting), heldOn, due, owner, calendar);
  }

  /**
   * Gives a task of any meeting, on its day.
   *
   * @param task the name of the task inside the stream, as {@link OpenProceeding#proceeding}
   * @param subject the {@linkplain #subject(String) subject} of the tasks of the meeting
   * @param heldOn the day of the meeting
   * @param due the last day, as for a task of a task force
   * @param owner the code of the owner
   * @param calendar the name of the owner's calendar
   * @return the command, which takes effect on the day of the meeting
   * @throws IllegalArgumentException if a name is malformed, or if the last day lies before the
   *     meeting or more than ten years after it
   */
  public static OpenProceeding given(
      String task, String subject, LocalDate heldOn, LocalDate due, String owner, String calendar) {
    int days = (int) ChronoUnit.DAYS.between(heldOn, due);
    TimeLimit limit =
        new TimeLimit(days, days == 0 ? LimitUnit.IMMEDIATE : LimitUnit.CALENDAR_DAYS, SOURCE);
    Step.Builder step = Step.builder();
    step.name(DO).owner(OWNER).source(SOURCE).appointed(limit).lapses(false);
    return OpenProceeding.of(
        task,
        new ProceedingTable(TABLE, List.of(step.build())),
        subject,
        List.of(new Party(OWNER, owner, calendar)));
  }

  /**
   * Returns the subject of the tasks of a meeting, as {@link
   * org.zhuanban.proceeding.ProceedingList#about} needs it.
   *
   * @param meeting the number of the meeting
   * @return the subject of the tasks
   */
  public static String subject(int meeting) {
    return subject(String.valueOf(meeting));
  }

  /**
   * Returns the subject of the tasks of a meeting with a name instead of a number.
   *
   * @param meeting the name of the meeting, such as its period
   * @return the subject of the tasks
   */
  public static String subject(String meeting) {
    return "meeting:" + meeting;
  }
}
