package org.zhuanban.request;

import java.time.LocalDate;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * Something that has happened and that another system, an import or an office reports.
 *
 * <p>It is never refused for breaking a rule: what is broken is named as a violation. It is taken
 * once, however often it is sent under the same id of its source. Facts may come in any order: one
 * that presupposes what nobody has told yet waits, and counts from its own day once that was told.
 * Facts of one day stand in the order in which they are told; one that is not possible there, but
 * elsewhere in its day, stands there.
 *
 * @param stream the stream it belongs to
 * @param source who reports it, 1 to 32 characters out of {@code A-Z a-z 0-9 . _ -}; the entry
 *     names it as its actor
 * @param id what the source calls it, 1 to 90 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param command the command that would have brought it about
 * @param effectiveOn the day on which it took effect, in Chinese legal time; not after today
 * @param early what becomes of it if it presupposes what nobody has told yet
 */
public record Fact(
    StreamKey stream,
    PersonRef source,
    String id,
    Command command,
    LocalDate effectiveOn,
    Early early) {
  /** What becomes of a fact that presupposes what nobody has told yet. */
  public enum Early {
    /** It is deferred until what it needs is recorded. */
    DEFER,
    /** It is refused: for sources that tell everything in its order. */
    REFUSE
  }

  /** How the keys begin under which facts are taken; no command has one like it. */
  public static final String KEY = "fact:";

  /** The most characters of a source. */
  private static final int SOURCE = 32;

  /** What is left of a key behind the source and a colon. */
  private static final int ID = Input.KEY - KEY.length() - SOURCE - 1;

  /**
   * Checks the names. Callers use {@link #of}, as the components may grow.
   *
   * @param stream the stream it belongs to
   * @param source who reports it
   * @param id what the source calls it
   * @param command the command that would have brought it about
   * @param effectiveOn the day on which it took effect
   * @param early what becomes of it if it comes too early
   * @throws IllegalArgumentException if the source or the id is malformed
   */
  public Fact {
    Input.given("Fact.stream", stream);
    Input.given("Fact.command", command);
    Input.given("Fact.effectiveOn", effectiveOn);
    Input.given("Fact.early", early);
    Input.code("Fact.source", Input.given("Fact.source", source).id(), SOURCE);
    Input.reference("Fact.id", id, ID);
  }

  /**
   * Makes a fact that waits for what it presupposes.
   *
   * @param stream the stream it belongs to
   * @param source who reports it, 1 to 32 characters out of {@code A-Z a-z 0-9 . _ -}
   * @param id what the source calls it, 1 to 90 characters out of {@code A-Z a-z 0-9 . _ : -}
   * @param command the command that would have brought it about
   * @param effectiveOn the day on which it took effect, in Chinese legal time
   * @return the fact
   * @throws IllegalArgumentException if the source or the id is malformed
   */
  public static Fact of(
      StreamKey stream, PersonRef source, String id, Command command, LocalDate effectiveOn) {
    return new Fact(stream, source, id, command, effectiveOn, Early.DEFER);
  }

  /**
   * Says what becomes of the fact if it presupposes what is not recorded yet.
   *
   * @param early what becomes of it if it presupposes what nobody has told yet
   * @return the same with it
   */
  public Fact withEarly(Early early) {
    return new Fact(stream, source, id, command, effectiveOn, early);
  }
}
