package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A promise of one side of an agreement to the other (守信践诺, 优化营商环境条例第三十一条), such as jobs. A promise
 * of the county to provide a factor is a factor guarantee (要素保障), such as a power line to the site.
 *
 * @param code the code in the agreement, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param by the promising side
 * @param owner the code of the owner of the duty, such as a department or the power company
 * @param what the promised performance
 * @param due the last day; empty if none is agreed
 * @param factor the guaranteed factor; empty for any other promise
 * @param basis the clause or paper of the promise, such as {@code 投资协议第五条}; empty for the agreement
 *     as a whole
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
   * Checks the codes, and that only the county guarantees a factor. Callers use {@link #of}, as the
   * components may grow.
   *
   * @param code the code in the agreement
   * @param by the promising side
   * @param owner the code of the owner of the duty
   * @param what the promised performance
   * @param due the last day
   * @param factor the guaranteed factor
   * @param basis the clause or paper of the promise
   * @throws IllegalArgumentException if a code is malformed, or if the enterprise is to guarantee a
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
   * Creates a promise without a last day that rests on the agreement as a whole.
   *
   * @param code the code in the agreement, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
   * @param by the promising side
   * @param owner the code of the owner of the duty, such as a department or the power company
   * @param what the promised performance
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
   * @return a copy with it
   */
  public Promise withDue(LocalDate due) {
    return new Promise(
        code, by, owner, what, Optional.of(Input.given("Promise.due", due)), factor, basis);
  }

  /**
   * Sets the factor that the county guarantees.
   *
   * @param factor the guaranteed factor
   * @return a copy with it
   */
  public Promise withFactor(Factor factor) {
    return new Promise(
        code, by, owner, what, due, Optional.of(Input.given("Promise.factor", factor)), basis);
  }

  /**
   * Sets the clause or paper of the promise.
   *
   * @param basis the clause or paper, such as {@code 投资协议第五条}
   * @return a copy with it
   */
  public Promise withBasis(String basis) {
    return new Promise(
        code, by, owner, what, due, factor, Optional.of(Input.given("Promise.basis", basis)));
  }

  /**
   * Creates a factor guarantee of the county.
   *
   * @param code the code in the agreement
   * @param factor the guaranteed factor
   * @param owner the code of the provider
   * @param what the promised provision
   * @param due the last day
   * @param basis the clause or paper of the promise
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
