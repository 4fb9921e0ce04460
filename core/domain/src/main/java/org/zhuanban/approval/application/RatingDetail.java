package org.zhuanban.approval.application;

import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/**
 * The details of a service rating besides its grade (GB/T 39046—2020, table 9).
 *
 * @param channel the channel; empty if unknown
 * @param reasons the reasons, each once
 * @param round the number of the rating as the platform counts it (评价次数), from 1 to 99; empty if
 *     unknown
 * @param words the words of the applicant; empty if there are none
 */
public record RatingDetail(
    Optional<RatingChannel> channel,
    List<RatingReason> reasons,
    Optional<Integer> round,
    Optional<DocumentRef> words) {
  /** No details. */
  public static final RatingDetail NONE =
      new RatingDetail(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  private static final int MOST_ROUNDS = 99;

  /**
   * Copies the reasons. Callers begin with {@link #NONE}, since components may be added.
   *
   * @param channel the channel
   * @param reasons the reasons
   * @param round the number of the rating
   * @param words the words of the applicant
   * @throws IllegalArgumentException if a reason comes twice, or if the number is not from 1 to 99
   */
  public RatingDetail {
    Input.given("RatingDetail.channel", channel);
    reasons = Input.list("RatingDetail.reasons", reasons);
    for (int i = 0; i < reasons.size(); i++) {
      if (reasons.indexOf(reasons.get(i)) < i) {
        throw InputFault.REPEATED.at("RatingDetail.reasons", reasons.get(i));
      }
    }
    Input.given("RatingDetail.round", round)
        .ifPresent(given -> Input.within("RatingDetail.round", given, 1, MOST_ROUNDS));
    Input.given("RatingDetail.words", words);
  }

  /**
   * Sets the channel.
   *
   * @param channel the channel
   * @return a copy with it
   */
  public RatingDetail withChannel(RatingChannel channel) {
    return new RatingDetail(
        Optional.of(Input.given("RatingDetail.channel", channel)), reasons, round, words);
  }

  /**
   * Sets the reasons.
   *
   * @param reasons the reasons, each once
   * @return a copy with them
   * @throws IllegalArgumentException if a reason comes twice
   */
  public RatingDetail withReasons(RatingReason... reasons) {
    return new RatingDetail(channel, List.of(reasons), round, words);
  }

  /**
   * Sets the number of the rating.
   *
   * @param round the number as the platform counts it, from 1 to 99
   * @return a copy with it
   * @throws IllegalArgumentException if the number is not from 1 to 99
   */
  public RatingDetail withRound(int round) {
    return new RatingDetail(channel, reasons, Optional.of(round), words);
  }

  /**
   * Adds the words of the applicant.
   *
   * @param words the words of the applicant
   * @return a copy with them
   */
  public RatingDetail withWords(DocumentRef words) {
    return new RatingDetail(
        channel, reasons, round, Optional.of(Input.given("RatingDetail.words", words)));
  }
}
