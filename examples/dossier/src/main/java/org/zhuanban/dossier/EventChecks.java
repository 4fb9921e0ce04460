package org.zhuanban.dossier;

/** Checks what the keys of an event ask of each other, and of what stands before it. */
final class EventChecks {
  private EventChecks() {}

  static void check(HistoryEvent event, YamlFields fields, EarlierEvents earlier) {
    if (event.type() == EventType.DECIDED) {
      checkCommitment(event, fields);
    }
    if (event.type().hearingStep() && earlier.hearing(event.text("item"), event.date()).isEmpty()) {
      throw fields.fault(
          "no HEARING_RIGHT_TOLD of item %s stands before it, from which the hearing would follow"
              .formatted(Quoted.of(event.text("item"))));
    }
  }

  private static void checkCommitment(HistoryEvent event, YamlFields fields) {
    if (event.has("commitment") != event.has("check_within")) {
      throw fields.fault(
          "'commitment' and 'check_within' belong together: what was promised, and how long its check may take");
    }
    boolean refused = event.text("result").equals("REFUSED");
    if (refused && (event.has("commitment") || event.has("conditions"))) {
      throw fields.fault(
          "only an approval has 'conditions' or a 'commitment', but 'result' is REFUSED");
    }
  }
}
