package org.zhuanban.tck;

import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives all properties of a run one seed. The first property of the run publishes it, each that
 * fails names it, and the system property {@value #SEED} repeats the run with all that it
 * generated.
 *
 * <p>jqwik finds it wherever this module is there, for the clauses of the contracts and all other
 * properties that run beside them. A property that has a seed of its own keeps it. Without the
 * system property each run has another seed, and what failed in the run before is tried first.
 */
public final class RunSeed implements AroundPropertyHook {
  /** The system property that repeats a run, a whole number. */
  public static final String SEED = "zhuanban.seed";

  /** The seed of a run that repeats no other. */
  static final String FRESH = Long.toString(System.nanoTime());

  private static final AtomicBoolean PUBLISHED = new AtomicBoolean();

  /** For jqwik. */
  public RunSeed() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    String wanted = System.getProperty(SEED);
    String seed = wanted == null ? FRESH : wanted;
    PropertyAttributes attributes = context.attributes();
    if (attributes.seed().isEmpty()) {
      attributes.setSeed(seed);
      if (wanted != null) {
        attributes.setAfterFailure(AfterFailureMode.RANDOM_SEED);
      }
    }
    if (!PUBLISHED.getAndSet(true)) {
      context.reporter().publishValue(SEED, seed);
    }
    return property.execute();
  }
}
