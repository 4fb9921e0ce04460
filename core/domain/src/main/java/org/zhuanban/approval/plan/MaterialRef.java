package org.zhuanban.approval.plan;

import java.util.Comparator;
import java.util.Optional;

/**
 * The name of a line of the single application form.
 *
 * @param item the code of the item whose own material it is; empty for a shared one
 * @param code the code of the material
 */
public record MaterialRef(Optional<String> item, String code) implements Comparable<MaterialRef> {
  private static final Comparator<MaterialRef> ORDER =
      Comparator.comparing((MaterialRef ref) -> ref.item().orElse(""))
          .thenComparing(MaterialRef::code);

  /**
   * Returns the name of a shared material.
   *
   * @param code its code
   * @return its name on the form
   */
  public static MaterialRef shared(String code) {
    return new MaterialRef(Optional.empty(), code);
  }

  /**
   * Returns the name of a material of one item.
   *
   * @param item the code of the item
   * @param code the code of the material
   * @return its name on the form
   */
  public static MaterialRef own(String item, String code) {
    return new MaterialRef(Optional.of(item), code);
  }

  /**
   * {@return the name of an item's material on the form}
   *
   * @param item the item
   * @param material the material
   */
  public static MaterialRef of(ApprovalItem item, Material material) {
    return material.shared() ? shared(material.code()) : own(item.code(), material.code());
  }

  /** Compares shared materials first, then by item and code. */
  @Override
  public int compareTo(MaterialRef other) {
    return ORDER.compare(this, other);
  }

  /** {@return the code, preceded by that of the item and a slash for an item's own material} */
  @Override
  public String toString() {
    return item.map(owner -> owner + "/" + code).orElse(code);
  }
}
