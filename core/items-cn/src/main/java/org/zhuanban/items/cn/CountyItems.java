package org.zhuanban.items.cn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;

/**
 * The items of a county: those of the law, with what the county decides itself. It decides stages,
 * departments, committed limits, prerequisites, materials and codes; it cannot change the law.
 *
 * <pre>{@code
 * CountyItems county =
 *     CountyItems.of(NationalItems.bundled(), calendar)
 *         .with("SG01", 3, "HCB", item -> item.committed(TimeLimit.workingDays(3, "县政办发〔2024〕1号")));
 * Catalogue catalogue = county.catalogue("2024-04", day, "县政办发〔2024〕1号", departments);
 * }</pre>
 */
public final class CountyItems {
  private record Choice(
      String code,
      String plan,
      int stage,
      String department,
      UnaryOperator<ApprovalItem.Builder> local) {}

  private final NationalItems national;
  private final WorkCalendar calendar;
  private final List<Choice> choices;
  private final List<ApprovalItem> own;

  private CountyItems(
      NationalItems national, WorkCalendar calendar, List<Choice> choices, List<ApprovalItem> own) {
    this.national = national;
    this.calendar = calendar;
    this.choices = List.copyOf(choices);
    this.own = List.copyOf(own);
  }

  /**
   * Creates a county that has no items yet.
   *
   * @param national the items of the law
   * @param calendar the calendar of the county, by which committed limits are compared with
   *     statutory ones
   * @return the county
   */
  public static CountyItems of(NationalItems national, WorkCalendar calendar) {
    return new CountyItems(
        Input.given("CountyItems.national", national),
        Input.given("CountyItems.calendar", calendar),
        List.of(),
        List.of());
  }

  /**
   * Adds an item of the law under its own code.
   *
   * @param code its code in the library
   * @param stage the number of its stage
   * @param department the code of the deciding department
   * @param local sets what the county decides
   * @return a copy with the item
   * @throws InputException if the library has no such item, or if the county has it already
   */
  public CountyItems with(
      String code, int stage, String department, UnaryOperator<ApprovalItem.Builder> local) {
    return with(code, code, stage, department, local);
  }

  /**
   * Adds an item of the law under a code of the county.
   *
   * @param code its code in the library
   * @param plan its code in the plans of the county
   * @param stage the number of its stage
   * @param department the code of the deciding department
   * @param local sets what the county decides
   * @return a copy with the item
   * @throws InputException if the library has no such item, or if the county has it already
   */
  public CountyItems with(
      String code,
      String plan,
      int stage,
      String department,
      UnaryOperator<ApprovalItem.Builder> local) {
    Input.distinct(
        "CountyItems.code", Stream.concat(choices.stream().map(Choice::code), Stream.of(code)));
    if (national.versions(code).isEmpty()) {
      throw InputFault.UNKNOWN.at("CountyItems.code", code, national.codes());
    }
    List<Choice> more = new ArrayList<>(choices);
    more.add(new Choice(code, plan, stage, department, local));
    return new CountyItems(national, calendar, more, own);
  }

  /**
   * Adds an item by local rules, which the library does not have.
   *
   * @param item the item
   * @return a copy with the item
   */
  public CountyItems with(ApprovalItem item) {
    List<ApprovalItem> more = new ArrayList<>(own);
    more.add(item);
    return new CountyItems(national, calendar, choices, more);
  }

  /**
   * Returns the items of a day, in the order in which they were added. An item that the law did not
   * have on that day is left out.
   *
   * @param day the day, which decides the version of each item
   * @return the items
   * @throws InputException if an item has other special procedures or effects of silence than the
   *     law, or if a committed limit can end after the statutory one
   * @throws IllegalStateException if the county sets another value of the law again
   */
  public List<ApprovalItem> items(LocalDate day) {
    return Stream.concat(
            choices.stream().flatMap(choice -> item(choice, day).stream()), own.stream())
        .toList();
  }

  /**
   * Returns the catalogue of a day.
   *
   * @param version the name of the version
   * @param day the day on which it takes effect
   * @param basis the text by which the county published it
   * @param departments the departments
   * @return the catalogue
   * @throws InputException if an item differs from the law
   * @throws IllegalStateException if the county sets another value of the law again
   */
  public Catalogue catalogue(
      String version, LocalDate day, String basis, List<Department> departments) {
    return new Catalogue(version, day, basis, departments, items(day));
  }

  /**
   * Returns the days of a period on which the law changed an item of the county. On each of them
   * every open plan is switched to the {@link #catalogue} of the day; applications that were made
   * before keep their limits. A switch that is entered later takes effect on the day of the law all
   * the same. What was accepted since then has the limits of the law.
   *
   * @param after the day before the period
   * @param upTo its last day
   * @return the days, in order
   */
  public List<LocalDate> changes(LocalDate after, LocalDate upTo) {
    return List.copyOf(
        NationalItems.changes(
            choices.stream().flatMap(choice -> national.versions(choice.code()).stream()),
            after,
            upTo));
  }

  private Optional<ApprovalItem> item(Choice choice, LocalDate day) {
    return national.version(choice.code(), day).map(law -> item(choice, law));
  }

  private ApprovalItem item(Choice choice, ItemVersion law) {
    ApprovalItem item =
        choice
            .local()
            .apply(law.item(choice.plan()).stage(choice.stage()).department(choice.department()))
            .build();
    same("special", law.code(), law.special(), item.special());
    same("silence", law.code(), law.silence(), item.silence());
    Optional<TimeLimit> committed = item.committed();
    law.statutory()
        .filter(
            longest -> committed.filter(limit -> limit.canEndAfter(longest, calendar)).isPresent())
        .ifPresent(
            longest -> {
              throw InputFault.RANGE.at(
                  place("committed", law.code()), 1, longest, committed.orElseThrow());
            });
    return item;
  }

  private static <T> void same(String component, String code, T law, T local) {
    if (!law.equals(local)) {
      throw InputFault.FORM.at(place(component, code), law, local);
    }
  }

  private static String place(String component, String code) {
    return "CountyItems." + code + "." + component;
  }
}
