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
import org.zhuanban.input.InputFault;

/**
 * One approval item (审批事项) of a plan.
 *
 * @param code its code in the plan, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param stage the number of its stage
 * @param name its name
 * @param kind its kind
 * @param department the code of the deciding department, in whose calendar its clocks run
 * @param jointWith the codes of the departments that participate in joint handling
 * @param statutory the statutory limit; empty if there is none
 * @param committed the published shorter limit; empty if the statutory one serves as both
 * @param extension the maximum extension of the limit, possible once; empty if it cannot be
 *     extended
 * @param correction the limit for the one-time notice of corrections
 * @param prerequisites the other items that must be met, each with the act that depends on it
 * @param special the special procedures of its guide
 * @param gates the acts of the project before which the item itself must be met
 * @param dutyOf the code of the enterprise that owes the item in place of the organ, such as {@code
 *     DEVELOPER}; empty for all others
 * @param renewBefore the period before its end within which to apply for renewal; empty if it
 *     cannot be renewed or no period is set
 * @param joint the terms of cooperation of the departments of {@code jointWith}; empty for {@link
 *     JointTerms#USUAL}
 * @param materials the materials of an application
 * @param result the name of the result, such as a licence; empty if nothing is issued
 * @param validity the period of validity of the result; empty if it does not end
 * @param silence the effects of silence by law, in addition to the acceptance by silence that
 *     applies to every receipt
 * @param startWithin the time from its delivery within which construction starts, as for a
 *     construction permit (建筑法第九条); empty for all others
 * @param codes its codes in the directories of government services; empty if none is given
 * @param work the code of the {@link ProjectWork} that it concerns; empty for the whole project.
 *     Its own code then is that of the catalogue, a point and the code of the work
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
    Optional<TimeLimit> startWithin,
    Optional<ItemCodes> codes,
    Optional<String> work)
    implements WithApprovalItem {
  /** The default limit for the one-time notice (行政许可法第三十二条第一款第四项). */
  public static final TimeLimit CORRECTION_LIMIT = TimeLimit.workingDays(5, "行政许可法第三十二条第一款第四项");

  /**
   * Checks the code and copies the lists.
   *
   * @param code its code in the plan
   * @param stage the number of its stage
   * @param name its name
   * @param kind its kind
   * @param department the deciding department
   * @param jointWith the departments that participate in joint handling
   * @param statutory the statutory limit
   * @param committed the published shorter limit
   * @param extension the maximum extension of the limit
   * @param correction the limit for the one-time notice
   * @param prerequisites the other items that must be met
   * @param special the special procedures
   * @param gates the acts of the project before which it must be met
   * @param dutyOf the enterprise that owes it
   * @param renewBefore the period before its end within which to apply for renewal
   * @param joint the terms of cooperation of the participating departments
   * @param materials the materials of an application
   * @param result the name of the result
   * @param validity the period of validity of the result
   * @param silence the effects of silence by law
   * @param startWithin the time from its delivery within which construction starts
   * @param codes its codes in the directories of government services
   * @param work the code of the work that it concerns
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
    String itself = code;
    Input.given("ApprovalItem.work", work)
        .filter(of -> !itself.endsWith(ProjectWork.POINT + of) || itself.length() < of.length() + 2)
        .ifPresent(
            of -> {
              throw InputFault.FORM.at("ApprovalItem.code", "A08" + ProjectWork.POINT + of, itself);
            });
  }

  /** {@return its code in the catalogue, the same for every work} */
  public String catalogueCode() {
    return work.map(of -> code.substring(0, code.length() - of.length() - 1)).orElse(code);
  }

  /** {@return the limit that lights warn by: the committed one, else the statutory one} */
  public Optional<TimeLimit> binding() {
    return committed.or(this::statutory);
  }

  /** {@return whether a limit runs for it} */
  public boolean hasClock() {
    return binding().isPresent();
  }

  /** {@return the codes of all departments that decide or participate} */
  public Stream<String> departments() {
    return Stream.concat(Stream.of(department), jointWith.stream());
  }

  /**
   * {@return the codes of the participating departments other than the lead, without repetition}
   */
  public List<String> participants() {
    return jointWith.stream().filter(code -> !code.equals(department)).distinct().toList();
  }

  /**
   * {@return the limit of a participating department for its opinion; empty if no limit runs for
   * the item and none is set}
   */
  public Optional<TimeLimit> opinionWithin() {
    return joint
        .flatMap(JointTerms::opinionWithin)
        .or(() -> binding().map(JointTerms::usualOpinionLimit));
  }

  /**
   * Checks whether the duty to act, or the right to apply, begins only after another item is met.
   * For an enterprise's own duty this applies to any prerequisite, else to one {@link
   * Gate#BEFORE_APPLY}.
   *
   * @param prerequisite one of its prerequisites
   * @return true if it cannot begin before
   */
  public boolean beginsAfter(Prerequisite prerequisite) {
    return prerequisite.gate() == Gate.BEFORE_APPLY
        || (dutyOf.isPresent() && kind != ItemKind.PUBLIC_TRADE);
  }

  /**
   * Checks whether the limits exclude the time of a procedure.
   *
   * @param reason the procedure
   * @return false only if the item's own guide counts it
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
   * {@return the limit set for opinions, if it never ends before the committed one}
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
   * {@return the maximum of the extension by the clause that it cites; empty if it cites another
   * clause, which may differ (行政许可法第四十二条)}
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
   * {@return whether the extension can be longer than the cited clause allows}
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

  /** Builder of an {@link ApprovalItem}. */
  public static final class Builder extends ApprovalItemBuilder {
    Builder() {}
  }
}
