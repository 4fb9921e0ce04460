package org.zhuanban.violation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;

/**
 * The violations of rules in a stream.
 *
 * @param found the violations, in order
 */
@Term(zh = "违规记录", en = "violations")
public record Violations(List<Violation> found) {
  /**
   * A violation of a rule.
   *
   * @param on the day of the violation
   * @param what the rule and the violating act
   */
  public record Violation(LocalDate on, ViolationFound what) {}

  /**
   * Copies the list.
   *
   * @param found the violations, in order
   */
  public Violations {
    found = List.copyOf(found);
  }

  Violations with(Violation violation) {
    return new Violations(Stream.concat(found.stream(), Stream.of(violation)).toList());
  }
}
