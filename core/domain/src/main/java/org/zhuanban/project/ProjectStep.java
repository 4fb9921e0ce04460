package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.approval.plan.Gate;

/** The steps of an enterprise in its project after the signing, each once. */
public enum ProjectStep {
  /** The first permanent works were begun (开工). */
  CONSTRUCTION_STARTED,
  /** The plant is in trial operation (试生产). */
  TRIAL_PRODUCTION,
  /** The plant is formally in production (投产). */
  PRODUCTION_STARTED,
  /** The plant reaches the agreed output (达产达效). */
  FULL_OUTPUT_REACHED;

  /**
   * {@return whether the first work takes the step for the whole project; the other steps are taken
   * by the last work}
   */
  public boolean begins() {
    return this == CONSTRUCTION_STARTED || this == TRIAL_PRODUCTION;
  }

  /** {@return the gate that must be open before the step; empty if there is none} */
  public Optional<Gate> gate() {
    return switch (this) {
      case CONSTRUCTION_STARTED -> Optional.of(Gate.BEFORE_START);
      case PRODUCTION_STARTED -> Optional.of(Gate.BEFORE_OPERATION);
      // Some items of the gate of operation rest on results of the trial. This is our reading; no
      // clause says so.
      case TRIAL_PRODUCTION, FULL_OUTPUT_REACHED -> Optional.empty();
    };
  }
}
