package org.zhuanban.dossier;

import java.util.List;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;

/** Reads a work of the project (单项工程、单位工程). */
final class WorkReader {
  private static final List<String> KEYS =
      List.of("code", "name", "kind", "previous", "official_code", "scope", "investment");

  private WorkReader() {}

  static ProjectWork read(YamlValue value, References references) {
    YamlFields fields = value.fields("work").only(KEYS);
    ProjectWork.Builder work =
        ProjectWork.builder()
            .code(fields.required("code").id())
            .name(fields.required("name").text())
            .kind(fields.required("kind").oneOf(WorkKind.class))
            .officialCode(fields.optional("official_code").map(YamlValue::id))
            .scope(fields.optional("scope").map(YamlValue::text))
            .investment(fields.optional("investment").map(YamlValue::money));
    fields
        .optional("previous")
        .map(YamlValue::values)
        .orElse(List.of())
        .forEach(before -> work.addPrevious(before.known(references.works(), "works")));
    return work.build();
  }
}
