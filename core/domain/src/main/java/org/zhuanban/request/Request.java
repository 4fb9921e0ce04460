package org.zhuanban.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * A command with its stream, its key and its actor.
 *
 * @param stream the stream of the command
 * @param commandKey the caller's key, 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -}, not
 *     beginning with {@code zhuanban.} or {@code fact:}. The same key sent again is executed once
 * @param command the command
 * @param actor the person who sends it
 * @param effectiveOn the day of effect, in Chinese legal time; not after today
 * @param reason the reason for a late entry, stored with it; required where the stream already
 *     holds an act with a later day of effect
 * @param insteadOf the wrong act that it replaces; empty if there is none
 * @param at the time of day of the act, in Chinese legal time and whole seconds; empty if it is not
 *     known. It moves no date, and agrees with the day of effect by the {@link OfficeTime}
 */
public record Request(
    StreamKey stream,
    String commandKey,
    Command command,
    PersonRef actor,
    LocalDate effectiveOn,
    Optional<String> reason,
    Optional<AnnulEntry> insteadOf,
    Optional<LocalDateTime> at) {
  /** The prefixes of the library's own keys. */
  private static final List<String> OWN = List.of("zhuanban.", Fact.KEY);

  /**
   * Checks the key and the reason. Callers use {@link #of}, as the components may grow.
   *
   * @param stream the stream of the command
   * @param commandKey the caller's key
   * @param command the command
   * @param actor the person who sends it
   * @param effectiveOn the day of effect
   * @param reason the reason for a late entry
   * @param insteadOf the wrong act that it replaces
   * @param at the time of day of the act
   * @throws IllegalArgumentException if the key is malformed or if the reason is blank
   */
  public Request {
    Input.given("Request.stream", stream);
    Input.given("Request.command", command);
    Input.given("Request.actor", actor);
    Input.given("Request.effectiveOn", effectiveOn);
    Input.given("Request.insteadOf", insteadOf);
    Input.reference("Request.commandKey", commandKey, Input.KEY);
    for (String own : OWN) {
      if (commandKey.startsWith(own)) {
        throw InputFault.RESERVED.at("Request.commandKey", own, commandKey);
      }
    }
    if (Input.given("Request.reason", reason).filter(String::isBlank).isPresent()) {
      throw InputFault.MISSING.at("Request.reason");
    }
    OfficeTime.checked("Request.at", at);
  }

  /**
   * Creates a request without a reason that replaces nothing.
   *
   * @param stream the stream of the command
   * @param commandKey the caller's key, 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -}, not
   *     beginning with {@code zhuanban.} or {@code fact:}
   * @param command the command
   * @param actor the person who sends it
   * @param effectiveOn the day of effect, in Chinese legal time
   * @return the request
   * @throws IllegalArgumentException if the key is malformed
   */
  public static Request of(
      StreamKey stream,
      String commandKey,
      Command command,
      PersonRef actor,
      LocalDate effectiveOn) {
    return new Request(
        stream,
        commandKey,
        command,
        actor,
        effectiveOn,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Sets the reason for a late entry.
   *
   * @param why the reason
   * @return a copy with the reason
   * @throws IllegalArgumentException if the reason is blank
   */
  public Request because(String why) {
    return new Request(
        stream,
        commandKey,
        command,
        actor,
        effectiveOn,
        Optional.of(Input.given("Request.reason", why)),
        insteadOf,
        at);
  }

  /**
   * Replaces a wrong act in one step, so that later acts need no annulment. The wrong act is
   * annulled. This one counts from its own day, and among acts of one day at the place of the wrong
   * one.
   *
   * @param wrong the annulment of the wrong entry, with its reason and approval
   * @return a copy that replaces the wrong act
   */
  public Request insteadOf(AnnulEntry wrong) {
    return new Request(
        stream,
        commandKey,
        command,
        actor,
        effectiveOn,
        reason,
        Optional.of(Input.given("Request.insteadOf", wrong)),
        at);
  }

  /**
   * Sets the time of day of the act. It moves no date.
   *
   * @param time the time, in Chinese legal time and whole seconds. It agrees with the day of effect
   *     by the {@link OfficeTime}
   * @return a copy with the time
   * @throws IllegalArgumentException if the time has parts of a second
   */
  public Request at(LocalDateTime time) {
    return new Request(
        stream,
        commandKey,
        command,
        actor,
        effectiveOn,
        reason,
        insteadOf,
        Optional.of(Input.given("Request.at", time)));
  }
}
