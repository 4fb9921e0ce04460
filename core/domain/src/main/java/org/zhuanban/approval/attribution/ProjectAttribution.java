package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.SuccessionTable;

/**
 * The attribution of the days of a project's approvals, up to the end of a day.
 *
 * <p>A day before the take-over of the project is {@link Holder.NotRecorded}. A rest day of the
 * department of the item is a {@link Holder.RestDay}. Any other day belongs to the holder at its
 * beginning:
 *
 * <ul>
 *   <li>Before the application: the {@link Holder.Upstream} item that prevents acceptance, of
 *       several the first one in the order of the prerequisites, else the {@link Holder.Applicant}.
 *       The day of receipt is included, as the clock does not count it (民法典第二百零一条).
 *   <li>From receipt to acceptance: the {@link Holder.DepartmentHolder}, but after the notice of
 *       corrections the applicant, until the supplements are received.
 *   <li>From acceptance to decision: the department, even while it waits for others. After the
 *       binding limit (committed, else statutory), it is the unmet upstream item that must precede
 *       the decision. Without one, it is the applicant if a document promised at a tolerated
 *       acceptance is missing. Days that a {@link Holder.ProcedureHolder} excludes from the count
 *       are the procedure's, its first and last one included.
 *   <li>From decision to delivery: the department; a filing needs no delivery.
 *   <li>After a withdrawal, a refusal to accept and a termination: {@link Holder.Nobody}.
 *   <li>After a delivered refusal and after a revocation: the holder as before the application.
 * </ul>
 *
 * <p>An application accepted by silence counts as accepted on its receipt. A public trade belongs
 * to the department once its gates are open, except the {@linkplain Holder.LegalPeriod statutory
 * minimum} of its announcement and listing. An enterprise's own duty belongs to the applicant. The
 * days on which an item waited for another one are attributed by the other one, see {@link #along}.
 *
 * @param approvals the approvals at the end of the day
 * @param day the day
 * @param book the notices known on that day
 * @param successions the successions of departments; a day belongs to the successor on that day
 */
