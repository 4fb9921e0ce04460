package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetMilestone;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.report.ReportPeriod;

/** Reads the targets of a year. */
final class TargetReader {
  private static final List<String> KEYS = List.of("owner", "unit", "measure", "amount", "by");

  private TargetReader() {}

  static List<Target> read(YamlValue value, References references) {
    List<Target> targets = new ArrayList<>();
    for (YamlValue entry : value.values()) {
      targets.add(target(entry, references));
    }
    if (targets.isEmpty()) {
      throw value.fault("must name at least one target, but is empty");
    }
    return List.copyOf(targets);
  }

  private static Target target(YamlValue entry, References references) {
    YamlFields fields = entry.fields("target").only(KEYS);
    Optional<String> unit =
        fields.optional("unit").map(value -> value.known(references.departments(), "departments"));
    TargetOwnerKind kind = fields.required("owner").oneOf(TargetOwnerKind.class);
    try {
      return new Target(
          new TargetOwner(kind, unit),
          fields.required("measure").oneOf(TargetMeasure.class),
          fields.required("amount").money(),
          fields.optional("by").map(TargetReader::milestones).orElse(List.of()));
    } catch (org.zhuanban.input.InputException e) {
      throw entry.fault(String.valueOf(e.getMessage()));
    }
  }

  private static List<TargetMilestone> milestones(YamlValue value) {
    YamlFields fields = value.fields("milestones");
    List<TargetMilestone> milestones = new ArrayList<>();
    for (String key : fields.keys()) {
      YamlValue amount = fields.required(key);
      ReportPeriod period =
          ReportPeriod.of(key)
              .orElseThrow(
                  () ->
                      amount.fault(
                          "stands under %s, which is no period such as 2024-03 or 2024-Q1"
                              .formatted(Quoted.of(key))));
      milestones.add(TargetMilestone.of(period, amount.decimal()));
    }
    return milestones;
  }
}
