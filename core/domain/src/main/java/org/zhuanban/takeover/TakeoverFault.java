package org.zhuanban.takeover;

import java.util.Arrays;
import java.util.stream.Stream;
import org.zhuanban.command.Refusal;

/**
 * A fault of a record that prevents the take-over.
 *
 * @param path the place in the record, such as {@code cases[3].acceptedOn}; empty for the whole
 *     record
 * @param refusal the refusal at that place
 */
public record TakeoverFault(String path, Refusal refusal) {
  /**
   * {@return the fault of one place of a record}
   *
   * @param rule the rule
   * @param path the place in the record
   * @param more further values of the text
   */
  public static TakeoverFault of(TakeoverRule rule, String path, Object... more) {
    Object[] arguments = Stream.concat(Stream.of(path), Arrays.stream(more)).toArray();
    return new TakeoverFault(path, Refusal.of(rule, arguments));
  }
}
