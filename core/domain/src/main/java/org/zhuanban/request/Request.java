package org.zhuanban.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * A command on its way to a stream.
 *
 * @param stream the stream it goes to
 * @param commandKey the caller's own key, 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -},
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
  /** What the keys of the library begin with. */
  private static final List<String> OWN = List.of("zhuanban.", Fact.KEY);

  /**
   * Checks the key and the reason. Callers use {@link #of}, as the components may grow.
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
  }

  /**
   * Makes a request without a reason that replaces nothing.
   *
   * @param stream the stream it goes to
   * @param commandKey the caller's own key, 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -},
   *     not beginning with {@code zhuanban.} or {@code fact:}
   * @param command what is asked
   * @param actor who asks
   * @param effectiveOn the day on which it takes effect, in Chinese legal time
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
        stream, commandKey, command, actor, effectiveOn, Optional.empty(), Optional.empty());
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
        stream,
        commandKey,
        command,
        actor,
        effectiveOn,
        Optional.of(Input.given("Request.reason", why)),
        insteadOf);
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
    return new Request(
        stream,
        commandKey,
        command,
        actor,
        effectiveOn,
        reason,
        Optional.of(Input.given("Request.insteadOf", wrong)));
  }
}
