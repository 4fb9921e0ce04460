package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a dossier says of the project itself. */
final class ProjectReader {
  private static final List<String> TEXTS =
      List.of(
          "online_platform_code",
          "name_en",
          "county",
          "industry",
          "management",
          "site",
          "eia_class",
          "fire_class",
          "pollutant_permit_class");
  private static final List<String> NUMBERS =
      List.of("land_area_ha", "earthwork_m3", "floor_area_m2");
  private static final List<String> READ =
      List.of(
          "id",
          "name",
          "industry_code",
          "place",
          "introduced_by",
          "energy_tce_per_year",
          "investor",
          "agreement");
  private static final List<String> AGREEMENT =
      List.of(
          "signed",
          "total_investment",
          "fixed_asset_investment",
          "start_by",
          "production_by",
          "full_output_by",
          "promised_by_government");

  private ProjectReader() {}

  static Project read(YamlFields fields, Set<String> departments) {
    List<String> known = new ArrayList<>(READ);
    known.addAll(TEXTS);
    known.addAll(NUMBERS);
    fields.only(known);
    Map<String, String> particulars = new LinkedHashMap<>();
    TEXTS.forEach(
        key -> fields.optional(key).ifPresent(value -> particulars.put(key, value.text())));
    NUMBERS.forEach(
        key ->
            fields
                .optional(key)
                .ifPresent(value -> particulars.put(key, value.decimal().toPlainString())));
    fields
        .optional("investor")
        .map(value -> value.fields("investor").only(List.of("name", "origin")))
        .ifPresent(
            investor -> {
              particulars.put("investor.name", investor.required("name").text());
              investor
                  .optional("origin")
                  .ifPresent(value -> particulars.put("investor.origin", value.text()));
            });
    return new Project(
        fields.required("id").id(),
        fields.required("name").text(),
        fields.optional("industry_code").map(YamlValue::text),
        fields.optional("place").map(YamlValue::id),
        fields.optional("introduced_by").map(value -> value.known(departments, "departments")),
        fields.optional("energy_tce_per_year").map(YamlValue::decimal),
        agreement(fields.required("agreement").fields("agreement").only(AGREEMENT)),
        Collections.unmodifiableMap(particulars));
  }

  private static Agreement agreement(YamlFields fields) {
    return new Agreement(
        fields.required("signed").date(),
        fields.required("total_investment").money(),
        fields.optional("fixed_asset_investment").map(YamlValue::money),
        fields.optional("start_by").map(YamlValue::date),
        fields.optional("production_by").map(YamlValue::date),
        fields.optional("full_output_by").map(YamlValue::date),
        fields.optional("promised_by_government").map(YamlValue::texts).orElse(List.of()));
  }
}
