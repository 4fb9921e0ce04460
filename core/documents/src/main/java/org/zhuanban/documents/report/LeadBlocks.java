package org.zhuanban.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.documents.Block;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.Rate;
import org.zhuanban.report.content.Report;

/**
 * What a reader without time reads, only of what the report has.
 *
 * @param words the words of the report
 */
record LeadBlocks(ReportWords words) {
  List<Block> all() {
    List<Block> blocks = new ArrayList<>();
    for (ReportSection section : ReportSection.values()) {
      if (report().kind().contents().contains(section)) {
        sentence(section).map(Block.Paragraph::new).ifPresent(blocks::add);
      }
    }
    return blocks;
  }

  private Optional<String> sentence(ReportSection section) {
    return switch (section) {
      case INDICATORS -> words.alone().isPresent() ? Optional.empty() : Optional.of(indicators());
      case TARGETS -> words.alone().isPresent() ? Optional.empty() : targets();
      case FUNDS ->
          Optional.of(
              words.say(
                  "report.lead.funds",
                  Map.of(
                      "arrived",
                      amount(Measure.ARRIVED),
                      "rate",
                      words.percent(report().rate(Rate.FUND_ARRIVAL)),
                      "fresh",
                      amount(Measure.ARRIVED_IN_PERIOD))));
      case APPROVALS ->
          Optional.of(
              words.say(
                  "report.lead.approvals",
                  Map.of(
                      "concluded",
                      amount(Measure.CONCLUDED),
                      "promised",
                      percent(Rate.AS_PROMISED),
                      "lawful",
                      percent(Rate.WITHIN_LAW))));
      case PROBLEMS ->
          Optional.of(
              words.say(
                  "report.lead.problems",
                  Map.of(
                      "open",
                      report().problems().size(),
                      "late",
                      report().problems().stream().filter(OpenProblem::overdue).count())));
      case OVERDUE ->
          Optional.of(words.say("report.lead.overdue", Map.of("count", report().overdue().size())));
      case DECISIONS ->
          Optional.of(
              words.say("report.lead.decisions", Map.of("count", report().decisions().size())));
      default -> Optional.empty();
    };
  }

  private String indicators() {
    return words.say(
        "report.lead.indicators",
        Map.of(
            "day",
            report().day(),
            "signed",
            amount(Measure.SIGNED),
            "started",
            amount(Measure.STARTED),
            "producing",
            amount(Measure.PRODUCING),
            "fresh",
            amount(Measure.SIGNED_IN_PERIOD),
            "begun",
            amount(Measure.STARTED_IN_PERIOD),
            "opened",
            amount(Measure.PRODUCING_IN_PERIOD)));
  }

  private Optional<String> targets() {
    List<String> rates =
        report().county().completion().stream()
            .flatMap(
                known ->
                    known.targets().keySet().stream()
                        .filter(key -> key.owner().kind() == TargetOwnerKind.COUNTY)
                        .map(key -> rate(key, words.percent(known.ofYear(key)))))
            .toList();
    return rates.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("report.lead.targets", Map.of("rates", rates)));
  }

  private String rate(TargetKey key, String percent) {
    return words.say("report.lead.target", Map.of("measure", key.measure(), "rate", percent));
  }

  /** Absent where nothing was concluded. */
  private Optional<String> percent(Rate rate) {
    return report().rate(rate).percent().map(known -> words.percent(Optional.of(known)));
  }

  private String amount(Measure measure) {
    return words.amount(measure, report().figure(measure).amount());
  }

  private Report report() {
    return words.report();
  }
}
