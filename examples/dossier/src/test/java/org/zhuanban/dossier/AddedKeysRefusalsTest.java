package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case changes one passage of the second sample; the sentence names the line of that change.
 */
class AddedKeysRefusalsTest {
  private static final String TEXT = Sample.text(Sample.SECOND);

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> changes() {
    return Stream.of(
        arguments(
            "dept: MEEB, opinion: AGREES",
            "dept: XXX, opinion: AGREES",
            "event 42 (JOINT_OPINION): 'dept' names 'XXX', which is not among the departments; known are IPB, DRC, NRB, WRB, HCB, MSB, MEEB"),
        arguments(
            "dept: MEEB, opinion: AGREES",
            "dept: MEEB, opinion: SIGHS",
            "event 42 (JOINT_OPINION): 'opinion' must be one of AGREES, OBJECTS, NEEDS_MORE, but was 'SIGHS'"),
        arguments(
            "dept: MEEB, opinion: AGREES",
            "dept: MSB, opinion: AGREES",
            "event 42 (JOINT_OPINION): Department \"县市场监督管理局\" (MSB) takes no part in item \"规划选址与设计方案联合审查\" (B03); those that do are \"县水务局\" (WRB), \"县住房和城乡建设局\" (HCB), \"市生态环境局\" (MEEB) (NOT_TAKING_PART)"),
        arguments(
            "attended: [WRB, MEEB]",
            "attended: [WRB, XXX]",
            "event 41 (JOINT_SURVEY): 'attended' entry 2 names 'XXX', which is not among the departments; known are IPB, DRC, NRB, WRB, HCB, MSB, MEEB"),
        arguments(
            "attended: [WRB, MEEB]",
            "attended: WRB",
            "event 41 (JOINT_SURVEY): 'attended' must be a list, but was 'WRB'"),
        arguments(
            "{name: 接纳证明, within: 10 WD}, {name",
            "{name: 检测报告, within: 10 WD}, {name",
            "event 15 (TOLERATED_ACCEPTED): 'promised' entry 2 promises '检测报告' a second time"),
        arguments(
            "[{name: 接纳证明, within: 10 WD}, {name: 检测报告, within: 15 CD}]",
            "[]",
            "event 15 (TOLERATED_ACCEPTED): 'promised' must name at least one document, but is empty"),
        arguments(
            "{name: 接纳证明, within: 10 WD}, {name",
            "{name: 接纳证明}, {name",
            "promised document: 'within' is missing; it must be given"),
        arguments(
            "{name: 接纳证明, within: 10 WD}, {name",
            "{name: 接纳证明, within: soon}, {name",
            "promised document: 'within' must be a length such as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was 'soon'"),
        arguments(
            "item: B05, name: 接纳证明",
            "item: B05, name: 土地证",
            "event 23 (PROMISED_SUPPLIED): Item \"临时占道许可\" (B05) was not accepted on the promise of 土地证; promised are 接纳证明, 检测报告 (DOCUMENT_NOT_PROMISED)"),
        arguments(
            "ground: NOT_COMPETENT",
            "ground: TIRED",
            "event 22 (ACCEPTANCE_REFUSED): 'ground' must be one of NOT_NEEDED, NOT_COMPETENT, FALSE_MATERIALS, but was 'TIRED'"),
        arguments(
            "ground: LICENCE_ABOLISHED",
            "ground: TIRED",
            "event 37 (TERMINATED): 'ground' must be one of APPLICANT_ENDED, PROJECT_TERMINATED, LICENCE_ABOLISHED, but was 'TIRED'"),
        arguments(
            "ground: COMMITMENT_NOT_KEPT",
            "ground: TIRED",
            "event 40 (REVOKED): 'ground' must be one of ABUSE_OR_NEGLECT, BEYOND_POWER, PROCEDURE_VIOLATED, NOT_QUALIFIED, FRAUD_OR_BRIBERY, COMMITMENT_NOT_KEPT, WITHDRAWN_BY_ORGAN, EXPIRED, HOLDER_ENDED, IMPOSSIBLE, but was 'TIRED'"),
        arguments(
            ", check_within: 2 MONTHS",
            "",
            "event 29 (DECIDED): 'commitment' and 'check_within' belong together: what was promised, and how long its check may take"),
        arguments(
            "reasons: [论证报告未考虑枯水期]",
            "conditions: [论证报告未考虑枯水期]",
            "event 19 (DECIDED): only an approval has 'conditions' or a 'commitment', but 'result' is REFUSED"),
        arguments(
            "type: FILED, item: B01}",
            "type: MATERIALS_RECEIVED, materials: [申请书, 图纸]}",
            "event 3 (MATERIALS_RECEIVED): 'materials' entry 2 names '图纸', which is not among the materials; known are 备案申请表, 申请书, 水资源论证报告, 设计方案, 申请表, 排水设计图, 接纳证明, 检测报告, 竣工报告"),
        arguments(
            "kept: false",
            "kept: maybe",
            "event 38 (COMMITMENT_CHECKED): 'kept' must be true or false, but was 'maybe'"),
        arguments(
            "type: HEARING_REQUESTED, item: B02",
            "type: HEARING_REQUESTED, item: B04",
            "event 8 (HEARING_REQUESTED): no HEARING_RIGHT_TOLD of item 'B04' stands before it, from which the hearing would follow"),
        arguments(
            "of: {date: 2025-03-31, type: PAUSE_START, item: B04}",
            "of: {date: 2025-03-30, type: PAUSE_START, item: B04}",
            "event 14 (ANNULLED): 'of' names no PAUSE_START of 2025-03-30 that stands earlier in the history and was not annulled"),
        arguments(
            "of: {date: 2025-03-31, type: PAUSE_START, item: B04}",
            "of: {date: 2025-03-31, type: PAUSE_START, thing: B04}",
            "event 14 (ANNULLED): 'of': the key 'thing' is unknown; known are date, type, recorded, item, reason, notice, stated_days"),
        arguments(
            "of: {date: 2025-03-31, type: PAUSE_START, item: B04}",
            "of: 12",
            "event 14 (ANNULLED): 'of' must be a map of keys and values, but was '12'"),
        arguments(
            "type: JOINT_OPINION, item: B03, dept: HCB}, ground",
            "type: JOINT_OPINION, item: B03}, ground",
            "event 45 (ANNULLED): 'of' fits event 42 (JOINT_OPINION), event 43 (JOINT_OPINION); name a key in which they differ"),
        arguments(
            "ground: 签批单属于另一事项, ",
            "",
            "event 32 (ANNULLED): 'ground' is missing; it must be given"),
        arguments(
            "joint_within: 5 WD",
            "joint_within: 15 WD",
            "item 'B03': 'joint_within' is 15 WD, but must be shorter than the promised 15 WD, so that the lead can still decide"),
        arguments(
            "joint_with: [WRB, HCB, MEEB], ",
            "",
            "item 'B03': 'joint_within' says how departments take part, but 'joint_with' names none; name them there"),
        arguments(
            "counts: [ABSENCE, SILENCE]",
            "counts: [SLEEP]",
            "item 'B09': silence_consent: 'counts' entry 1 must be one of SILENCE, ABSENCE, but was 'SLEEP'"),
        arguments(
            "counts: [ABSENCE, SILENCE]",
            "counts: []",
            "item 'B09': silence_consent: 'counts' must name SILENCE, ABSENCE or both, but is empty"),
        arguments(
            ", basis: 示例县联合验收办法(虚构)第九条",
            "",
            "item 'B09': silence_consent: 'basis' is missing; it must be given"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void names_line_and_way_out(String passage, String replacement, String sentence)
      throws IOException {
    assertThat(TEXT).contains(passage);
    int at = TEXT.indexOf(passage);
    long line = 1 + TEXT.substring(0, at).lines().count() - (TEXT.charAt(at - 1) == '\n' ? 0 : 1);
    String changed = TEXT.substring(0, at) + replacement + TEXT.substring(at + passage.length());
    Path file = Files.writeString(folder.resolve("d.yaml"), changed);

    Called run = Called.with(new Replay(), "run", file);

    assertThat(run.err().lines().findFirst())
        .contains("%s, line %s: %s".formatted(file, line, sentence));
    assertThat(run.err()).doesNotContain("\tat ", "Exception");
    assertThat(run.code()).isEqualTo(1);
  }
}
