package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads an item. */
final class ItemReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "stage",
          "name",
          "kind",
          "dept",
          "joint_with",
          "statutory",
          "committed",
          "extension",
          "correction",
          "legal",
          "prerequisites",
          "materials",
          "special",
          "gates",
          "result",
          "validity",
          "renew_before",
          "start_within",
          "duty_of");

  private final String owner;
  private final YamlFields fields;
  private final References references;

  private ItemReader(String owner, YamlFields fields, References references) {
    this.owner = owner;
    this.fields = fields;
    this.references = references;
  }

  static Item read(YamlValue value, References references) {
    String owner =
        value
            .fields("item")
            .optional("id")
            .filter(id -> id.node() instanceof ScalarNode)
            .map(id -> "item " + Quoted.of(((ScalarNode) id.node()).getValue()))
            .orElse("item");
    return new ItemReader(owner, value.fields(owner).only(KEYS), references).item();
  }

  private Item item() {
    Optional<Length> statutory = limit("statutory");
    Optional<Length> committed = limit("committed");
    if (statutory.isPresent()
        && committed.isPresent()
        && committed.get().longerThan(statutory.get())) {
      throw fields
          .required("committed")
          .fault(
              "is %s, longer than the statutory limit of %s; promise at most that"
                  .formatted(committed.get(), statutory.get()));
    }
    return new Item(
        fields.required("id").id(),
        fields.required("stage").knownNumber(references.stages(), "stages"),
        fields.required("name").text(),
        fields.required("kind").oneOf(ItemKind.class),
        fields.required("dept").known(references.departments(), "departments"),
        list("joint_with").stream()
            .map(value -> value.known(references.departments(), "departments"))
            .toList(),
        statutory,
        committed,
        limit("extension"),
        limit("correction").orElse(Item.USUAL_CORRECTION),
        fields.optional("legal").map(YamlValue::text),
        list("prerequisites").stream().map(this::prerequisite).toList(),
        fields.optional("materials").map(YamlValue::texts).orElse(List.of()),
        list("special").stream().map(this::special).toList(),
        list("gates").stream().map(value -> value.oneOf(Gate.class)).toList(),
        fields.optional("result").map(YamlValue::text),
        limit("validity"),
        limit("renew_before"),
        limit("start_within"),
        fields.optional("duty_of").map(YamlValue::text),
        fields.line());
  }

  private Optional<Length> limit(String key) {
    return fields.optional(key).filter(value -> !value.isNone()).map(YamlValue::length);
  }

  private List<YamlValue> list(String key) {
    return fields.optional(key).map(YamlValue::values).orElse(List.of());
  }

  private Prerequisite prerequisite(YamlValue value) {
    YamlFields entry = value.fields(owner + ": a prerequisite").only(List.of("item", "gate"));
    return new Prerequisite(
        entry.required("item").known(references.items(), "items"),
        entry.required("gate").oneOf(Gate.class),
        entry.line());
  }

  private Special special(YamlValue value) {
    YamlFields entry =
        value.fields(owner + ": a special procedure").only(List.of("type", "max", "counted"));
    return new Special(
        entry.required("type").text(),
        entry.optional("max").map(YamlValue::length),
        entry.optional("counted").map(YamlValue::flag).orElse(false));
  }
}
