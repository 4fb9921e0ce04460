package org.zhuanban.report.content;

import java.util.Optional;

/**
 * The case that a figure counts: a project or another stream, or a part of one.
 *
 * @param project the host's identifier of the project. Of another stream it is the kind, a slash
 *     and the identifier, such as {@code suggestion/28}, which no project has
 * @param part the code of the approval item, the name of the problem or the key of the duty; empty
 *     for the stream as a whole
 */
public record CaseRef(String project, Optional<String> part) implements Comparable<CaseRef> {
  static CaseRef of(String project) {
    return new CaseRef(project, Optional.empty());
  }

  static CaseRef of(String project, String part) {
    return new CaseRef(project, Optional.of(part));
  }

  /** {@return whether the case is a project or a part of one, and no other stream} */
  public boolean ofProject() {
    return project.indexOf('/') < 0;
  }

  @Override
  public int compareTo(CaseRef other) {
    int byProject = project.compareTo(other.project);
    return byProject != 0 ? byProject : part.orElse("").compareTo(other.part.orElse(""));
  }
}
