package org.zhuanban.feature;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;

/**
 * The duties of a stream of any kind, open and ended. Views, boards, rows and reminders all use it,
 * so that each names the responsible successor.
 *
 * @param features the features
 * @param state the stream
 * @param context the context of the day, read at its end
 */
public record StreamDuties(
    List<Feature<?, ?>> features, StreamState state, DecisionContext context) {
  /**
   * Copies the list.
   *
   * @param features the features
   * @param state the stream
   * @param context the context of the day
   */
  public StreamDuties {
    features = List.copyOf(features);
  }

  /** {@return the duties with their original codes, without successions} */
  public Stream<Duty> asBegun() {
    return features.stream().flatMap(feature -> feature.duties(state, context).stream());
  }

  /** {@return the duties with their successors, see {@link Duty#succeeded}} */
  public Stream<Duty> all() {
    return asBegun().map(duty -> duty.succeeded(context.rules().successions(), context.today()));
  }

  /** {@return the duties of {@link #all} that had begun by the day} */
  public Stream<Duty> begun() {
    return all().filter(duty -> !duty.openedOn().isAfter(context.today()));
  }
}
