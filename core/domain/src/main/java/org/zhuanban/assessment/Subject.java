package org.zhuanban.assessment;

import java.util.Comparator;

/**
 * Who is assessed.
 *
 * @param kind what sort of thing
 * @param code the code of the department or the township; of a task force, the host's own
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
