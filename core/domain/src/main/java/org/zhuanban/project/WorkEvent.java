package org.zhuanban.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.Works.WorkDrop;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.ChangeWork;
import org.zhuanban.project.WorkCommand.DropWorks;

/** An event of the works of a project. The approvals know the same works. */
public sealed interface WorkEvent extends ProjectEvent.OfWorks {
  /**
   * Works were added.
   *
   * @param works the works
   * @param reason the paper of the division
   */
  record WorksAdded(List<ProjectWork> works, DocumentRef reason) implements WorkEvent {
    /**
     * Copies the works.
     *
     * @param works the works
     * @param reason the paper of the division
     */
    public WorksAdded {
      works = List.copyOf(works);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AddWorks(works, reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withWorks(state.works().with(works, effectiveOn));
    }
  }

  /**
   * The description of a work was replaced.
   *
   * @param work the new description
   * @param reason the paper of the change
   */
  record WorkChanged(ProjectWork work, DocumentRef reason) implements WorkEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ChangeWork(work, reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withWorks(state.works().withChanged(work, effectiveOn));
    }
  }

  /**
   * Works were dropped.
   *
   * @param works the codes of the works
   * @param reason the paper with the reasons
   */
  record WorksDropped(List<String> works, DocumentRef reason) implements WorkEvent {
    /**
     * Copies the codes.
     *
     * @param works the codes of the works
     * @param reason the paper with the reasons
     */
    public WorksDropped {
      works = List.copyOf(works);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new DropWorks(works, reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withWorks(state.works().withDropped(works, new WorkDrop(effectiveOn, reason)));
    }
  }
}
