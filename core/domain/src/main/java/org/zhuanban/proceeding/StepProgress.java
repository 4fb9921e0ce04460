package org.zhuanban.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.Pause;
import org.zhuanban.duty.Ending;

/**
 * The progress of a step.
 *
 * @param pauses the pauses
 * @param extension the effective extension
 * @param ending the ending; empty before it
 */
public record StepProgress(
    List<Pause> pauses, Optional<Extension> extension, Optional<Ending> ending) {
  static final StepProgress NONE = new StepProgress(List.of(), Optional.empty(), Optional.empty());

  /**
   * Copies the pauses.
   *
   * @param pauses the pauses
   * @param extension the effective extension
   * @param ending the ending
   */
  public StepProgress {
    pauses = List.copyOf(pauses);
  }

  StepProgress with(Pause pause) {
    return new StepProgress(
        Stream.concat(pauses.stream(), Stream.of(pause)).toList(), extension, ending);
  }

  StepProgress with(List<Pause> others) {
    return new StepProgress(others, extension, ending);
  }

  StepProgress with(Extension granted) {
    return new StepProgress(pauses, Optional.of(granted), ending);
  }

  StepProgress with(Ending how) {
    return new StepProgress(pauses, extension, Optional.of(how));
  }
}
