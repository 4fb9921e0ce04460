package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.feature.Command;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * A command on its way to a stream.
 *
 * @param stream the stream it goes to
 * @param commandKey the caller's own key, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -},
 *     not beginning with {@code zhuanban.} or {@code fact:}; the same key sent again is carried out
 *     once
 * @param command what is asked
 * @param actor who asks
 * @param effectiveOn the day on which it takes effect, in Chinese legal time; not after today
 * @param reason why it is entered when it is, kept with it; needed where the stream already holds
 *     what took effect later
 * @param insteadOf the wrong act that it replaces; empty if it replaces none
 */
public record Request(
    StreamKey stream,
    String commandKey,
    Command command,
    PersonRef actor,
    LocalDate effectiveOn,
    Optional<String> reason,
    Optional<AnnulEntry> insteadOf) {
  private static final Pattern KEY = Pattern.compile("(?!zhuanban\\.|fact:)[A-Za-z0-9._:-]{1,64}");

  /**
   * Checks the key and the reason.
   *
   * @param stream the stream it goes to
   * @param commandKey the caller's own key
   * @param command what is asked
   * @param actor who asks
   * @param effectiveOn the day on which it takes effect
   * @param reason why it is entered when it is
   * @param insteadOf the wrong act that it replaces
   * @throws IllegalArgumentException if the key is malformed or the reason is blank
   */
  public Request {
    if (!KEY.matcher(commandKey).matches()) {
      throw new IllegalArgumentException(
          "a command key is 1 to 64 characters out of A-Z a-z 0-9 . _ : - and does not begin with zhuanban. or fact:, but was '%s'"
              .formatted(commandKey));
    }
    if (reason.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a reason is left out or says something, but was blank");
    }
  }

  /**
   * Makes a request without a reason.
   *
   * @param stream the stream it goes to
   * @param commandKey the caller's own key
   * @param command what is asked
   * @param actor who asks
   * @param effectiveOn the day on which it takes effect
   * @throws IllegalArgumentException if the key is malformed
   */
  public Request(
      StreamKey stream,
      String commandKey,
      Command command,
      PersonRef actor,
      LocalDate effectiveOn) {
    this(stream, commandKey, command, actor, effectiveOn, Optional.empty(), Optional.empty());
  }

  /**
   * Says why it is entered late.
   *
   * @param why the reason
   * @return the same request with the reason
   * @throws IllegalArgumentException if the reason is blank
   */
  public Request because(String why) {
    return new Request(
        stream, commandKey, command, actor, effectiveOn, Optional.of(why), insteadOf);
  }

  /**
   * Replaces a wrong act in one step, so that what came after it need not be undone: it is
   * annulled, and this one counts from its own day, of several on a day in the place of the wrong
   * one.
   *
   * @param wrong the entry that is annulled, its ground, and who approved it
   * @return the same request in place of the wrong act
   */
  public Request insteadOf(AnnulEntry wrong) {
    return new Request(stream, commandKey, command, actor, effectiveOn, reason, Optional.of(wrong));
  }
}
