package org.zhuanban.violation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;

/**
 * The rules that were broken in a stream.
 *
 * @param found the violations in their order
 */
@Term(zh = "违规记录", en = "violations")
public record Violations(List<Violation> found) {
  /**
   * A rule that was broken.
   *
   * @param on the day on which it was broken
   * @param what the rule and what broke it
   */
  public record Violation(LocalDate on, ViolationFound what) {}

  /**
   * Copies the list.
   *
   * @param found the violations in their order
   */
  public Violations {
    found = List.copyOf(found);
  }

  Violations with(Violation violation) {
    return new Violations(Stream.concat(found.stream(), Stream.of(violation)).toList());
  }
}
