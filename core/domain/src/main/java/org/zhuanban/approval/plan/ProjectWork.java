package org.zhuanban.approval.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A work within a project (单项工程、单位工程). The exchange standard of the approval system for
 * construction projects (工程建设项目审批管理系统数据共享交换标准) reports each work by a code of its own under the
 * code of the project.
 *
 * @param code its code in the project, 1 to 16 characters out of {@code A-Z a-z 0-9 _ -}
 * @param name its name, 1 to 200 characters
 * @param kind its kind
 * @param previous the codes of the works of the stage before from which it was divided or joined
 *     (前阶段关联工程); empty if it was none
 * @param officialCode the code by which it is reported (工程代码), 1 to 64 characters; empty before it
 *     is issued
 * @param scope its scope in words (工程范围), at most 500 characters; empty if it is not known
 * @param investment its part of the investment in yuan, not negative; empty if it is not known
 * @param scale its scale and content in words (建设规模及内容), at most 500 characters; empty if it is not
 *     known
 * @param landArea its land in square metres (用地面积), not negative; empty if it is not known
 * @param floorArea its floor space in square metres (建筑面积), not negative; empty if it is not known
 */
@Value.Builder
@Term(zh = "工程", en = "work")
public record ProjectWork(
    String code,
    String name,
    WorkKind kind,
    List<String> previous,
    Optional<String> officialCode,
    Optional<String> scope,
    Optional<BigDecimal> investment,
    Optional<String> scale,
    Optional<BigDecimal> landArea,
    Optional<BigDecimal> floorArea)
    implements WithProjectWork {
  /** What separates the code of an item in the catalogue from that of its work. */
  static final String POINT = ".";

  private static final int LONGEST_CODE = 16;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 500;

  /**
   * Checks the values.
   *
   * @param code its code in the project
   * @param name its name
   * @param kind its kind
   * @param previous the works of the stage before
   * @param officialCode the code by which it is reported
   * @param scope its scope in words
   * @param investment its part of the investment in yuan
   * @param scale its scale and content in words
   * @param landArea its land in square metres
   * @param floorArea its floor space in square metres
   * @throws IllegalArgumentException if a code is malformed, or a text blank or too long. Also if a
   *     number is negative or has too many digits, or if a previous work is repeated
   */
  public ProjectWork {
    if (Input.code("ProjectWork.code", code, LONGEST_CODE).contains(POINT)) {
      throw InputFault.FORM.at("ProjectWork.code", "G1", code);
    }
    Input.said("ProjectWork.name", name, LONGEST_NAME);
    Input.given("ProjectWork.kind", kind);
    previous = Input.list("ProjectWork.previous", previous);
    Input.distinct("ProjectWork.previous", previous.stream());
    if (previous.contains(code)) {
      throw InputFault.REPEATED.at("ProjectWork.previous", code);
    }
    Input.given("ProjectWork.officialCode", officialCode)
        .ifPresent(given -> Input.code("ProjectWork.officialCode", given));
    words("ProjectWork.scope", scope);
    amount("ProjectWork.investment", investment);
    words("ProjectWork.scale", scale);
    amount("ProjectWork.landArea", landArea);
    amount("ProjectWork.floorArea", floorArea);
  }

  private static void words(String place, Optional<String> words) {
    Input.given(place, words).ifPresent(given -> Input.said(place, given, LONGEST_WORDS));
  }

  private static void amount(String place, Optional<BigDecimal> amount) {
    Input.given(place, amount)
        .map(given -> Input.digits(place, given, Input.DIGITS, Input.DECIMALS))
        .filter(given -> given.signum() < 0)
        .ifPresent(
            given -> {
              throw InputFault.RANGE.at(place, 0, "10^" + Input.DIGITS, given);
            });
  }

  /**
   * Creates a work of which only the name is known.
   *
   * @param code its code in the project
   * @param name its name
   * @param kind its kind
   * @return the work
   * @throws IllegalArgumentException if the code is malformed or the name blank or too long
   */
  public static ProjectWork of(String code, String name, WorkKind kind) {
    return builder().code(code).name(name).kind(kind).build();
  }

  /**
   * Returns the code that an item of the catalogue has in a plan for a work.
   *
   * @param item the code of the item in the catalogue
   * @param work the code of the work
   * @return the code in the plan, such as {@code A08.G1}
   */
  public static String itemCode(String item, String work) {
    return item + POINT + work;
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link ProjectWork}. */
  public static final class Builder extends ProjectWorkBuilder {
    Builder() {}
  }
}
