package org.zhuanban.approval.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.Department;
import org.zhuanban.party.SuccessionTable;

/**
 * One item on a board, at the end of a day.
 *
 * @param item the code of the item
 * @param name its name
 * @param department the name of the department, or of its successor on the day
 * @param departmentCode the code of that department
 * @param attempt the number of the attempt, 0 if there was none
 * @param state its state
 * @param light its light; empty if no clock runs
 * @param committed the committed deadline; empty if there is no commitment or no clock runs
 * @param statutory the statutory deadline; empty if no clock runs
 * @param work the code of its work; empty for the whole project
 * @param workName the name of its work on the day; empty for the whole project
 */
@Value.Builder
public record ApprovalRow(
    String item,
    String name,
    String department,
    String departmentCode,
    int attempt,
    ApplicationState state,
    Optional<Light> light,
    Optional<Deadline> committed,
    Optional<Deadline> statutory,
    Optional<String> work,
    Optional<String> workName) {
  /**
   * Creates the board of a plan.
   *
   * @param approvals the approvals
   * @param day the day, as of its end
   * @param book the notices
   * @param policy the policy of the lights
   * @param successions the successions of departments
   * @return one row per item, in the order of the plan; empty without a plan
   */
  public static List<ApprovalRow> of(
      Approvals approvals,
      LocalDate day,
      CalendarBook book,
      LightPolicy policy,
      SuccessionTable successions) {
    Approvals then = approvals.asOf(day);
    return then.plan().map(ApprovalPlan::items).orElse(List.of()).stream()
        .map(item -> of(item, then, day, book, policy, successions))
        .toList();
  }

  private static ApprovalRow of(
      ApprovalItem item,
      Approvals approvals,
      LocalDate day,
      CalendarBook book,
      LightPolicy policy,
      SuccessionTable successions) {
    Optional<Application> attempt = approvals.caseOn(item.code(), day);
    Optional<DutyClock> clock =
        approvals
            .clocks()
            .of(item, attempt.orElseGet(() -> Application.opened(1)))
            .filter(running -> !day.isBefore(running.from()));
    Department organ =
        successions.on(
            approvals.plan().orElseThrow().department(item.department()).orElseThrow(), day);
    return builder()
        .item(item.code())
        .name(item.name())
        .department(organ.name())
        .departmentCode(organ.code())
        .attempt(attempt.map(Application::attempt).orElse(0))
        .state(approvals.stateOn(item, day))
        .light(clock.flatMap(running -> running.lightOn(day, book, policy)))
        .committed(clock.flatMap(running -> running.committedOn(day, book)))
        .statutory(clock.flatMap(running -> running.statutoryOn(day, book)))
        .work(item.work())
        .workName(item.work().map(code -> approvals.works().name(code, day).orElse(code)))
        .build();
  }

  /** {@return its name after that of its work, such as 1号厂房工程：建筑工程施工许可证核发} */
  public String title() {
    return workName.map(of -> of + "：" + name).orElse(name);
  }

  /** {@return the deadline that its light warns by: the committed one, else the statutory one} */
  public Optional<Deadline> binding() {
    return committed.or(this::statutory);
  }

  /** {@return a builder without values} */
  static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link ApprovalRow}. */
  static final class Builder extends ApprovalRowBuilder {
    Builder() {}
  }
}
