package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;

/**
 * The hearing that an applicant or an interested party can request (行政许可法第四十七条、第四十八条).
 *
 * <p>It opens with the notice of the right. The right lapses after five working days. On request,
 * the organ holds the hearing within twenty working days, and announces time and place seven days
 * before. A hearing without that announcement is valid, and the clause is reported as violated
 * (第四十八条第一款第一项).
 *
 * <p>No decision is made while the hearing is pending. Its time is excluded from the limits if the
 * applicant was notified in writing (第四十五条), as for any special procedure.
 */
public final class Hearing {
  /** The role of the party that can request it. */
  public static final String PARTY = "PARTY";

  /** The role of the organ that holds it. */
  public static final String ORGAN = "ORGAN";

  /** The step of the request. */
  public static final String REQUEST = "REQUEST";

  /** The step of the announcement of time and place. */
  public static final String ANNOUNCE = "ANNOUNCE";

  /** The step of the hearing itself; the paper is its record. */
  public static final String HOLD = "HOLD";

  private static final String NAME = "hearing";

  private static final ProceedingTable TABLE =
      new ProceedingTable(
          NAME,
          List.of(
              step(REQUEST, PARTY, ORGAN, "行政许可法第四十七条第一款")
                  .statutory(TimeLimit.workingDays(5, "行政许可法第四十七条第一款"))
                  .lapses(true)
                  .build(),
              step(ANNOUNCE, ORGAN, PARTY, "行政许可法第四十八条第一款第一项")
                  .addAfter(REQUEST)
                  .lapses(false)
                  .build(),
              step(HOLD, ORGAN, PARTY, "行政许可法第四十七条第一款")
                  .statutory(TimeLimit.workingDays(20, "行政许可法第四十七条第一款"))
                  .addAfter(REQUEST)
                  // A hearing without announcement is valid.
                  .addDueBefore(ANNOUNCE)
                  // Seven days before, the day of the hearing not counted: six whole days between.
                  .notBefore(TimeLimit.workingDays(6, "行政许可法第四十八条第一款第一项"))
                  .lapses(false)
                  .build()));

  private Hearing() {}

  private static Step.Builder step(String name, String owner, String owedTo, String source) {
    Step.Builder builder = Step.builder();
    builder.name(name).owner(owner).owedTo(owedTo).source(source);
    return builder;
  }

  /**
   * Opens a hearing, on the day of the notice of the right.
   *
   * @param proceeding its name inside the stream, as {@link OpenProceeding#proceeding}
   * @param item the code of the item
   * @param party the code of the party that can request it
   * @param organ the code of the organ
   * @param calendar the name of the calendar of the organ
   * @return the command
   * @throws IllegalArgumentException if a name is malformed
   */
  public static OpenProceeding open(
      String proceeding, String item, String party, String organ, String calendar) {
    return OpenProceeding.of(
        proceeding,
        TABLE,
        item,
        List.of(new Party(PARTY, party, calendar), new Party(ORGAN, organ, calendar)));
  }

  /**
   * {@return the hearing in an attempt at an item that is pending or can still be requested}
   *
   * @param proceedings the proceedings of the project
   * @param item the code of the item
   * @param attempt the attempt
   */
  public static Optional<Proceeding> pending(
      ProceedingList proceedings, String item, Application attempt) {
    LocalDate began = attempt.receivedOn().or(attempt::acceptedOn).orElse(LocalDate.MIN);
    return proceedings.about(NAME, item).stream()
        .filter(each -> each.open(HOLD) && !each.openedOn().isBefore(began))
        .findFirst();
  }
}
