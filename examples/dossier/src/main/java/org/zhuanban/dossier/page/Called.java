package org.zhuanban.dossier.page;

import java.util.List;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseName;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Report;

/**
 * Finds what the codes of a report stand for, also those of the county and of suggestions.
 *
 * @param view the project
 * @param report the report
 */
record Called(ProjectView view, Report report) {
  private static final List<String> QUARTERS = List.of("第一季度", "第二季度", "第三季度", "第四季度");

  /** Names who owes something. */
  String who(String code) {
    return report.names().organ(code).orElseGet(() -> new Names(view).party(code));
  }

  /** Names what a duty is about: a period, an item of the plan, a suggestion or a project. */
  String what(CaseRef where, String subject) {
    Optional<String> known =
        ReportPeriod.of(subject)
            .map(Called::period)
            .or(() -> report.names().part(where).flatMap(CaseName::name));
    return known.orElseGet(
        () ->
            where.project().equals(view.key().id())
                ? new Names(view).matter(subject)
                : report.names().project(where.project()).orElse(subject));
  }

  /** Names a case that a figure counts. */
  String one(CaseRef where) {
    String part = where.part().orElse("");
    String last = part.substring(part.lastIndexOf(':') + 1);
    Optional<String> period = ReportPeriod.of(last).map(Called::period);
    if (period.isPresent()) {
      return period.get();
    } else if (part.startsWith("taskforce:meeting:")) {
      return "第%s次专班例会".formatted(last);
    } else if (part.isEmpty()) {
      return where.project().equals(view.key().id())
          ? "本项目"
          : report.names().project(where.project()).orElse(where.project());
    }
    return last;
  }

  /** A period as it is written. */
  static String period(ReportPeriod period) {
    String year = period.firstDay().getYear() + "年";
    int month = period.firstDay().getMonthValue();
    return switch (period.length()) {
      case MONTH -> year + month + "月";
      case QUARTER -> year + QUARTERS.get((month - 1) / 3);
      case HALF_YEAR -> year + (month == 1 ? "上半年" : "下半年");
      case YEAR -> year + "全年";
    };
  }
}
