package org.zhuanban.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.party.SuccessionTable;

/**
 * Reads what a county has set for itself: a list of rules, each with its basis and its time, and
 * which departments answer in the place of which.
 */
final class RulesReader {
  private static final int LIMIT = 1 << 20;
  private static final List<String> KEYS =
      List.of("matter", "value", "basis", "valid_from", "valid_to");

  private final Faults faults = new Faults();

  private RulesReader() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the rules
   * @throws InputException if it cannot be read or is refused; the message names every fault
   */
  static LocalRuleBook read(Path file) {
    return read(file.toString(), TextFile.read(file, LIMIT));
  }

  /**
   * Reads the text of a file.
   *
   * @param file the name to use in errors
   * @param text its text
   * @return the rules
   * @throws InputException if it is refused; the message names every fault
   */
  static LocalRuleBook read(String file, String text) {
    YamlValue root = new YamlValue(file, YamlDocument.read(file, text), "the file of rules");
    YamlFields fields =
        root.fields("the file of rules").only(List.of("rules", "successions", "waivers"));
    return new RulesReader()
        .rules(
            fields.required("rules").values(),
            fields.optional("successions").map(YamlValue::values).orElse(List.of()),
            fields.optional("waivers").map(YamlValue::values).orElse(List.of()));
  }

  private record Placed(LocalRule rule, YamlValue entry) {}

  private LocalRuleBook rules(
      List<YamlValue> entries, List<YamlValue> successions, List<YamlValue> waived) {
    List<Placed> read = new ArrayList<>();
    for (YamlValue entry : entries) {
      rule(entry)
          .ifPresent(
              rule -> {
                read.stream()
                    .filter(earlier -> earlier.rule().meets(rule))
                    .findFirst()
                    .ifPresent(earlier -> faults.add(twice(entry, rule, earlier)));
                read.add(new Placed(rule, entry));
              });
    }
    SuccessionTable changes = new SuccessionReader(faults).read(successions);
    List<LocalWaiver> waivers =
        waived.stream().flatMap(entry -> faults.attempt(() -> waiver(entry)).stream()).toList();
    faults.check();
    return new LocalRuleBook(read.stream().map(Placed::rule).toList()).with(changes).with(waivers);
  }

  private static LocalWaiver waiver(YamlValue entry) {
    YamlFields fields =
        entry
            .fields("waiver in line " + entry.line())
            .only(List.of("standard", "basis", "valid_from", "valid_to"));
    return new LocalWaiver(
        fields.required("standard").oneOf(LocalStandard.class),
        fields.required("basis").text(),
        fields.required("valid_from").date(),
        fields.optional("valid_to").map(YamlValue::date));
  }

  private static InputException twice(YamlValue entry, LocalRule rule, Placed earlier) {
    return entry.fault(
        "holds for %s on a day on which the rule in line %s does, too; end the earlier one with 'valid_to'"
            .formatted(rule.matter(), earlier.entry().line()));
  }

  /** Every key of an entry is looked at, so that all its faults are named at once. */
  private Optional<LocalRule> rule(YamlValue entry) {
    Optional<YamlFields> known =
        faults.attempt(() -> entry.fields("rule in line " + entry.line()).only(KEYS));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    YamlFields fields = known.get();
    Optional<LocalLimit> matter =
        faults.attempt(() -> fields.required("matter").oneOf(LocalLimit.class));
    Optional<Length> value = faults.attempt(() -> fields.required("value").length());
    Optional<String> basis = faults.attempt(() -> fields.required("basis").text());
    Optional<LocalDate> from = faults.attempt(() -> fields.required("valid_from").date());
    Optional<Optional<LocalDate>> to =
        faults.attempt(() -> fields.optional("valid_to").map(YamlValue::date));
    if (matter.isEmpty() || value.isEmpty() || basis.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LocalRule(matter.get(), value.get().limit(basis.get()), from.get(), to.get()));
    } catch (IllegalArgumentException e) {
      faults.add(entry.fault("is no rule: " + e.getMessage()));
      return Optional.empty();
    }
  }
}
