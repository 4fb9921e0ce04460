package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Office;

/** What has happened to a task force. */
public sealed interface TaskForceEvent extends Event<TaskForce> {
  /**
   * The task force was founded.
   *
   * @param leader the leader
   * @param deputies the deputy leaders
   * @param members the members
   */
  record TaskForceEstablished(Office leader, List<Office> deputies, List<Office> members)
      implements TaskForceEvent {
    /**
     * Copies the lists.
     *
     * @param leader the leader
     * @param deputies the deputy leaders
     * @param members the members
     */
    public TaskForceEstablished {
      deputies = List.copyOf(deputies);
      members = List.copyOf(members);
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return new TaskForce(
          Optional.of(effectiveOn),
          List.of(new TaskForce.Lead(effectiveOn, leader)),
          deputies,
          members);
    }
  }

  /**
   * The lead was handed over.
   *
   * @param from the office that led before; empty in schema 1, which did not say
   * @param leader the office that leads from now on
   */
  record LeaderChanged(Optional<Office> from, Office leader) implements TaskForceEvent {
    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return state.withLeader(new TaskForce.Lead(effectiveOn, leader));
    }
  }
}
