package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a run that was cut says nothing final about, although no day in it tells.
 *
 * @param dossier the dossier
 * @param asOf the day at whose end the run was cut
 */
record Cut(Dossier dossier, LocalDate asOf) {
  private static final Set<EventType> PAUSES =
      EnumSet.of(EventType.PAUSE_START, EventType.PAUSE_END);

  private static final Set<EventType> TRADES =
      EnumSet.of(
          EventType.TRADE_ANNOUNCED,
          EventType.LISTING_START,
          EventType.LISTING_END,
          EventType.LAND_CONTRACT_SIGNED);

  private static final Set<EventType> SUGGESTIONS =
      EnumSet.of(
          EventType.SUGGESTION_ASSIGNED,
          EventType.SUGGESTION_FACE_TO_FACE,
          EventType.SUGGESTION_REPLIED);

  private static final Set<EventType> LEADS =
      EnumSet.of(
          EventType.INVESTOR_CONTACTED,
          EventType.LEAD_JUDGED,
          EventType.LEAD_FEEDBACK,
          EventType.LEAD_POSTPONED,
          EventType.LEAD_HANDED_OVER,
          EventType.LEAD_SIGNED,
          EventType.LEAD_GIVEN_UP);

  private static final Set<EventType> WISHES =
      EnumSet.of(
          EventType.WISH_RECORDED,
          EventType.WISH_HANDED_OVER,
          EventType.WISH_ANSWERED,
          EventType.WISH_CONFIRMED);

  private static final Set<EventType> CASES =
      EnumSet.of(
          EventType.ACCOUNTABILITY_NOTICE,
          EventType.STATEMENT_RECEIVED,
          EventType.ACCOUNTABILITY_DECISION,
          EventType.ACCOUNTABILITY_DELIVERED,
          EventType.ACCOUNTABILITY_APPEALED,
          EventType.ACCOUNTABILITY_APPEAL_DECIDED);

  private static final Set<EventType> STANDING =
      EnumSet.of(
          EventType.PROJECT_SUSPENDED,
          EventType.PROJECT_RESUMED,
          EventType.PROJECT_TERMINATED,
          EventType.CONSTRUCTION_STOP_REPORTED);

  /**
   * Tells whether a block can still become another one by what came after the cut.
   *
   * @param key the key of the block in {@code expected}
   * @return true if the cut run is not to be compared with it
   */
  boolean open(String key) {
    return switch (key) {
      case "construction" -> openUntil(EventType.CONSTRUCTION_STARTED);
      case "production" -> openUntil(EventType.PRODUCTION_STARTED);
      case "suspension" -> later(STANDING);
      case "land" -> later(TRADES);
      case "policies", MeasuresBlock.KEY -> later(EnumSet.allOf(EventType.class));
      default ->
          (key.endsWith(CapBlock.SUFFIX) && later(PAUSES))
              || (key.startsWith(SuggestionBlock.KEY) && later(SUGGESTIONS))
              || (key.startsWith(Attractions.LEAD) && later(LEADS))
              || (key.startsWith(Attractions.WISH) && later(WISHES))
              || (key.startsWith(AccountabilityBlock.KEY) && later(CASES));
    };
  }

  /** What never comes is judged at the end of the whole run. */
  private boolean openUntil(EventType type) {
    boolean come =
        dossier.history().stream()
            .anyMatch(event -> event.type() == type && !event.enteredOn().isAfter(asOf));
    return !come && later(EnumSet.allOf(EventType.class));
  }

  private boolean later(Set<EventType> types) {
    return dossier.history().stream()
        .anyMatch(event -> types.contains(event.type()) && event.enteredOn().isAfter(asOf));
  }
}