@Term(zh = "逐日归责", en = "attribution of days")
public record ProjectAttribution(
    Approvals approvals, LocalDate day, CalendarBook book, SuccessionTable successions) {
  /**
   * Creates the attribution as of the end of a day, without later events and notices.
   *
   * @param approvals the approvals
   * @param day the day
   * @param book the notices
   * @param successions the successions of departments
   * @return the attribution
   */
  public static ProjectAttribution upTo(
      Approvals approvals, LocalDate day, CalendarBook book, SuccessionTable successions) {
    return new ProjectAttribution(approvals.asOf(day), day, book.asOf(day), successions);
  }

  /** {@return the day on which the first item was received, accepted, filed or announced} */
  public Optional<LocalDate> firstDay() {
    return first(items());
  }

  private static Optional<LocalDate> first(Map<String, ItemDays> items) {
    return items.values().stream().flatMap(each -> each.first().stream()).min(LocalDate::compareTo);
  }

  /**
   * Attributes the days of one attempt. The period begins with its receipt, or its acceptance
   * without receipt. It ends with its delivery or filing, or with the {@link #day}. An attempt
   * dropped without decision continues until the next application.
   *
   * @param item the code of the item
   * @param number the number of the attempt, from 1
   * @return the attribution
   * @throws IllegalArgumentException if there was no such attempt
   */
  public Attribution attempt(String item, int number) {
    ItemDays days = known(item, items());
    ApplicationDays attempt = days.attempt(number);
    boolean again = attempt.dropped() && number < days.attempts();
    LocalDate open = again ? days.attempt(number + 1).first() : day;
    return Attribution.of(
        attempt.first(), attempt.last().orElse(open), each -> days.on(each, attempt));
  }

  /**
   * Attributes the days of one item, from the project's {@link #firstDay}. The period ends with the
   * delivery or filing that completes it, the day on which it was dropped, or the {@link #day}.
   *
   * @param item the code of the item
   * @return the attribution; empty if the project has no events
   * @throws IllegalArgumentException if the plan has no such item
   */
  public Attribution item(String item) {
    Map<String, ItemDays> items = items();
    return whole(known(item, items), first(items));
  }

  /**
   * Attributes the days of every item at once, see {@link #item}.
   *
   * @return the attributions, by the codes of the items
   */
  public SortedMap<String, Attribution> byItem() {
    Map<String, ItemDays> items = items();
    Optional<LocalDate> first = first(items);
    SortedMap<String, Attribution> all = new TreeMap<>();
    items.forEach((code, item) -> all.put(code, whole(item, first)));
    return Collections.unmodifiableSortedMap(all);
  }

  /**
   * Splits the days of departments on one attempt by the links inside them (承办、审核、批准). A day
   * belongs to the link that took the next step, and after the last step to the link that it led
   * to. The days of each department add up to those of {@link #attempt}.
   *
   * @param item the code of the item
   * @param number the number of the attempt, from 1
   * @return the spans in order; days of other holders are missing
   * @throws IllegalArgumentException if there was no such attempt
   */
  public List<InnerSpan> insideAttempt(String item, int number) {
    ApplicationDays days = known(item, items()).attempt(number);
    return InnerDays.of(attempt(item, number), days::inside);
  }

  /**
   * Splits the days of departments on every item, as {@link #insideAttempt} does. The days of each
   * department add up to those of {@link #byItem}.
   *
   * @return the spans in order, by the codes of the items
   */
  public SortedMap<String, List<InnerSpan>> insideByItem() {
    Map<String, ItemDays> items = items();
    Optional<LocalDate> first = first(items);
    SortedMap<String, List<InnerSpan>> all = new TreeMap<>();
    items.forEach((code, item) -> all.put(code, InnerDays.of(whole(item, first), item::inside)));
    return Collections.unmodifiableSortedMap(all);
  }

  private Attribution whole(ItemDays item, Optional<LocalDate> first) {
    return since(first, item.last().orElse(day), item::on);
  }

  private static Attribution since(
      Optional<LocalDate> first, LocalDate last, Function<LocalDate, Holder> holderOn) {
    return first
        .map(from -> Attribution.of(from, last, holderOn))
        .orElse(new Attribution(List.of()));
  }

  /**
   * Sums the days of each department over all items.
   *
   * @return by the code of the department, its calendar days without rest days; a day on which it
   *     held two items counts twice
   */
  public SortedMap<String, Integer> departments() {
    Map<String, ItemDays> items = items();
    Optional<LocalDate> first = first(items);
    SortedMap<String, Integer> sums = new TreeMap<>();
    for (ItemDays item : items.values()) {
      for (HolderSpan span : whole(item, first).spans()) {
        if (span.holder() instanceof Holder.DepartmentHolder department) {
          sums.merge(department.code(), span.days(), Integer::sum);
        }
      }
    }
    return Collections.unmodifiableSortedMap(sums);
  }

  /**
   * Attributes the days of the project, from its {@link #firstDay} until its last item is complete,
   * or to the {@link #day}. If incomplete items have different holders on a day, the first one in
   * the order of {@link Holder} prevails. A day on which any department could work belongs to a
   * department. A day is a rest day only if it is one for all.
   *
   * @return the attribution; empty if the project has no events
   */
  public Attribution project() {
    Map<String, ItemDays> items = items();
    LocalDate last =
        items.values().stream()
            .map(item -> item.last().orElse(day))
            .max(LocalDate::compareTo)
            .orElse(day);
    return since(
        first(items),
        last,
        each ->
            items.values().stream()
                .filter(item -> item.last().filter(each::isAfter).isEmpty())
                .map(item -> item.on(each))
                .min(Holder::compareTo)
                .orElseThrow());
  }

  /**
   * Attributes the days of the project along a path of items, such as that of a {@link
   * org.zhuanban.approval.forecast.Milestone}. Each item of the path waits for the preceding one. A
   * day belongs to the holder of the first item that was not met at its beginning. The result shows
   * the causes of the wait, and {@link Attribution#workingDays} their length.
   *
   * @param path the codes of the items
   * @return the attribution, from {@link #firstDay} until the last item of the path was met, or to
   *     the {@link #day}. Empty if the project has no events or the path is empty
   * @throws IllegalArgumentException if the plan has no such item
   */
  public Attribution along(List<String> path) {
    Map<String, ItemDays> items = items();
    List<ItemDays> chain = path.stream().map(code -> known(code, items)).toList();
    if (chain.isEmpty()) {
      return new Attribution(List.of());
    }
    ItemDays end = chain.get(chain.size() - 1);
    return since(
        first(items),
        end.met().orElse(day),
        each ->
            chain.stream().filter(item -> !item.metBefore(each)).findFirst().orElse(end).on(each));
  }

  /**
   * Attributes the days of the project along a path as {@link #along}, with the item of the path
   * for each day.
   *
   * @param path the codes of the items
   * @return the days in order, without gap or overlap
   * @throws IllegalArgumentException if the plan has no such item
   */
  public List<Wait> waits(List<String> path) {
    Map<String, ItemDays> items = items();
    path.forEach(code -> known(code, items));
    List<Wait> waits = new ArrayList<>();
    if (path.isEmpty() || first(items).isEmpty()) {
      return waits;
    }
    String last = path.get(path.size() - 1);
    LocalDate end = known(last, items).met().orElse(day);
    for (LocalDate each = first(items).get(); !each.isAfter(end); each = each.plusDays(1)) {
      LocalDate on = each;
      String item =
          path.stream().filter(code -> !known(code, items).metBefore(on)).findFirst().orElse(last);
      Holder holder = known(item, items).on(on);
      int before = waits.size() - 1;
      if (before >= 0 && waits.get(before).goesOn(item, holder)) {
        waits.set(before, waits.get(before).until(on));
      } else {
        waits.add(new Wait(item, new HolderSpan(on, on, holder)));
      }
    }
    return List.copyOf(waits);
  }

  /** Returns the items by their codes, in the order of the plan, followed by dropped items. */
  private Map<String, ItemDays> items() {
    List<ApprovalItem> planned = approvals.items();
    Map<String, ItemDays> items = new LinkedHashMap<>();
    planned.forEach(
        item -> items.put(item.code(), new ItemDays(item, approvals, book, successions, items)));
    return items;
  }

  private static ItemDays known(String item, Map<String, ItemDays> items) {
    ItemDays days = items.get(item);
    if (days == null) {
      throw new IllegalArgumentException("the plan has no item '%s'".formatted(item));
    }
    return days;
  }
}
