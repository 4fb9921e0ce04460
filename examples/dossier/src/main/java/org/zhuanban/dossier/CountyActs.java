package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.organisation.Selection;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamRole;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingCommand.HireMentor;
import org.zhuanban.organisation.TrainingCommand.HoldSession;
import org.zhuanban.organisation.TrainingItem;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.compendium.CompendiumCommand.AdoptMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.CompleteMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.EndMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.ExtendMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.PublishEdition;
import org.zhuanban.policy.compendium.CompendiumCommand.ReportMeasure;
import org.zhuanban.policy.compendium.PolicyMeasure;

/**
 * Makes the commands about the teams and the policies of a county that reported events stand for.
 *
 * @param dossier the dossier
 */
record CountyActs(Dossier dossier) {
  Optional<Command> of(HistoryEvent event) {
    return switch (event.type()) {
      case TEAM_JOINED ->
          Optional.of(
              JoinTeam.of(
                  person(event, "person"),
                  event.text("unit"),
                  TeamRole.MEMBER,
                  Selection.RECRUITED,
                  event.document()));
      case TEAM_LEFT -> Optional.of(LeaveTeam.of(person(event, "person"), event.document()));
      case TRAINING_PLAN ->
          Optional.of(AdoptTrainingPlan.of(event.number("year"), items(event), event.document()));
      case TRAINING_HELD -> Optional.of(training(event));
      case MENTOR_HIRED -> Optional.of(hire(event));
      case MENTOR_SESSION -> Optional.of(session(event));
      case EDITION_PUBLISHED ->
          Optional.of(
              PublishEdition.of(
                  new PolicyActs(dossier).catalogue(event.text("edition")),
                  event.optionalDate("from").orElse(event.date()),
                  event.paper()));
      case MEASURES_ADOPTED -> Optional.of(adopt(event));
      case MEASURE_REPORTED ->
          Optional.of(
              ReportMeasure.of(event.text("package"), event.number("measure"), event.text("text"))
                  .withPaper(event.document()));
      case MEASURE_DONE ->
          Optional.of(
              CompleteMeasure.of(event.text("package"), event.number("measure"), event.document()));
      case MEASURE_EXTENDED ->
          Optional.of(
              ExtendMeasure.of(
                  event.text("package"),
                  event.number("measure"),
                  event.date("until"),
                  event.document()));
      case MEASURES_ENDED -> Optional.of(EndMeasures.of(event.text("package"), event.document()));
      default -> Optional.empty();
    };
  }

  private static PersonRef person(HistoryEvent event, String key) {
    return new PersonRef(event.text(key));
  }

  private static boolean told(HistoryEvent event, String key) {
    return event.optionalFlag(key).orElse(false);
  }

  private static List<TrainingItem> items(HistoryEvent event) {
    return event.trainings().stream()
        .map(each -> new TrainingItem(each.code(), each.title(), each.due()))
        .toList();
  }

  private static RecordTraining training(HistoryEvent event) {
    PersonRef person = person(event, "person");
    String course = event.text("course");
    return told(event, "exercise")
        ? RecordTraining.ofExercise(person, course)
        : RecordTraining.ofTraining(person, course);
  }

  private static HireMentor hire(HistoryEvent event) {
    return new HireMentor(
        person(event, "mentor"),
        told(event, "firm"),
        event.text("field"),
        event.optionalDate("from").orElse(event.date()),
        event.date("until"),
        event.document());
  }

  private static HoldSession session(HistoryEvent event) {
    PersonRef mentor = person(event, "mentor");
    String course = event.text("course");
    List<PersonRef> attended = event.texts("attended").stream().map(PersonRef::new).toList();
    HoldSession session =
        told(event, "exercise")
            ? HoldSession.ofExercise(mentor, course, attended)
            : HoldSession.ofTraining(mentor, course, attended);
    return session.withPaper(event.document());
  }

  private AdoptMeasures adopt(HistoryEvent event) {
    return AdoptMeasures.of(
        event.text("package"),
        event.text("title"),
        event.paper(),
        event.optionalDate("from").orElse(event.date()),
        event.date("end"),
        event.measures().stream().map(this::measure).toList());
  }

  private PolicyMeasure measure(ToldMeasure told) {
    return new PolicyMeasure(
        told.number(),
        told.text(),
        Plans.department(dossier.department(told.unit())),
        told.limit());
  }
}
