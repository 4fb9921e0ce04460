package org.zhuanban.report.content;

import java.util.Optional;

/**
 * The case that a figure counts: a project, or a part of one; also a lead of an investor, or an
 * activity.
 *
 * @param project the host's identifier of the project, the investor or the activity
 * @param part the code of the approval item, the name of the problem or the key of the duty; empty
 *     for the project as a whole
 */
public record CaseRef(String project, Optional<String> part) implements Comparable<CaseRef> {
  static CaseRef of(String project) {
    return new CaseRef(project, Optional.empty());
  }

  static CaseRef of(String project, String part) {
    return new CaseRef(project, Optional.of(part));
  }

  @Override
  public int compareTo(CaseRef other) {
    int byProject = project.compareTo(other.project);
    return byProject != 0 ? byProject : part.orElse("").compareTo(other.part.orElse(""));
  }
}
