package org.zhuanban.feature;

import java.util.List;
import java.util.function.Supplier;
import org.zhuanban.duty.Duty;

/**
 * A part of the duties of a feature, with the inputs on which they depend.
 *
 * <p>With the same inputs the duties are equal, so that nothing derives them again. Inputs are
 * immutable, and the same only if they are the same objects.
 *
 * @param inputs the parts of state and context that the duties depend on
 * @param duties derives the duties
 */
public record DutyPart(List<Object> inputs, Supplier<List<Duty>> duties) {
  /**
   * Copies the list.
   *
   * @param inputs the inputs
   * @param duties derives the duties
   */
  public DutyPart {
    inputs = List.copyOf(inputs);
  }

  /**
   * Compares the inputs with those of an earlier part.
   *
   * @param earlier the inputs
   * @return true if they are the same, so that the duties are equal
   */
  public boolean dependsOn(List<Object> earlier) {
    return same(inputs, earlier);
  }

  /**
   * Compares two lists of inputs by identity.
   *
   * @param one a list
   * @param other another list
   * @return true if they have the same objects in the same order
   */
  public static boolean same(List<Object> one, List<Object> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }
}
