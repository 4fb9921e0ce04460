package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.project.funds.FundsKind;

/** Reads a policy. */
final class PolicyReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PolicyReader() {}

  static PolicyDef read(YamlValue value) {
    YamlFields fields =
        value.fields("policy").only(List.of("id", "name", "mode", "pay_within", "when", "benefit"));
    YamlValue mode = fields.required("mode");
    return new PolicyDef(
        fields.required("id").id(),
        fields.required("name").text(),
        PolicyMode.of(mode.text())
            .orElseThrow(
                () ->
                    mode.fault(
                        "must be one of %s, but was %s"
                            .formatted(
                                Quoted.list(List.of(PolicyMode.values())),
                                Quoted.of(mode.text())))),
        fields.length("pay_within"),
        fields
            .optional("when")
            .map(when -> conditions(when.fields("conditions of a policy")))
            .orElse(List.of()),
        benefit(fields.required("benefit").fields("benefit of a policy")));
  }

  private static List<PolicyCondition> conditions(YamlFields fields) {
    fields.only(PolicyCondition.Kind.keys());
    List<PolicyCondition> conditions = new ArrayList<>();
    for (String key : fields.keys()) {
      PolicyCondition.Kind kind = PolicyCondition.Kind.of(key).orElseThrow();
      conditions.add(new PolicyCondition(kind, condition(kind, fields.required(key))));
    }
    return List.copyOf(conditions);
  }

  private static Object condition(PolicyCondition.Kind kind, YamlValue value) {
    return switch (kind) {
      case INDUSTRY -> value.text();
      case EQUIPMENT_INVESTMENT_MIN -> value.money();
      case ENERGY_TCE_MAX -> value.decimal();
      case PRODUCED, STARTED_NOT_AFTER_AGREEMENT -> value.flag();
    };
  }

  private static PolicyDef.Benefit benefit(YamlFields fields) {
    if (fields.keys().contains("amount")) {
      fields.only(List.of("amount"));
      return new PolicyDef.Benefit.Fixed(fields.required("amount").money());
    }
    fields.only(List.of("amount", "percent", "of", "cap"));
    YamlValue percent = fields.required("percent");
    BigDecimal share = percent.decimal();
    if (share.signum() == 0 || share.compareTo(HUNDRED) > 0) {
      throw percent.fault("must be more than 0 and at most 100, but was " + share.toPlainString());
    }
    return new PolicyDef.Benefit.Share(
        share,
        fields.required("of").oneOf(FundsKind.class),
        fields.optional("cap").map(YamlValue::money));
  }
}
