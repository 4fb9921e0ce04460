package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.approval.plan.Gate;

/** What an enterprise does with its project after signing, each once. */
public enum ProjectStep {
  /** The first permanent works were begun (开工). */
  CONSTRUCTION_STARTED,
  /** The plant runs on trial (试生产). */
  TRIAL_PRODUCTION,
  /** The plant is formally in production (投产). */
  PRODUCTION_STARTED,
  /** The plant reaches what was agreed (达产达效). */
  FULL_OUTPUT_REACHED;

  /** {@return the gate that must be open before; empty if there is none} */
  public Optional<Gate> gate() {
    return switch (this) {
      case CONSTRUCTION_STARTED -> Optional.of(Gate.BEFORE_START);
      case PRODUCTION_STARTED -> Optional.of(Gate.BEFORE_OPERATION);
      // Some of what must precede operation rests on what a trial yields: our reading, no clause
      // says so.
      case TRIAL_PRODUCTION, FULL_OUTPUT_REACHED -> Optional.empty();
    };
  }
}
