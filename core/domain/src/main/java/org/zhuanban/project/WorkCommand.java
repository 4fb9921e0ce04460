package org.zhuanban.project;

import java.util.List;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** A command about the works of a project (单项工程、单位工程). */
public sealed interface WorkCommand extends ProjectCommand.OnWorks {
  /**
   * Adds works, also by dividing or joining those of the stage before.
   *
   * @param works the works, at least one, each code once
   * @param reason the paper of the division
   */
  record AddWorks(List<ProjectWork> works, DocumentRef reason) implements WorkCommand {
    /**
     * Copies the works. Callers use {@link #of}, as the components may grow.
     *
     * @param works the works
     * @param reason the paper of the division
     * @throws IllegalArgumentException if a component is missing or a code repeated
     */
    public AddWorks {
      works = Input.some("AddWorks.works", works);
      Input.distinct("AddWorks.works", works.stream().map(ProjectWork::code));
      Input.given("AddWorks.reason", reason);
    }

    /**
     * Adds works, also by dividing or joining those of the stage before.
     *
     * @param works the works, at least one, each code once
     * @param reason the paper of the division
     * @return the command
     * @throws IllegalArgumentException if a component is missing or a code repeated
     */
    public static AddWorks of(List<ProjectWork> works, DocumentRef reason) {
      return new AddWorks(works, reason);
    }
  }

  /**
   * Replaces the description of a work from now on, as when its code is issued or its name changes.
   *
   * @param work the new description, with the code of the work in the project
   * @param reason the paper of the change
   */
  record ChangeWork(ProjectWork work, DocumentRef reason) implements WorkCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param work the new description
     * @param reason the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public ChangeWork {
      Input.given("ChangeWork.work", work);
      Input.given("ChangeWork.reason", reason);
    }

    /**
     * Replaces the description of a work from now on.
     *
     * @param work the new description, with the code of the work in the project
     * @param reason the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ChangeWork of(ProjectWork work, DocumentRef reason) {
      return new ChangeWork(work, reason);
    }
  }

  /**
   * Drops works that are not built. The plan loses their items; what happened to them stays.
   *
   * @param works the codes of the works, at least one
   * @param reason the paper with the reasons
   */
  record DropWorks(List<String> works, DocumentRef reason) implements WorkCommand {
    /**
     * Copies the codes. Callers use {@link #of}, as the components may grow.
     *
     * @param works the codes of the works
     * @param reason the paper with the reasons
     * @throws IllegalArgumentException if a component is missing or a code repeated
     */
    public DropWorks {
      works = Input.some("DropWorks.works", works);
      Input.distinct("DropWorks.works", works.stream());
      Input.given("DropWorks.reason", reason);
    }

    /**
     * Drops works that are not built.
     *
     * @param works the codes of the works, at least one
     * @param reason the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if a component is missing or a code repeated
     */
    public static DropWorks of(List<String> works, DocumentRef reason) {
      return new DropWorks(works, reason);
    }
  }
}
