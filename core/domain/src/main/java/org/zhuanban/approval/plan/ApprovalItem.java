package org.zhuanban.approval.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * One approval item (审批事项) of a plan.
 *
 * @param code its code in the plan, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param stage the number of its stage
 * @param name its name
 * @param kind what sort of matter it is
 * @param department the code of the deciding department, whose calendar its clocks run by
 * @param jointWith the codes of the departments that take part in joint handling
 * @param statutory the limit of the law; empty if there is none
 * @param committed the published shorter limit; empty if the statutory one serves as both
 * @param extension how much longer the limit may become, once; empty if it must not
 * @param correction the limit for the one-time notice of corrections
 * @param prerequisites what must be met before which act
 * @param special the special procedures that its guide provides for
 * @param gates before which acts of the project the item itself must be met
 * @param dutyOf the code of who owes it where not the organ but the enterprise has the limit, such
 *     as {@code DEVELOPER}; empty for all others
 * @param renewBefore how long before its end to apply for the next one; empty if it cannot be
 *     renewed or no time is set
 * @param joint how the departments of {@code jointWith} work together; empty for {@link
 *     JointTerms#USUAL}
 * @param materials what an application needs
 * @param result what it ends with, such as the name of a licence; empty if nothing is issued
 * @param validity how long the result is valid; empty if it does not end
 * @param silence what the law makes of silence in it, besides the acceptance by silence that holds
 *     for every receipt
 * @param startWithin how long after its delivery construction may take to start, as for a
 *     construction permit (建筑法第九条); empty for all others
 */
@Value.Builder
@Term(zh = "审批事项", en = "approval item")
public record ApprovalItem(
    String code,
    int stage,
    String name,
    ItemKind kind,
    String department,
    List<String> jointWith,
    Optional<TimeLimit> statutory,
    Optional<TimeLimit> committed,
    Optional<TimeLimit> extension,
    TimeLimit correction,
    List<Prerequisite> prerequisites,
    List<SpecialProcedure> special,
    List<Gate> gates,
    Optional<String> dutyOf,
    Optional<TimeLimit> renewBefore,
    Optional<JointTerms> joint,
    List<Material> materials,
    Optional<String> result,
    Optional<TimeLimit> validity,
    List<SilenceEffect> silence,
    Optional<TimeLimit> startWithin) {
  /** The limit for the one-time notice where no other is given (行政许可法第三十二条第一款第四项). */
  public static final TimeLimit CORRECTION_LIMIT = TimeLimit.workingDays(5, "行政许可法第三十二条第一款第四项");

  /**
   * Checks the code and copies the lists.
   *
   * @param code its code in the plan
   * @param stage the number of its stage
   * @param name its name
   * @param kind what sort of matter it is
   * @param department the deciding department
   * @param jointWith who takes part in joint handling
   * @param statutory the limit of the law
   * @param committed the published shorter limit
   * @param extension how much longer the limit may become
   * @param correction the limit for the one-time notice
   * @param prerequisites what must be met before which act
   * @param special the special procedures
   * @param gates before which acts of the project it must be met
   * @param dutyOf who owes it
   * @param renewBefore how long before its end to apply for the next one
   * @param joint how the departments that take part work together
   * @param materials what an application needs
   * @param result what it ends with
   * @param validity how long the result is valid
   * @param silence what the law makes of silence in it
   * @param startWithin how long after its delivery construction may take to start
   * @throws IllegalArgumentException if a code is malformed
   */
  public ApprovalItem {
    Input.code("ApprovalItem.code", code);
    Input.given("ApprovalItem.dutyOf", dutyOf)
        .ifPresent(owner -> Input.code("ApprovalItem.dutyOf", owner));
    jointWith = Input.list("ApprovalItem.jointWith", jointWith);
    prerequisites = Input.list("ApprovalItem.prerequisites", prerequisites);
    special = Input.list("ApprovalItem.special", special);
    gates = Input.list("ApprovalItem.gates", gates);
    materials = Input.list("ApprovalItem.materials", materials);
    silence = Input.list("ApprovalItem.silence", silence);
  }

  /** {@return the limit that lights warn by: the committed one, else the statutory one} */
  public Optional<TimeLimit> binding() {
    return committed.or(this::statutory);
  }

  /** {@return whether a limit runs for it} */
  public boolean hasClock() {
    return binding().isPresent();
  }

  /** {@return the codes of all departments that decide or take part} */
  public Stream<String> departments() {
    return Stream.concat(Stream.of(department), jointWith.stream());
  }

  /** {@return the codes of the departments that take part and do not lead, each once} */
  public List<String> participants() {
    return jointWith.stream().filter(code -> !code.equals(department)).distinct().toList();
  }

  /**
   * {@return how long a department that takes part may take to give its opinion; empty if no limit
   * runs for the item and none was set}
   */
  public Optional<TimeLimit> opinionWithin() {
    return joint
        .flatMap(JointTerms::opinionWithin)
        .or(() -> binding().map(JointTerms::usualOpinionLimit));
  }

  /**
   * Tells whether its duty to act, or the right to apply for it, begins only once another item is
   * met: for an enterprise's own duty by any prerequisite, else by one {@link Gate#BEFORE_APPLY}.
   *
   * @param prerequisite one of its prerequisites
   * @return true if it cannot begin before
   */
  public boolean beginsAfter(Prerequisite prerequisite) {
    return prerequisite.gate() == Gate.BEFORE_APPLY
        || (dutyOf.isPresent() && kind != ItemKind.PUBLIC_TRADE);
  }

  /**
   * Makes the item wait for other ones.
   *
   * @param others what must be met before which act, instead of its {@link #prerequisites}
   * @return the item with them
   */
  public ApprovalItem withPrerequisites(List<Prerequisite> others) {
    return new ApprovalItem(
        code,
        stage,
        name,
        kind,
        department,
        jointWith,
        statutory,
        committed,
        extension,
        correction,
        others,
        special,
        gates,
        dutyOf,
        renewBefore,
        joint,
        materials,
        result,
        validity,
        silence,
        startWithin);
  }

  /**
   * Tells whether the time of a procedure is left out of the limits.
   *
   * @param reason the procedure
   * @return false only if the item's own guide says that it counts
   */
  public boolean leavesOut(PauseReason reason) {
    return special.stream()
        .noneMatch(procedure -> procedure.reason() == reason && procedure.counted());
  }

  /**
   * {@return whether the committed limit can end after the statutory one}
   *
   * @param calendar the name of the calendar
   */
  public boolean committedLonger(WorkCalendar calendar) {
    return committed.isPresent()
        && statutory.isPresent()
        && committed.get().canEndAfter(statutory.get(), calendar);
  }

  /**
   * {@return the limit set for opinions, if it never ends before the promised one}
   *
   * @param calendar the name of the calendar
   */
  public Optional<TimeLimit> opinionNotShorter(WorkCalendar calendar) {
    return joint
        .flatMap(JointTerms::opinionWithin)
        .filter(
            within -> binding().filter(limit -> !limit.canEndAfter(within, calendar)).isPresent());
  }

  /**
   * {@return the limit that the extension may not pass by the clause it cites itself; empty if it
   * cites another one, which may say otherwise (行政许可法第四十二条)}
   */
  public Optional<TimeLimit> longestExtension() {
    return extension
        .map(TimeLimit::basis)
        .flatMap(
            basis ->
                switch (basis) {
                  case "行政许可法第四十二条第一款" -> Optional.of(TimeLimit.workingDays(10, basis));
                  case "行政许可法第四十二条第二款" -> Optional.of(TimeLimit.workingDays(15, basis));
                  default -> Optional.empty();
                });
  }

  /**
   * {@return whether the extension can be longer than the clause allows that it cites}
   *
   * @param calendar the name of the calendar
   */
  public boolean extensionLonger(WorkCalendar calendar) {
    return longestExtension()
        .filter(most -> extension.orElseThrow().canEndAfter(most, calendar))
        .isPresent();
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of an {@link ApprovalItem}. */
  public static final class Builder extends ApprovalItemBuilder {
    Builder() {}
  }
}
