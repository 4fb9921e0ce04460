package org.zhuanban.approval.plan;

import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;

/**
 * A material of an application (申请材料).
 *
 * @param code its code, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}. A shared material has
 *     the same code in every item; an item's own material has a code that is unique in the item
 * @param name its name
 * @param shared whether one copy serves every item of the plan. Otherwise each item needs its own
 *     copy, such as a drawing that each department keeps
 * @param producedBy the code of the item whose result it is, such as the filing certificate; empty
 *     if the applicant supplies it
 */
@Term(zh = "申请材料", en = "application material", law = "行政许可法第三十条、第三十一条")
public record Material(String code, String name, boolean shared, Optional<String> producedBy) {
  /**
   * Checks the code and the name.
   *
   * @param code its code
   * @param name its name
   * @param shared whether one copy serves every item
   * @param producedBy the code of the item whose result it is
   * @throws IllegalArgumentException if the code is malformed or the name blank
   */
  public Material {
    Input.code("Material.code", code);
    Input.said("Material.name", name, Integer.MAX_VALUE);
  }

  /**
   * Creates a material that the applicant supplies once for all items that need it.
   *
   * @param code its code
   * @param name its name
   * @return the material
   */
  public static Material shared(String code, String name) {
    return new Material(code, name, true, Optional.empty());
  }

  /**
   * Creates a material that the applicant supplies for one item only.
   *
   * @param code its code, unique in the item
   * @param name its name
   * @return the material
   */
  public static Material own(String code, String name) {
    return new Material(code, name, false, Optional.empty());
  }

  /**
   * Creates a material that is the result of another item; it is never requested from the
   * applicant.
   *
   * @param code its code
   * @param name its name
   * @param item the code of the other item
   * @return the material
   */
  public static Material producedBy(String code, String name, String item) {
    return new Material(code, name, true, Optional.of(item));
  }
}
