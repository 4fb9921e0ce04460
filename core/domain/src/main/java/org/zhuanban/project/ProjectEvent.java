package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;

/** What has happened to a project. */
public sealed interface ProjectEvent extends Event<Project> {
  /**
   * The investment agreement was signed.
   *
   * @param agreement what it promises
   * @param leadBureau the lead bureau
   */
  record AgreementSigned(Agreement agreement, Department leadBureau) implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return new Project(Optional.of(new Project.Signed(effectiveOn, agreement, leadBureau)));
    }
  }
}
