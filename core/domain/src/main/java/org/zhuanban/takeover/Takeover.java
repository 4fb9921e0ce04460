package org.zhuanban.takeover;

import java.util.Optional;

/**
 * Whether a project was taken over.
 *
 * @param project what was known of it then; empty if everything was recorded from its beginning
 */
public record Takeover(Optional<TakenOverProject> project) {
  /** Everything was recorded from its beginning. */
  public static final Takeover NONE = new Takeover(Optional.empty());
}
