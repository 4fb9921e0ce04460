package org.zhuanban.project;

import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.feature.WireType;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectEvent.AgreementSigned;

/** The project itself. */
public final class ProjectFeature implements Feature<Project, ProjectEvent> {
  /** The descriptor. */
  public static final ProjectFeature INSTANCE = new ProjectFeature();

  private ProjectFeature() {}

  @Override
  public String name() {
    return "project";
  }

  @Override
  public Class<Project> stateType() {
    return Project.class;
  }

  @Override
  public Project initial() {
    return new Project(Optional.empty());
  }

  @Override
  public Optional<Class<? extends Command>> commandType() {
    return Optional.of(ProjectCommand.class);
  }

  @Override
  public Class<ProjectEvent> eventType() {
    return ProjectEvent.class;
  }

  @Override
  public List<WireType> wireTypes() {
    return List.of(new WireType("project.agreement-signed", 1, AgreementSigned.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    AgreementSigned signed = (AgreementSigned) event;
    return Optional.of(new SignAgreement(signed.agreement(), signed.leadBureau()));
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    SignAgreement sign = (SignAgreement) command;
    Optional<Project.Signed> signed = state.of(this).signed();
    if (signed.isPresent()) {
      return Decision.refused(ProjectRule.ALREADY_SIGNED, signed.get().on());
    }
    try {
      ground.calendar(sign.leadBureau().calendar());
    } catch (UnknownCalendarException unknown) {
      return Decision.refused(
          ProjectRule.UNKNOWN_CALENDAR,
          sign.leadBureau().code(),
          sign.leadBureau().calendar(),
          String.join(", ", ground.calendars().jurisdictions()));
    }
    return Decision.of(ground.today(), new AgreementSigned(sign.agreement(), sign.leadBureau()));
  }
}
