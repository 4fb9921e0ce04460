package org.zhuanban.example.platform.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.forecast.Estimate;
import org.zhuanban.approval.forecast.Forecast;
import org.zhuanban.approval.forecast.ForecastItem;
import org.zhuanban.approval.forecast.Outlook;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.forecast.WhatIf;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;

/** The forecast of the approvals, and what if an item took longer or began later. */
@Controller
class ForecastController {
  private static final int LONGEST = 500;

  private final Zhuanban zhuanban;

  ForecastController(Zhuanban zhuanban) {
    this.zhuanban = zhuanban;
  }

  /**
   * An item with its days.
   *
   * @param name its name
   * @param progress how far it is
   * @param start when it begins
   * @param finish when it ends
   * @param slack the days of slack; null where there are none to count
   * @param critical whether the end of all waits for it
   * @param changed its end under the assumption; null if that stays
   */
  record ItemDays(
      String name,
      String progress,
      String start,
      String finish,
      @Nullable Integer slack,
      boolean critical,
      @Nullable String changed) {}

  /** An item to choose. */
  record Choice(String code, String name) {}

  @GetMapping("/projects/{id}/forecast")
  String forecast(
      Person me,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(required = false) @Nullable Integer days,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      Locale locale,
      Model model) {
    ProjectView view = zhuanban.forReader(me.ref()).read(StreamKind.PROJECT, id);
    LocalDate today = zhuanban.today();
    Words words = Words.of(locale);
    Project.head(me, view, id, today, model);
    List<ApprovalItem> items = view.approvals().state().asOf(today).items();
    model.addAttribute("none", items.isEmpty());
    model.addAttribute("item", item);
    model.addAttribute("days", days);
    model.addAttribute("from", from);
    if (!items.isEmpty()) {
      Outlook outlook = view.approvals().outlook(today, Pace.COMMITTED);
      Forecast now = outlook.forecast();
      Forecast then =
          change(items, item, days, from).map(outlook::with).map(Outlook::forecast).orElse(now);
      model.addAttribute("rows", rows(now, then, items, words));
      model.addAttribute("construction", end(now.construction().map(last -> last.on()), words));
      model.addAttribute("changed", end(then.construction().map(last -> last.on()), words));
      model.addAttribute("assumed", then != now);
      model.addAttribute(
          "choices",
          now.items().stream()
              .map(each -> new Choice(each.item(), name(each.item(), items)))
              .toList());
    }
    return "forecast";
  }

  private static Optional<WhatIf> change(
      List<ApprovalItem> items, String item, @Nullable Integer days, @Nullable LocalDate from) {
    if (items.stream().noneMatch(each -> each.code().equals(item))) {
      return Optional.empty();
    }
    if (from != null) {
      return Optional.of(new WhatIf.NotBefore(item, from));
    }
    return Optional.ofNullable(days)
        .filter(number -> number > 0 && number <= LONGEST)
        .map(number -> new WhatIf.Lasts(item, TimeLimit.workingDays(number, "假设")));
  }

  private static List<ItemDays> rows(
      Forecast now, Forecast then, List<ApprovalItem> items, Words words) {
    Map<String, Estimate> shifted =
        then.shiftsFrom(now).stream()
            .collect(Collectors.toMap(each -> each.item(), each -> each.after()));
    List<ItemDays> rows = new ArrayList<>();
    for (ForecastItem each : now.items()) {
      Estimate after = shifted.get(each.item());
      rows.add(
          new ItemDays(
              name(each.item(), items),
              words.label(each.progress()),
              say(each.start(), words),
              say(each.finish(), words),
              each.slack().orElse(null),
              each.critical(),
              after == null ? null : say(after, words)));
    }
    return rows;
  }

  private static String end(Optional<Estimate> estimate, Words words) {
    return estimate.map(each -> say(each, words)).orElse("");
  }

  private static String say(Estimate estimate, Words words) {
    return words.day(estimate.date()) + " · " + words.label(estimate.certainty());
  }

  private static String name(String code, List<ApprovalItem> items) {
    return items.stream()
        .filter(item -> item.code().equals(code))
        .map(ApprovalItem::name)
        .findFirst()
        .orElse(code);
  }
}
