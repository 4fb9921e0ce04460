package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
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
 */
public record Request(
    StreamKey stream,
    String commandKey,
    Command command,
    PersonRef actor,
    LocalDate effectiveOn,
    Optional<String> reason) {
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
    this(stream, commandKey, command, actor, effectiveOn, Optional.empty());
  }

  /**
   * Says why it is entered late.
   *
   * @param why the reason
   * @return the same request with the reason
   * @throws IllegalArgumentException if the reason is blank
   */
  public Request because(String why) {
    return new Request(stream, commandKey, command, actor, effectiveOn, Optional.of(why));
  }
}
