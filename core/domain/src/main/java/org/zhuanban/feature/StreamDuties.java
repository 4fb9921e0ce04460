package org.zhuanban.feature;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;

/**
 * What is owed in a stream, and was, whatever its kind: the one way in which views, boards, rows
 * and reminders find it, so that each of them names whoever answers for it.
 *
 * @param features the features
 * @param state the stream
 * @param context the day, at whose end to look, with what is known on it
 */
public record StreamDuties(
    List<Feature<?, ?>> features, StreamState state, DecisionContext context) {
  /**
   * Copies the list.
   *
   * @param features the features
   * @param state the stream
   * @param context the day with what is known on it
   */
  public StreamDuties {
    features = List.copyOf(features);
  }

  /** {@return the duties under the codes under which they began, whoever answers for them} */
  public Stream<Duty> asBegun() {
    return features.stream().flatMap(feature -> feature.duties(state, context).stream());
  }

  /** {@return the duties of whoever answers for them, see {@link Duty#succeeded}} */
  public Stream<Duty> all() {
    return asBegun().map(duty -> duty.succeeded(context.rules().successions(), context.today()));
  }

  /** {@return those of {@link #all} that had begun by the day} */
  public Stream<Duty> begun() {
    return all().filter(duty -> !duty.openedOn().isAfter(context.today()));
  }
}
