package org.zhuanban.dossier;

import java.util.Map;

/** Names what broke a rule by the type of the event that reported it. */
final class Acts {
  private static final Map<String, EventType> REPORTED =
      Map.of(
          "approval.correction-notice-given", EventType.CORRECTION_NOTICE,
          "approval.pause-started", EventType.PAUSE_START,
          "approval.limit-extended", EventType.EXTENSION,
          "approval.item-decided", EventType.DECIDED,
          "approval.item-filed", EventType.FILED,
          "approval.renewal-applied", EventType.RENEWAL_APPLIED,
          "approval.renewal-decided", EventType.RENEWAL_DECIDED,
          "taskforce.established", EventType.TASK_FORCE_ESTABLISHED);

  private Acts() {}

  static String reported(String act) {
    EventType type = REPORTED.get(act);
    return type == null ? act : type.name();
  }
}
