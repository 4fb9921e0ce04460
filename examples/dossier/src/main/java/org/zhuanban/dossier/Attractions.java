package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.activity.Wish;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.investor.InvestorLead;

/**
 * The investors and activities of a dossier, by the ids that it gives them.
 *
 * @param investors the investors that were registered
 * @param activities the activities that took place
 */
record Attractions(Map<String, InvestorView> investors, Map<String, ActivityView> activities) {
  /** What the key of a lead begins with; the id of its investor and its own follow. */
  static final String LEAD = "lead_";

  /** What the key of a wish begins with; the id of its activity and its own follow. */
  static final String WISH = "wish_";

  private static final String ROW = "%-16s %-16s %-12s %-12s %-12s %s";

  /**
   * Copies the maps, which keep their order.
   *
   * @param investors the investors
   * @param activities the activities
   */
  Attractions {
    investors = Collections.unmodifiableMap(new LinkedHashMap<>(investors));
    activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
  }

  void put(Map<String, @Nullable Object> computed, CalendarBook calendars, LocalDate end) {
    investors.forEach(
        (id, view) ->
            view.investor()
                .leads()
                .forEach(
                    lead ->
                        computed.put(
                            LEAD + id + "_" + lead.lead(), block(view, lead, calendars, end))));
    activities.forEach(
        (id, view) ->
            view.activity()
                .wishes()
                .forEach(
                    wish ->
                        computed.put(
                            WISH + id + "_" + wish.wish(), block(view, wish, calendars, end))));
  }

  private static Map<String, @Nullable Object> block(
      InvestorView view, InvestorLead lead, CalendarBook calendars, LocalDate end) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    List<Duty> duties = of(view.duties(end), lead.lead());
    block.put("registered", lead.on());
    block.put("owner", lead.holder().owner().code());
    block.put("stage", lead.stage().name());
    owed(block, duties, InvestorDuty.ANSWER, "answer", calendars, end);
    owed(block, duties, InvestorDuty.JUDGE, "judgement", calendars, end);
    owed(block, duties, InvestorDuty.FEEDBACK, "feedback", calendars, end);
    owed(block, duties, InvestorDuty.CONTACT, "contact", calendars, end);
    lead.end()
        .ifPresent(
            ended -> {
              block.put("ended", ended.on());
              ended.loss().ifPresent(loss -> block.put("loss", loss.name()));
              ended.project().ifPresent(project -> block.put("project", project));
            });
    List<Map<String, @Nullable Object>> violations = SuggestionBlock.violations(view.violations());
    if (!violations.isEmpty()) {
      block.put("violations", violations);
    }
    return block;
  }

  private static Map<String, @Nullable Object> block(
      ActivityView view, Wish wish, CalendarBook calendars, LocalDate end) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("recorded", wish.on());
    block.put("unit", wish.unit().code());
    block.put("stage", wish.stage().name());
    owed(block, of(view.duties(end), wish.wish()), ActivityDuty.ANSWER, "answer", calendars, end);
    return block;
  }

  private static List<Duty> of(List<Duty> duties, String subject) {
    return duties.stream().filter(duty -> duty.subject().equals(subject)).toList();
  }

  /** The last day of the last duty of a kind, the day on which it was met, and whether in time. */
  private static void owed(
      Map<String, @Nullable Object> block,
      List<Duty> duties,
      DutyKind kind,
      String key,
      CalendarBook calendars,
      LocalDate end) {
    last(duties, kind)
        .ifPresent(
            duty ->
                duty.clock()
                    .bindingOn(end, calendars)
                    .flatMap(Deadline::due)
                    .ifPresent(
                        due -> {
                          DueKey.put(block, key + "_due", due);
                          Kept.inTime(duty, due.date(), end)
                              .ifPresent(kept -> block.put(key + "_on_time", kept));
                        }));
  }

  private static Optional<Duty> last(List<Duty> duties, DutyKind kind) {
    return duties.stream().filter(duty -> duty.kind() == kind).reduce((earlier, later) -> later);
  }

  /** {@return lines of the board: leads, then wishes; none without either} */
  List<String> lines(CalendarBook calendars, LocalDate day) {
    List<String> lines = new ArrayList<>();
    investors.forEach(
        (id, view) ->
            view.investor()
                .leads()
                .forEach(
                    lead ->
                        lines.add(
                            line(
                                id + " " + lead.lead(),
                                of(view.duties(day), lead.lead()),
                                lead.stage().name(),
                                lead.holder().owner().code(),
                                lead.title().orElse("-"),
                                calendars,
                                day))));
    activities.forEach(
        (id, view) ->
            view.activity()
                .wishes()
                .forEach(
                    wish ->
                        lines.add(
                            line(
                                id + " " + wish.wish(),
                                of(view.duties(day), wish.wish()),
                                wish.stage().name(),
                                wish.unit().code(),
                                wish.text(),
                                calendars,
                                day))));
    if (!lines.isEmpty()) {
      lines.add(0, ROW.formatted("lead or wish", "light", "stage", "unit", "due", "what"));
      lines.add(0, "Leads and wishes");
    }
    return lines;
  }

  private static String line(
      String id,
      List<Duty> duties,
      String stage,
      String unit,
      String what,
      CalendarBook calendars,
      LocalDate day) {
    Optional<Duty> first =
        duties.stream()
            .filter(duty -> duty.closedOn().isEmpty())
            .min((one, other) -> due(one, calendars, day).compareTo(due(other, calendars, day)));
    return ROW.formatted(
        id,
        first.flatMap(duty -> light(duty, calendars, day)).map(Light::name).orElse("-"),
        stage,
        unit,
        first.map(duty -> due(duty, calendars, day).toString()).orElse("-"),
        what);
  }

  private static LocalDate due(Duty duty, CalendarBook calendars, LocalDate day) {
    return duty.clock().bindingOn(day, calendars).flatMap(Deadline::dueOn).orElse(LocalDate.MAX);
  }

  private static Optional<Light> light(Duty duty, CalendarBook calendars, LocalDate day) {
    return duty.clock().lightOn(day, calendars, LightPolicy.DEFAULT);
  }
}
