package org.zhuanban.dossier;

import java.util.List;

/** Reads who is to look after the project. */
final class TaskForceReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "established",
          "leader",
          "deputies",
          "members",
          "secretariat",
          "agent",
          "agency_mandate",
          "meetings_rule",
          "problem_levels");

  private TaskForceReader() {}

  static TaskForcePlan read(YamlFields fields) {
    fields.only(KEYS);
    fields.optional("meetings_rule").ifPresent(YamlValue::text);
    return new TaskForcePlan(
        fields.required("id").id(),
        fields.optional("established").map(YamlValue::date),
        leader(fields),
        fields.optional("deputies").map(YamlValue::texts).orElse(List.of()),
        fields.optional("members").map(YamlValue::texts).orElse(List.of()),
        fields.optional("secretariat").map(YamlValue::text),
        fields.optional("agent").map(YamlValue::text),
        fields.optional("agency_mandate").map(TaskForceReader::mandate),
        fields
            .optional("problem_levels")
            .map(value -> value.values().stream().map(TaskForceReader::level).toList())
            .orElse(List.of()),
        fields.line());
  }

  private static String leader(YamlFields fields) {
    YamlValue leader =
        fields
            .optional("leader")
            .orElseThrow(
                () -> fields.fault("'leader' is missing; a task force has exactly one leader"));
    if (leader.isList()) {
      throw leader.fault(
          "must be one office, but was a list of %s; a task force has exactly one leader"
              .formatted(leader.values().size()));
    }
    return leader.text();
  }

  private static TaskForcePlan.Mandate mandate(YamlValue value) {
    YamlFields fields = value.fields("agency_mandate").only(List.of("signed", "scope", "fee"));
    return new TaskForcePlan.Mandate(
        fields.optional("signed").map(YamlValue::date),
        fields.optional("scope").map(YamlValue::text),
        fields.optional("fee").map(YamlValue::decimal));
  }

  private static ProblemLevel level(YamlValue value) {
    YamlFields fields =
        value.fields("problem_levels").only(List.of("level", "holder", "decide_within"));
    return new ProblemLevel(
        fields.required("level").count(1, 9),
        fields.required("holder").text(),
        fields.required("decide_within").length());
  }
}
