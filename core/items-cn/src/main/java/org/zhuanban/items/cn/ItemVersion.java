package org.zhuanban.items.cn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.items.cn.Clause.Part;

/**
 * One version of an approval item, as the law has it.
 *
 * @param code the code of the item in this library, which never changes
 * @param name its name
 * @param kind its kind
 * @param from the first day on which the version was in force
 * @param until the last such day; empty if no end is known
 * @param statutory the statutory limit; empty if the law sets none
 * @param extension the maximum extension; empty if the law allows none
 * @param extensionBy the officer who may grant it, such as {@code 本行政机关负责人}; empty if none can
 * @param correction the limit for the one-time notice of corrections
 * @param special the procedures that the item's own text names, whose time is not counted
 * @param silence the effects of silence by the item's own text
 * @param dutyOf the code of the enterprise that owes the item in place of the organ; empty for all
 *     others
 * @param result the name of the licence; empty if nothing is issued
 * @param validity the validity of the licence; empty if the law sets none
 * @param renewBefore the period before its end within which to apply for renewal; empty if the
 *     licence has no validity
 * @param startWithin the time from its delivery within which construction starts; empty for most
 * @param clauses the words on which all of it rests
 */
public record ItemVersion(
    String code,
    String name,
    ItemKind kind,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<TimeLimit> statutory,
    Optional<TimeLimit> extension,
    Optional<String> extensionBy,
    TimeLimit correction,
    List<SpecialProcedure> special,
    List<SilenceEffect> silence,
    Optional<String> dutyOf,
    Optional<String> result,
    Optional<TimeLimit> validity,
    Optional<TimeLimit> renewBefore,
    Optional<TimeLimit> startWithin,
    List<Clause> clauses) {
  /**
   * Checks the code and copies the lists.
   *
   * @param code the code of the item
   * @param name its name
   * @param kind its kind
   * @param from the first day on which the version was in force
   * @param until the last such day
   * @param statutory the statutory limit
   * @param extension the maximum extension
   * @param extensionBy the officer who may grant it
   * @param correction the limit for the one-time notice
   * @param special the procedures whose time is not counted
   * @param silence the effects of silence
   * @param dutyOf the enterprise that owes it
   * @param result the name of the licence
   * @param validity the validity of the licence
   * @param renewBefore the period before its end within which to apply for renewal
   * @param startWithin the time within which construction starts
   * @param clauses the words on which all of it rests
   * @throws IllegalArgumentException if the code is malformed or there is no clause
   */
  public ItemVersion {
    Input.code("ItemVersion.code", code);
    special = Input.list("ItemVersion.special", special);
    silence = Input.list("ItemVersion.silence", silence);
    clauses = Input.some("ItemVersion.clauses", clauses);
  }

  /**
   * {@return whether the version was in force on a day}
   *
   * @param day the day
   */
  public boolean inForceOn(LocalDate day) {
    return Period.contains(from, until, day);
  }

  /** {@return whether the limit rests on the general rule (行政许可法第四十二条第一款)} */
  public boolean general() {
    return statutory.filter(limit -> limit.basis().equals(NationalItems.GENERAL_RULE)).isPresent();
  }

  /**
   * Returns the words on which a value rests.
   *
   * @param part the value
   * @return the clauses; none if the law says nothing of it, or if the general rule applies
   */
  public List<Clause> clauses(Part part) {
    return clauses.stream().filter(clause -> clause.part() == part).toList();
  }

  /**
   * Returns a builder of an item of a plan, which has all values of the law. It refuses to set any
   * of them again.
   *
   * @param plan the code of the item in the plan
   * @return the builder, which still lacks the stage and the department
   */
  public ApprovalItem.Builder item(String plan) {
    return ApprovalItem.builder()
        .code(plan)
        .name(name)
        .kind(kind)
        .statutory(statutory)
        .extension(extension)
        .correction(correction)
        .addAllSpecial(special)
        .dutyOf(dutyOf)
        .renewBefore(renewBefore)
        .result(result)
        .validity(validity)
        .addAllSilence(silence)
        .startWithin(startWithin);
  }
}
