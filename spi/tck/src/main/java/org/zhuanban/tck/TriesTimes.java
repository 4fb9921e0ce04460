package org.zhuanban.tck;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries properties more often, or less: as many times as often as the system property {@value
 * #TIMES} says, such as {@code 20} or {@code 0.1}.
 *
 * <p>jqwik finds it wherever this module is there, for the clauses of the contracts and all other
 * properties that run beside them. A property that does not say how often it is tried counts as
 * 1000 tries; an example stays one try. Without the system property nothing changes.
 */
public final class TriesTimes implements AroundPropertyHook {
  /** The system property that says how many times as often. */
  public static final String TIMES = "zhuanban.tries.times";

  private static final int USUAL = 1000;

  /** For jqwik. */
  public TriesTimes() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String times = System.getProperty(TIMES);
    PropertyAttributes attributes = context.attributes();
    int tries = attributes.tries().orElse(USUAL);
    if (times != null && tries > 1) {
      attributes.setTries((int) Math.max(1, Math.round(tries * Double.parseDouble(times))));
    }
    return property.execute();
  }
}
