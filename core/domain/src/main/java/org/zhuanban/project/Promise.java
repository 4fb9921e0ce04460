package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * What one side of an agreement promised the other (守信践诺, 优化营商环境条例第三十一条), such as jobs. One of the
 * county that provides a factor is a factor guarantee (要素保障), such as a power line to the site.
 *
 * @param code its code in the agreement, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param by which side promised it
 * @param owner the code of who keeps it, such as a department or the power company
 * @param what what was promised
 * @param due the last day; empty if none was agreed
 * @param factor which factor it guarantees; empty for any other promise
 * @param basis the clause or paper that it rests on, such as {@code 投资协议第五条}; empty for the
 *     agreement as a whole
 */
@Term(zh = "协议承诺事项", en = "promise of the agreement", law = "优化营商环境条例第三十一条")
public record Promise(
    String code,
    Side by,
    String owner,
    @FreeText String what,
    Optional<LocalDate> due,
    Optional<Factor> factor,
    Optional<String> basis) {
  /** The sides of an agreement. */
  public enum Side {
    /** The county. */
    GOVERNMENT,
    /** The investor. */
    ENTERPRISE
  }

  /**
   * Checks the codes, and who guarantees a factor. Callers use {@link #of}, as the components may
   * grow.
   *
   * @param code its code in the agreement
   * @param by which side promised it
   * @param owner the code of who keeps it
   * @param what what was promised
   * @param due the last day
   * @param factor which factor it guarantees
   * @param basis the clause or paper that it rests on
   * @throws IllegalArgumentException if a code is malformed, or the enterprise is to guarantee a
   *     factor
   */
  public Promise {
    Input.code("Promise.code", code);
    Input.code("Promise.owner", owner);
    if (Input.given("Promise.factor", factor).isPresent() && by == Side.ENTERPRISE) {
      throw InputFault.UNFIT.at("Promise.factor", "Promise.by", by);
    }
  }

  /**
   * Makes a promise without a last day that rests on the agreement as a whole.
   *
   * @param code its code in the agreement, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
   * @param by which side promised it
   * @param owner the code of who keeps it, such as a department or the power company
   * @param what what was promised
   * @return the promise
   * @throws IllegalArgumentException if a code is malformed
   */
  public static Promise of(String code, Side by, String owner, String what) {
    return new Promise(code, by, owner, what, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Sets the last day.
   *
   * @param due the last day
   * @return the same with it
   */
  public Promise withDue(LocalDate due) {
    return new Promise(
        code, by, owner, what, Optional.of(Input.given("Promise.due", due)), factor, basis);
  }

  /**
   * Names the factor that the county guarantees.
   *
   * @param factor which factor it guarantees
   * @return the same with it
   */
  public Promise withFactor(Factor factor) {
    return new Promise(
        code, by, owner, what, due, Optional.of(Input.given("Promise.factor", factor)), basis);
  }

  /**
   * Names the clause or paper that the promise rests on.
   *
   * @param basis the clause or paper that it rests on, such as {@code 投资协议第五条}
   * @return the same with it
   */
  public Promise withBasis(String basis) {
    return new Promise(
        code, by, owner, what, due, factor, Optional.of(Input.given("Promise.basis", basis)));
  }

  /**
   * Makes a factor guarantee of the county.
   *
   * @param code its code in the agreement
   * @param factor which factor it guarantees
   * @param owner the code of who provides it
   * @param what what is provided
   * @param due the last day
   * @param basis the clause or paper that it rests on
   * @return the promise
   * @throws IllegalArgumentException if a code is malformed
   */
  public static Promise guarantee(
      String code, Factor factor, String owner, String what, LocalDate due, String basis) {
    return new Promise(
        code,
        Side.GOVERNMENT,
        owner,
        what,
        Optional.of(due),
        Optional.of(factor),
        Optional.of(basis));
  }
}
