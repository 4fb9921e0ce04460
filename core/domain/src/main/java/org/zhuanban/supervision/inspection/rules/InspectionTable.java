package org.zhuanban.supervision.inspection.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;
import org.zhuanban.supervision.inspection.Inspection;

/**
 * The steps of an inspection and of its consequences (政府督查工作条例). {@link
 * org.zhuanban.proceeding.ProceedingCommand.CompleteStep} takes the steps. A step without a
 * statutory time has no limit.
 */
public final class InspectionTable {
  /** The role of the inspected organ. */
  public static final String ORGAN = "ORGAN";

  /** The role of the inspecting body. */
  public static final String INSPECTOR = "INSPECTOR";

  /** The role of the head of the government. */
  public static final String HEAD = "HEAD";

  /** The role of the supervisory organ (监察机关). */
  public static final String SUPERVISORY = "SUPERVISORY";

  /** The record of the findings. */
  public static final String RECORD = "RECORD";

  /** The conclusion is fed back to the organ (第十六条). */
  public static final String CONCLUDE = "CONCLUDE";

  /** The organ asks within 30 days for a re-examination (第十七条). */
  public static final String OBJECT = "OBJECT";

  /** The inspector answers within 30 days (第十七条). */
  public static final String ANSWER = "ANSWER";

  /** The organ rectifies (第十八条). */
  public static final String RECTIFY = "RECTIFY";

  /** The inspector verifies the rectification (第十八条). */
  public static final String VERIFY = "VERIFY";

  /** The head of the government approves a proposal (第二十一条). */
  public static final String APPROVE = "APPROVE";

  /** The inspector proposes to praise, or to hold accountable (第二十一条). */
  public static final String PROPOSE = "PROPOSE";

  /** The inspector hands clues over to the supervisory organ (第二十三条). */
  public static final String HAND_OVER = "HAND_OVER";

  /** The name of the table of an inspection. */
  public static final String INSPECTION = "inspection";

  /** The name of the table of a rectification. */
  public static final String RECTIFICATION = "rectification";

  /** The name of the table of a proposal. */
  public static final String PROPOSAL = "inspection-proposal";

  /** The name of the table of clues. */
  public static final String CLUES = "inspection-clues";

  private static final String ACT = "政府督查工作条例";
  private static final String OBJECTION = ACT + "第十七条";
  private static final String RECTIFYING = ACT + "第十八条";
  private static final String PROPOSING = ACT + "第二十一条";
  private static final TimeLimit THIRTY = TimeLimit.calendarDays(30, OBJECTION);

  static final ProceedingTable TABLE =
      new ProceedingTable(
          INSPECTION,
          List.of(
              step(RECORD, INSPECTOR, ACT + "第十二条").build(),
              step(CONCLUDE, INSPECTOR, ACT + "第十六条").owedTo(ORGAN).addAfter(RECORD).build(),
              right().build(),
              step(ANSWER, INSPECTOR, OBJECTION)
                  .owedTo(ORGAN)
                  .statutory(THIRTY)
                  .addAfter(OBJECT)
                  .build()));

  private InspectionTable() {}

  private static Step.Builder step(String name, String owner, String source) {
    Step.Builder step = Step.builder();
    step.name(name).owner(owner).source(source).lapses(false);
    return step;
  }

  private static Step.Builder right() {
    Step.Builder step = Step.builder();
    step.name(OBJECT)
        .owner(ORGAN)
        .owedTo(INSPECTOR)
        .source(OBJECTION)
        .statutory(THIRTY)
        .addAfter(CONCLUDE)
        .lapses(true);
    return step;
  }

  /** The parties of an inspection and of its consequences. */
  static List<Party> parties(Inspection inspection) {
    return List.of(party(ORGAN, inspection.organ()), party(INSPECTOR, inspection.inspector()));
  }

  private static Party party(String role, Department organ) {
    return new Party(role, organ.code(), organ.calendar());
  }

  /**
   * Orders the rectification that a conclusion requires (整改).
   *
   * @param id the name of the proceeding, different from that of the inspection
   * @param inspection the inspection
   * @param within the time for the rectification, from the day of the command
   * @return the command
   */
  public static OpenProceeding rectification(String id, Inspection inspection, TimeLimit within) {
    return OpenProceeding.of(
        id,
        new ProceedingTable(
            RECTIFICATION,
            List.of(
                step(RECTIFY, ORGAN, RECTIFYING).owedTo(INSPECTOR).appointed(within).build(),
                step(VERIFY, INSPECTOR, RECTIFYING).addAfter(RECTIFY).build())),
        inspection.matter(),
        parties(inspection));
  }

  /**
   * Begins a proposal to praise or to hold accountable, which the head of the government approves
   * first. People decide on its consequences.
   *
   * @param id the name of the proceeding
   * @param inspection the inspection
   * @return the command
   */
  public static OpenProceeding proposal(String id, Inspection inspection) {
    return OpenProceeding.of(
        id,
        new ProceedingTable(
            PROPOSAL,
            List.of(
                step(APPROVE, HEAD, PROPOSING).build(),
                step(PROPOSE, INSPECTOR, PROPOSING).addDueBefore(APPROVE).build())),
        inspection.matter(),
        List.of(
            party(INSPECTOR, inspection.inspector()),
            new Party(HEAD, "GOVERNMENT_HEAD", inspection.inspector().calendar())));
  }

  /**
   * Begins the transfer of clues on officials to the supervisory organ.
   *
   * @param id the name of the proceeding
   * @param inspection the inspection
   * @param supervisory the supervisory organ
   * @return the command
   */
  public static OpenProceeding clues(String id, Inspection inspection, Department supervisory) {
    return OpenProceeding.of(
        id,
        new ProceedingTable(
            CLUES,
            List.of(
                step(HAND_OVER, INSPECTOR, ACT + "第二十三条")
                    .owedTo(Optional.of(SUPERVISORY))
                    .build())),
        inspection.matter(),
        List.of(party(INSPECTOR, inspection.inspector()), party(SUPERVISORY, supervisory)));
  }
}
