package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.duty.Duty;

/**
 * The effects of the silence of owners on duties of any feature, on days that the duties do not
 * name themselves. A feature with such effects is also a {@link DutyReview}.
 */
public interface DutyReview {
  /**
   * Finds the next day on which the silence of the owner of a duty has an effect that the duty
   * itself does not name. The duty is one of this feature or another.
   *
   * @param duty the duty
   * @param state the stream
   * @param context the context of the duty
   * @return the first such day; empty if there is none, or if the duty itself names it
   */
  Optional<LocalDate> nextReviewOn(Duty duty, StreamState state, DecisionContext context);

  /**
   * Returns the key of the inputs of {@link #nextReviewOn} beside the duty and the context. It is
   * called again only after a change of the key. While all events lie before the day that it named,
   * time alone does not change that day.
   *
   * @param duty the duty
   * @param state the stream
   * @return a value, equal for as long as the answer holds
   */
  Object reviewKey(Duty duty, StreamState state);

  /**
   * Lists the states that {@link #reviewKey} reads, beside the duty, the {@linkplain
   * StreamState#lastEffective last day of effect} and the inputs of the {@link DutyPart} of the
   * duty. While they are the same objects, the keys of all duties stay the same.
   *
   * @param state the stream
   * @return the states, in a fixed order
   */
  List<Object> reviewInputs(StreamState state);
}
