package org.zhuanban.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * One step of a proceeding: a duty of one party, or its right.
 *
 * @param name its name in the table, 1 to 24 characters out of {@code A-Z 0-9 _}
 * @param owner the role that owes it, or has the right to it
 * @param owedTo the role it is owed to; empty for the public
 * @param source the clause it rests on
 * @param statutory how long the law gives; empty if the law sets no limit
 * @param committed how long was promised; empty if nobody committed to anything
 * @param appointed how long a local rule or whoever asks for it gives; empty if none does
 * @param extension how much longer it may become, once; empty if it must not
 * @param after the steps whose being done begins it; empty if it begins with the proceeding
 * @param guards the steps that must have ended, in whatever way, before it can be taken: without
 *     them it does not exist
 * @param dueBefore the steps that the law wants to have ended before it, but whose lack does not
 *     undo it: what was done without them stands, and their clause is broken
 * @param notBefore how long must have passed since the last of the steps that it waits for ended
 *     (R11); empty if it may follow at once
 * @param lapses whether it is a right that lapses with its last day
 */
@Value.Builder
public record Step(
    String name,
    String owner,
    Optional<String> owedTo,
    String source,
    Optional<TimeLimit> statutory,
    Optional<TimeLimit> committed,
    Optional<TimeLimit> appointed,
    Optional<TimeLimit> extension,
    List<String> after,
    List<String> guards,
    List<String> dueBefore,
    Optional<TimeLimit> notBefore,
    boolean lapses) {
  /**
   * Checks the name and copies the lists.
   *
   * @param name its name
   * @param owner the role that owes it
   * @param owedTo the role it is owed to
   * @param source the clause it rests on
   * @param statutory how long the law gives
   * @param committed how long was promised
   * @param appointed how long a local rule or whoever asks for it gives
   * @param extension how much longer it may become
   * @param after the steps that begin it
   * @param guards the steps that must have ended
   * @param dueBefore the steps that should have ended
   * @param notBefore how long must have passed
   * @param lapses whether it is a right that lapses
   * @throws IllegalArgumentException if the name is malformed, or a right lapses without a limit
   */
  public Step {
    if (!Input.given("Step.name", name).matches("[A-Z0-9_]{1,24}")) {
      throw InputFault.CHARACTERS.at("Step.name", 24, "A-Z 0-9 _", name);
    }
    Input.given("Step.owner", owner);
    Input.given("Step.owedTo", owedTo);
    Input.given("Step.statutory", statutory);
    Input.given("Step.committed", committed);
    Input.given("Step.appointed", appointed);
    if (lapses && Stream.of(statutory, committed, appointed).allMatch(Optional::isEmpty)) {
      throw InputFault.MISSING.at("Step.statutory");
    }
    after = Input.list("Step.after", after);
    guards = Input.list("Step.guards", guards);
    dueBefore = Input.list("Step.dueBefore", dueBefore);
  }

  /** {@return the steps that it waits for, in whatever way} */
  public List<String> waitsFor() {
    return Stream.concat(guards.stream(), dueBefore.stream()).toList();
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Step}. */
  public static final class Builder extends StepBuilder {
    Builder() {}
  }
}
