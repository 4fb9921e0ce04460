package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.zhuanban.feature.Command;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * A command on its way to a stream.
 *
 * @param stream the stream it goes to
 * @param commandKey the caller's own key, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -},
 *     not beginning with {@code zhuanban.}; the same key sent again is carried out once
 * @param command what is asked
 * @param actor who asks
 * @param effectiveOn the day on which it takes effect, in Chinese legal time; not after today
 */
public record Request(
    StreamKey stream, String commandKey, Command command, PersonRef actor, LocalDate effectiveOn) {
  private static final Pattern KEY = Pattern.compile("(?!zhuanban\\.)[A-Za-z0-9._:-]{1,64}");

  /**
   * Checks the key.
   *
   * @param stream the stream it goes to
   * @param commandKey the caller's own key
   * @param command what is asked
   * @param actor who asks
   * @param effectiveOn the day on which it takes effect
   * @throws IllegalArgumentException if the key is malformed
   */
  public Request {
    if (!KEY.matcher(commandKey).matches()) {
      throw new IllegalArgumentException(
          "a command key is 1 to 64 characters out of A-Z a-z 0-9 . _ : - and does not begin with zhuanban., but was '%s'"
              .formatted(commandKey));
    }
  }
}
