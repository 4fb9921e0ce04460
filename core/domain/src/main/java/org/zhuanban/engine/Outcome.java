package org.zhuanban.engine;

import java.util.List;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;

/** What became of a {@link Request}. */
public sealed interface Outcome {
  /**
   * It was carried out, and what happened is kept.
   *
   * @param events what happened, effects of silence that had come about before included; empty if
   *     there was nothing to do
   * @param version the version of the stream afterwards
   * @param repeated whether it had been carried out before, under the same key
   */
  record Done(List<Happened> events, long version, boolean repeated) implements Outcome {
    /**
     * Copies the events.
     *
     * @param events what happened
     * @param version the version of the stream afterwards
     * @param repeated whether it had been carried out before
     */
    public Done {
      events = List.copyOf(events);
    }
  }

  /**
   * It was refused; nothing of it is kept.
   *
   * @param refusal why
   */
  record Refused(Refusal refusal) implements Outcome {}
}
