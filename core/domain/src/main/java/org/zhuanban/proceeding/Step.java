package org.zhuanban.proceeding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A step of a proceeding: a duty of one party, or its right.
 *
 * @param name the name in the table, 1 to 24 characters out of {@code A-Z 0-9 _}
 * @param owner the role of the owner of the duty or right
 * @param owedTo the role of the beneficiary; empty for the public
 * @param source the clause of the step
 * @param statutory the statutory time; empty if the law sets none
 * @param committed the committed time; empty without a commitment
 * @param appointed the time of a local rule or of the requesting organ; empty if there is none
 * @param extension the maximum extension, once; empty if none is allowed
 * @param after the steps whose performance begins this one; empty if it begins with the proceeding
 * @param guards the guards: steps that must have ended, in any way, before this one can be taken;
 *     without them it does not exist
 * @param dueBefore the steps that the law requires to end before this one. Their lack does not undo
 *     this one, but violates their clause
 * @param notBefore the minimum time since the end of the last awaited step (R11); empty if the step
 *     may follow at once
 * @param lapses whether the step is a right that lapses with its last day
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
   * @param name the name of the kind
   * @param owner the role of the owner
   * @param owedTo the role of the beneficiary
   * @param source the clause of the step
   * @param statutory the statutory time
   * @param committed the committed time
   * @param appointed the time of a local rule or of the requesting organ
   * @param extension the maximum extension
   * @param after the steps whose performance begins this one
   * @param guards the guards
   * @param dueBefore the steps that the law requires to end before
   * @param notBefore the minimum time since the end of the last awaited step
   * @param lapses whether the step is a right that lapses
   * @throws IllegalArgumentException if the name is malformed, or if a right lapses without a limit
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

  /** {@return the awaited steps: the guards, and those that the law requires to end before} */
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
