package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.zhuanban.approval.plan.SilenceConsentPolicy;

/** Reads an item. */
final class ItemReader {
  static final List<String> KEYS =
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
          "duty_of",
          "joint_within",
          "silence_consent",
          "work");

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
    Optional<Length> statutory = fields.length("statutory");
    Optional<Length> committed = fields.length("committed");
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
        fields.length("extension"),
        fields.length("correction").orElse(Item.USUAL_CORRECTION),
        fields.optional("legal").map(YamlValue::text),
        list("prerequisites").stream().map(this::prerequisite).toList(),
        fields.optional("materials").map(YamlValue::texts).orElse(List.of()),
        list("special").stream().map(this::special).toList(),
        list("gates").stream().map(value -> value.oneOf(Gate.class)).toList(),
        fields.optional("result").map(YamlValue::text),
        fields.length("validity"),
        fields.length("renew_before"),
        fields.length("start_within"),
        fields.optional("duty_of").map(YamlValue::text),
        jointWithin(committed.or(() -> statutory)),
        joint("silence_consent").map(this::silenceConsent),
        work(),
        fields.line());
  }

  private Optional<String> work() {
    Optional<YamlValue> value = fields.optional("work");
    Optional<String> code = value.map(work -> work.known(references.works(), "works"));
    String id = fields.required("id").id();
    if (code.filter(of -> !id.endsWith("." + of)).isPresent()) {
      throw value
          .orElseThrow()
          .fault("is %s, but the id does not end with '.%s'".formatted(code.get(), code.get()));
    }
    return code;
  }

  /** A key that only says something of departments that take part. */
  private Optional<YamlValue> joint(String key) {
    Optional<YamlValue> value = fields.optional(key);
    if (value.isPresent() && list("joint_with").isEmpty()) {
      throw value
          .get()
          .fault("says how departments take part, but 'joint_with' names none; name them there");
    }
    return value;
  }

  private Optional<Length> jointWithin(Optional<Length> promised) {
    Optional<YamlValue> value = joint("joint_within");
    Optional<Length> within = value.map(YamlValue::length);
    if (within.isPresent()
        && promised
            .filter(limit -> !limit.longerThan(within.get()))
            .filter(limit -> limit.unit() == within.get().unit())
            .isPresent()) {
      throw value
          .orElseThrow()
          .fault(
              "is %s, but must be shorter than the promised %s, so that the lead can still decide"
                  .formatted(within.get(), promised.get()));
    }
    return within;
  }

  private SilenceConsentPolicy silenceConsent(YamlValue value) {
    YamlFields entry = value.fields(owner + ": silence_consent").only(List.of("counts", "basis"));
    YamlValue counts = entry.required("counts");
    List<SilenceConsentPolicy.ConsentTrigger> triggers =
        counts.values().stream()
            .map(trigger -> trigger.oneOf(SilenceConsentPolicy.ConsentTrigger.class))
            .toList();
    if (triggers.isEmpty()) {
      throw counts.fault("must name SILENCE, ABSENCE or both, but is empty");
    }
    return new SilenceConsentPolicy(triggers, entry.required("basis").text());
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
        entry.length("max"),
        entry.optional("counted").map(YamlValue::flag).orElse(false));
  }
}
