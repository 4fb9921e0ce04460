package org.zhuanban.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * A fact that has happened and that another system, an import or an office reports.
 *
 * <p>It is never refused for a violation of a rule; the violation is recorded. It is recorded once
 * for an id of its source, also when sent again. Facts may come in any order: one that needs an
 * unknown fact waits, and counts from its own day once that fact is recorded. Facts of one day keep
 * the order of their reports. A fact that is impossible there takes another possible place in its
 * day.
 *
 * @param stream the stream of the fact
 * @param source the reporting source, 1 to 32 characters out of {@code A-Z a-z 0-9 . _ -}; the
 *     entry names it as its actor
 * @param id the id of the fact at the source, 1 to 90 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param command the command for the same act
 * @param effectiveOn the day of effect, in Chinese legal time; not after today
 * @param early the treatment if the fact needs an unknown one
 * @param at the time of day of the act, as of a {@link Request}; empty if it is not known
 */
public record Fact(
    StreamKey stream,
    PersonRef source,
    String id,
    Command command,
    LocalDate effectiveOn,
    Early early,
    Optional<LocalDateTime> at) {
  /** The treatments of a fact that needs an unknown one. */
  public enum Early {
    /** The fact is deferred until the needed fact is recorded. */
    DEFER,
    /** The fact is refused: for sources that report all facts in order. */
    REFUSE
  }

  /** The prefix of the keys of facts; no command has one like it. */
  public static final String KEY = "fact:";

  /** The maximum length of a source. */
  private static final int SOURCE = 32;

  /** The maximum length of an id, behind the source and a colon in a key. */
  private static final int ID = Input.KEY - KEY.length() - SOURCE - 1;

  /**
   * Checks the names. Callers use {@link #of}, as the components may grow.
   *
   * @param stream the stream of the fact
   * @param source the reporting source
   * @param id the id of the fact at the source
   * @param command the command for the same act
   * @param effectiveOn the day of effect
   * @param early the treatment if the fact comes too early
   * @param at the time of day of the act
   * @throws IllegalArgumentException if the source or the id is malformed
   */
  public Fact {
    Input.given("Fact.stream", stream);
    Input.given("Fact.command", command);
    Input.given("Fact.effectiveOn", effectiveOn);
    Input.given("Fact.early", early);
    Input.code("Fact.source", Input.given("Fact.source", source).id(), SOURCE);
    Input.reference("Fact.id", id, ID);
    OfficeTime.checked("Fact.at", at);
  }

  /**
   * Creates a fact that waits for the facts that it needs.
   *
   * @param stream the stream of the fact
   * @param source the reporting source, 1 to 32 characters out of {@code A-Z a-z 0-9 . _ -}
   * @param id the id of the fact at the source, 1 to 90 characters out of {@code A-Z a-z 0-9 . _ :
   *     -}
   * @param command the command for the same act
   * @param effectiveOn the day of effect, in Chinese legal time
   * @return the fact
   * @throws IllegalArgumentException if the source or the id is malformed
   */
  public static Fact of(
      StreamKey stream, PersonRef source, String id, Command command, LocalDate effectiveOn) {
    return new Fact(stream, source, id, command, effectiveOn, Early.DEFER, Optional.empty());
  }

  /**
   * Sets the treatment if the fact needs an unknown one.
   *
   * @param early the treatment if the fact needs an unknown one
   * @return a copy with the treatment
   */
  public Fact withEarly(Early early) {
    return new Fact(stream, source, id, command, effectiveOn, early, at);
  }

  /**
   * Sets the time of day of the act. It moves no date.
   *
   * @param time the time, in Chinese legal time and whole seconds. It agrees with the day of effect
   *     by the {@link OfficeTime}
   * @return a copy with the time
   * @throws IllegalArgumentException if the time has parts of a second
   */
  public Fact at(LocalDateTime time) {
    return new Fact(
        stream, source, id, command, effectiveOn, early, Optional.of(Input.given("Fact.at", time)));
  }
}
