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
   * Compares the inputs by identity.
   *
   * @param known the inputs of another part
   * @return true if the duties are equal
   */
  public boolean dependsOn(List<Object> known) {
    if (known.size() != inputs.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i) != inputs.get(i)) {
        return false;
      }
    }
    return true;
  }
}
