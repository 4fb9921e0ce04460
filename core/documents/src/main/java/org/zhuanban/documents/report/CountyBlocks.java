package org.zhuanban.documents.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.content.ComingDuty;
import org.zhuanban.report.content.CountyPart;
import org.zhuanban.report.content.DutyProgress;
import org.zhuanban.report.content.TargetCompletion;

/**
 * What a report says beyond single projects: targets, duties by kind, and what is due next.
 *
 * @param words the words of the report
 */
record CountyBlocks(ReportWords words) {
  List<Block> targets() {
    return county()
        .completion()
        .filter(known -> !known.targets().isEmpty())
        .map(this::targets)
        .orElseGet(() -> List.of(new Block.Paragraph(words.say("report.targets.none"))));
  }

  /** One project completes no target; it counts for those of its owners. */
  private List<Block> targets(TargetCompletion completion) {
    boolean one = words.alone().isPresent();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(county(completion)));
    blocks.add(
        words.table(
            one ? "targets-counted" : "targets",
            List.of(
                words.text("owner"),
                words.text("figure"),
                words.number("target"),
                words.number("scheduled"),
                words.number(one ? "counted" : "achieved"),
                words.number(one ? "counted-in-period" : "in-period"),
                words.number(one ? "part-of-year" : "year-rate"),
                words.number(one ? "part-of-schedule" : "on-schedule")),
            completion.keys().stream()
                .filter(key -> shown(completion, key))
                .map(key -> row(completion, key))
                .toList()));
    if (!completion.adjustments().isEmpty()) {
      blocks.add(
          words.table(
              "adjustments",
              List.of(
                  words.text("owner"),
                  words.text("figure"),
                  words.number("adjusted-from"),
                  words.number("adjusted-to"),
                  words.day("adjusted-on")),
              completion.adjustments().stream().map(this::adjusted).toList()));
    }
    return blocks;
  }

  /**
   * Leaves out owners without a target. The county stays, and so does the part without a unit where
   * units of its kind have targets. A report on one project has only the targets that it counts
   * for.
   */
  private boolean shown(TargetCompletion completion, TargetKey key) {
    if (words.alone().isPresent()) {
      return completion.target(key).isPresent() && !completion.achieved(key).cases().isEmpty();
    }
    boolean listed =
        key.owner().kind() == TargetOwnerKind.COUNTY || completion.target(key).isPresent();
    return listed || (key.owner().unit().isEmpty() && set(completion, key));
  }

  private static boolean set(TargetCompletion completion, TargetKey like) {
    return completion.targets().keySet().stream()
        .anyMatch(
            key -> key.owner().kind() == like.owner().kind() && key.measure() == like.measure());
  }

  private String county(TargetCompletion completion) {
    List<String> all =
        completion.targets().keySet().stream()
            .filter(key -> key.owner().kind() == TargetOwnerKind.COUNTY)
            .map(
                key ->
                    words.say(
                        words.alone().isPresent() ? "report.target.counted" : "report.target",
                        Map.of(
                            "measure",
                            key.measure(),
                            "amount",
                            amount(key.measure(), completion.achieved(key).amount()),
                            "target",
                            amount(key.measure(), completion.ofYear(key).denominator()),
                            "rate",
                            words.percent(completion.ofYear(key)))))
            .toList();
    return all.isEmpty()
        ? words.say("report.targets.units")
        : words.say(
            words.alone().isPresent() ? "report.targets.project" : "report.targets.county",
            Map.of("day", words.report().day(), "targets", all));
  }

  private List<Cell> row(TargetCompletion completion, TargetKey key) {
    Ratio scheduled = completion.onSchedule(key);
    return List.of(
        Cell.of(owner(key.owner())),
        words.word(key.measure()),
        Cell.of(
            completion
                .target(key)
                .map(Target::amount)
                .map(all -> amount(key.measure(), all))
                .orElseGet(() -> words.say("report.target.unset"))),
        Cell.of(
            scheduled.denominator().signum() == 0
                ? words.say("report.nil")
                : amount(key.measure(), scheduled.denominator())),
        Cell.of(amount(key.measure(), completion.achieved(key).amount())),
        Cell.of(amount(key.measure(), completion.inPeriod(key).amount())),
        Cell.of(rate(completion.ofYear(key))),
        Cell.of(rate(scheduled)));
  }

  private List<Cell> adjusted(TargetCompletion.TargetAdjustment adjustment) {
    TargetKey key = adjustment.before().key();
    return List.of(
        Cell.of(owner(key.owner())),
        words.word(key.measure()),
        Cell.of(amount(key.measure(), adjustment.before().amount())),
        Cell.of(amount(key.measure(), adjustment.now().target().amount())),
        words.word(adjustment.now().from()));
  }

  private String rate(Ratio ratio) {
    return ratio.denominator().signum() == 0 ? words.say("report.nil") : words.percent(ratio);
  }

  /** The county, a unit by its name, or all without a unit of a kind. */
  private String owner(TargetOwner owner) {
    String kind = words.texts().word(owner.kind());
    if (owner.kind() == TargetOwnerKind.COUNTY) {
      return kind;
    }
    Map<String, Object> values = Map.of("unit", owner.unit().map(words::who), "kind", kind);
    return owner.kind() == TargetOwnerKind.INTRODUCING_UNIT || owner.unit().isEmpty()
        ? words.say(owner.unit().isEmpty() ? "report.owner.none" : "report.owner", values)
        : words.who(owner.unit().get());
  }

  private String amount(TargetMeasure measure, BigDecimal amount) {
    return measure.money()
        ? words.money(amount)
        : words.say("report.projects", ReportWords.count(amount));
  }

  List<Block> duties() {
    List<List<Cell>> rows = new ArrayList<>();
    for (DutyKind kind : county().kinds()) {
      List<Cell> row = new ArrayList<>(List.of(words.word(kind)));
      for (DutyProgress progress : DutyProgress.values()) {
        row.add(words.word(county().duties(kind, progress).amount()));
      }
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>(List.of(words.text("duty")));
    for (DutyProgress progress : DutyProgress.values()) {
      columns.add(Column.number(words.texts().word(progress)));
    }
    return List.of(words.table("duties", columns, rows));
  }

  List<Block> next() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ComingDuty duty : county().next()) {
      rows.add(
          List.of(
              words.word(duty.due()),
              Cell.of(words.who(duty.owner())),
              words.word(duty.kind()),
              Cell.of(words.project(duty.where())),
              words.word(words.matter(duty.where(), duty.subject()))));
    }
    return List.of(
        words.table(
            "next",
            List.of(
                words.day("due"),
                words.text("owner"),
                words.text("duty"),
                words.text("stream"),
                words.text("about")),
            rows));
  }

  private CountyPart county() {
    return words.report().county();
  }
}
