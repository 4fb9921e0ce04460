package org.zhuanban.testing;

import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;

/**
 * Assertions about a last day.
 *
 * @param <S> the assertions about the stream of the duty
 */
public final class DueAssert<S> extends AbstractAssert<DueAssert<S>, Deadline.Due> {
  private final S stream;
  private final UnaryOperator<String> message;

  DueAssert(Deadline.Due actual, S stream, UnaryOperator<String> message) {
    super(actual, DueAssert.class);
    this.stream = stream;
    this.message = message;
  }

  /**
   * Checks that no future notice can move the day.
   *
   * @return the assertions about the stream
   */
  public S isFinal() {
    return has(Certainty.FINAL);
  }

  /**
   * Checks that a future notice can still move the day.
   *
   * @return the assertions about the stream
   */
  public S isProvisional() {
    return has(Certainty.PROVISIONAL);
  }

  /** {@return the assertions about the stream} */
  public S and() {
    return stream;
  }

  private S has(Certainty certainty) {
    if (actual.certainty() != certainty) {
      throw failure("%s", message.apply("(" + certainty + ")"));
    }
    return stream;
  }
}
