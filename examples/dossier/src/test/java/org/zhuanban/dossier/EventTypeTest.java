package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {
  @ParameterizedTest
  @EnumSource(EventType.class)
  void every_type_is_read_with_all_its_keys(EventType type) {
    StringBuilder keys = new StringBuilder("date: 2026-04-01, type: " + type);
    type.keys()
        .forEach(key -> keys.append(", ").append(key.name()).append(": ").append(value(key)));

    HistoryEvent read = last(keys.toString());

    assertThat(read.type()).isEqualTo(type);
    assertThat(type.keys()).allSatisfy(key -> assertThat(read.has(key.name())).isTrue());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void every_type_is_read_with_its_required_keys_alone(EventType type) {
    StringBuilder keys = new StringBuilder("date: 2026-04-01, type: " + type);
    type.keys().stream()
        .filter(EventKey::required)
        .forEach(key -> keys.append(", ").append(key.name()).append(": ").append(value(key)));

    assertThat(last(keys.toString()).values()).hasSizeLessThanOrEqualTo(type.keys().size());
  }

  private static HistoryEvent last(String event) {
    Dossier dossier =
        Sample.read(
            Sample.withEvents("date: 2026-04-01, type: HEARING_RIGHT_TOLD, item: A08", event)
                .replaceFirst(
                    "\nitems:\n", "\nworks:\n  - {code: G1, name: 1号厂房工程, kind: UNIT}\nitems:\n"));
    return dossier.history().get(dossier.history().size() - 1);
  }

  private static String value(EventKey key) {
    return switch (key.kind()) {
      case TEXT -> "某事";
      case TEXTS -> "[甲, 乙]";
      case ID -> "X-01";
      case ITEM -> "A08";
      case WORK -> "G1";
      case DEPARTMENT -> "NRB";
      case POLICY -> "PL-01";
      case DATE -> "2026-04-02";
      case FLAG, DONE -> "true";
      case COUNT, HOW_MANY, ATTEMPT, LEVEL, RATING -> "2";
      case MONEY -> "1000.50";
      case LENGTH -> "5 WD";
      case DECISION -> "APPROVED";
      case SERVICE -> "GUIDE";
      case FUNDS_KIND -> "EQUIPMENT";
      case TARGETS -> "[{owner: COUNTY, measure: SIGNED, amount: 2}]";
      case FUNDS_STATUS -> "VERIFIED";
      case PERIOD -> "2024-annual";
      case ANY_PERIOD -> "2025-12";
      case MEASURE -> "0.5";
      case INSTALMENTS -> "[{name: 首期资金, amount: 20000000, due: 2026-09-30}]";
      case OPENNESS -> "WITHHELD";
      case ORIGIN -> "OUT_OF_PROVINCE";
      case CONTACT -> "TALKS";
      case DILIGENCE -> "SOUND";
      case LEAD_SOURCE -> "REFERRAL";
      case VERDICT -> "FOLLOW";
      case LOSS -> "ELSEWHERE";
      case ACTIVITY_KIND -> "VISIT";
      case MEASURES ->
          "[{number: 1, text: 返还失业保险费, unit: NRB}, {number: 2, text: 加快供地, unit: NRB, limit: 2026-12-31}]";
      case TRAININGS -> "[{code: C-1, title: 项目谈判, due: 2026-06-30}]";
      case PERSONS -> "{title: 股长, form: 诫勉}";
      case MATERIALS -> "[备案证, 施工合同]";
      case DEPARTMENTS -> "[NRB, CAD]";
      case NON_ACCEPTANCE -> "NOT_COMPETENT";
      case TERMINATION -> "APPLICANT_ENDED";
      case REVOCATION -> "FRAUD_OR_BRIBERY";
      case OPINION -> "OBJECTS";
      case PROMISES -> "[{name: 图纸, within: 5 WD}, {name: 证明, within: 20 WD}]";
      case EVENT -> "{date: 2024-01-24, type: FILED, item: A01}";
    };
  }
}
