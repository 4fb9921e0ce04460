package org.zhuanban.assessment;

import java.util.Comparator;

/**
 * A subject of assessment.
 *
 * @param kind the kind of subject
 * @param code the code of the department or unit, such as a township; for a task force, the host's
 *     identifier of its project
 */
public record Subject(SubjectKind kind, String code) implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::kind).thenComparing(Subject::code);

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
