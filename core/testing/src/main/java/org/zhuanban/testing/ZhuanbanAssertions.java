package org.zhuanban.testing;

import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.request.Outcome;

/**
 * The entry of the assertions. Its methods go beside those of AssertJ:
 *
 * <pre>{@code
 * import static org.assertj.core.api.Assertions.assertThat;
 * import static org.zhuanban.testing.ZhuanbanAssertions.assertThat;
 * }</pre>
 */
public final class ZhuanbanAssertions {
  private ZhuanbanAssertions() {}

  /**
   * Begins assertions about the outcome of a command or a fact.
   *
   * @param actual the outcome
   * @return the assertions
   */
  public static OutcomeAssert assertThat(Outcome actual) {
    return new OutcomeAssert(actual);
  }

  /**
   * Begins assertions about a project.
   *
   * @param actual the project
   * @return the assertions
   */
  public static ProjectViewAssert assertThat(ProjectView actual) {
    return new ProjectViewAssert(actual);
  }

  /**
   * Begins assertions about a stream of any kind.
   *
   * @param actual the stream
   * @return the assertions
   */
  public static StreamViewAssert assertThat(StreamView actual) {
    return new StreamViewAssert(actual);
  }
}
