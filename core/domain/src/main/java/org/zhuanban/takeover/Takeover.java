package org.zhuanban.takeover;

import java.util.Optional;

/**
 * The take-over of a project, if it was taken over.
 *
 * @param project the record at the take-over; empty for a project recorded from its beginning
 */
public record Takeover(Optional<TakenOverProject> project) {
  /** The state of a project recorded from its beginning. */
  public static final Takeover NONE = new Takeover(Optional.empty());
}
