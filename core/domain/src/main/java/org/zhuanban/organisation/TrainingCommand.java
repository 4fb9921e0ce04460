package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** A command about the training of teams: mentors from outside, sessions, the plan of the year. */
public sealed interface TrainingCommand extends OrganisationCommand.OnTraining {
  /** The maximum length of a field of training, in characters. */
  int FIELD = 200;

  /**
   * Hires a mentor or a team from outside for a time (聘请专业导师和团队).
   *
   * @param hired the reference of the person, or of the firm with its team
   * @param firm whether it is a firm with its team (专业团队), not a person (导师)
   * @param field the field of the training, not blank, at most 200 characters
   * @param from the first day
   * @param until the last day
   * @param paper the contract or the letter of appointment
   */
  record HireMentor(
      PersonRef hired,
      boolean firm,
      String field,
      LocalDate from,
      LocalDate until,
      DocumentRef paper)
      implements TrainingCommand {
    /**
     * Checks the components. Callers use {@link #person} or {@link #team}, as they may grow.
     *
     * @param hired the reference of the person, or of the firm with its team
     * @param firm whether it is a firm with its team (专业团队), not a person (导师)
     * @param field the field of the training, not blank, at most 200 characters
     * @param from the first day
     * @param until the last day
     * @param paper the contract or the letter of appointment
     * @throws IllegalArgumentException if the field is blank or too long
     */
    public HireMentor {
      Input.given("HireMentor.hired", hired);
      Input.said("HireMentor.field", field, FIELD);
      Input.given("HireMentor.from", from);
      Input.given("HireMentor.until", until);
      Input.given("HireMentor.paper", paper);
    }

    /**
     * Hires a person (导师).
     *
     * @param hired the reference of the person, or of the firm with its team
     * @param field the field of the training, not blank, at most 200 characters
     * @param from the first day
     * @param until the last day
     * @param paper the contract or the letter of appointment
     * @return the command
     * @throws IllegalArgumentException if the field is blank or too long
     */
    public static HireMentor person(
        PersonRef hired, String field, LocalDate from, LocalDate until, DocumentRef paper) {
      return new HireMentor(hired, false, field, from, until, paper);
    }

    /**
     * Hires a firm with its team (专业团队).
     *
     * @param hired the reference of the person, or of the firm with its team
     * @param field the field of the training, not blank, at most 200 characters
     * @param from the first day
     * @param until the last day
     * @param paper the contract or the letter of appointment
     * @return the command
     * @throws IllegalArgumentException if the field is blank or too long
     */
    public static HireMentor team(
        PersonRef hired, String field, LocalDate from, LocalDate until, DocumentRef paper) {
      return new HireMentor(hired, true, field, from, until, paper);
    }
  }

  /**
   * Ends the hire of a mentor or a team before its last day.
   *
   * @param hired the reference of the person or firm
   * @param paper the paper that ends it
   */
  record EndHire(PersonRef hired, DocumentRef paper) implements TrainingCommand {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param hired the reference of the person or firm
     * @param paper the paper that ends it
     * @throws IllegalArgumentException if a component is missing
     */
    public EndHire {
      Input.given("EndHire.hired", hired);
      Input.given("EndHire.paper", paper);
    }

    /**
     * Ends the hire of a mentor or a team before its last day.
     *
     * @param hired the reference of the person or firm
     * @param paper the paper that ends it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EndHire of(PersonRef hired, DocumentRef paper) {
      return new EndHire(hired, paper);
    }
  }

  /**
   * Records a session of a mentor with members of teams (授课、实战演练).
   *
   * @param mentor the mentor: a hired person or firm, or a member of a team
   * @param exercise whether it was an exercise (实战演练), not a training
   * @param course the course in words, or the code of an item of the plan
   * @param attended the members who took part, at least one, each once
   * @param paper the record as a document; empty if the host keeps none
   */
  record HoldSession(
      PersonRef mentor,
      boolean exercise,
      String course,
      List<PersonRef> attended,
      Optional<DocumentRef> paper)
      implements TrainingCommand {
    /**
     * Checks the components. Callers use {@link #ofTraining} or {@link #ofExercise}, as they may
     * grow.
     *
     * @param mentor the mentor: a hired person or firm, or a member of a team
     * @param exercise whether it was an exercise (实战演练), not a training
     * @param course the course in words, or the code of an item of the plan
     * @param attended the members who took part, at least one, each once
     * @param paper the record as a document; empty if the host keeps none
     * @throws IllegalArgumentException if the course is blank or too long, or if nobody or somebody
     *     twice took part
     */
    public HoldSession {
      Input.given("HoldSession.mentor", mentor);
      Input.said("HoldSession.course", course, FIELD);
      attended = Input.some("HoldSession.attended", attended);
      Input.distinct("HoldSession.attended", attended.stream().map(PersonRef::id));
      Input.given("HoldSession.paper", paper);
    }

    /**
     * Records a training by a mentor.
     *
     * @param mentor the mentor: a hired person or firm, or a member of a team
     * @param course the course in words, or the code of an item of the plan
     * @param attended the members who took part, at least one, each once
     * @return the command
     * @throws IllegalArgumentException if the course is blank or too long, or if nobody or somebody
     *     twice took part
     */
    public static HoldSession ofTraining(
        PersonRef mentor, String course, List<PersonRef> attended) {
      return new HoldSession(mentor, false, course, attended, Optional.empty());
    }

    /**
     * Records an exercise with a mentor (实战演练).
     *
     * @param mentor the mentor: a hired person or firm, or a member of a team
     * @param course the course in words, or the code of an item of the plan
     * @param attended the members who took part, at least one, each once
     * @return the command
     * @throws IllegalArgumentException if the course is blank or too long, or if nobody or somebody
     *     twice took part
     */
    public static HoldSession ofExercise(
        PersonRef mentor, String course, List<PersonRef> attended) {
      return new HoldSession(mentor, true, course, attended, Optional.empty());
    }

    /**
     * Adds the record as a document.
     *
     * @param record the document
     * @return a copy with it
     */
    public HoldSession withPaper(DocumentRef record) {
      return new HoldSession(
          mentor,
          exercise,
          course,
          attended,
          Optional.of(Input.given("HoldSession.paper", record)));
    }
  }

  /**
   * Adopts the training plan of a year (年度培训计划), or its next version.
   *
   * @param year the year, from 1900 to 9999
   * @param items the items, at least one, each code once
   * @param paper the plan as a document
   */
  record AdoptTrainingPlan(int year, List<TrainingItem> items, DocumentRef paper)
      implements TrainingCommand {
    /**
     * Checks the components. Callers use {@link #of}, as they may grow.
     *
     * @param year the year, from 1900 to 9999
     * @param items the items, at least one, each code once
     * @param paper the plan as a document
     * @throws IllegalArgumentException if the year is out of range, no item is given or a code
     *     given twice
     */
    public AdoptTrainingPlan {
      Input.within("AdoptTrainingPlan.year", year, 1900, 9999);
      items = Input.some("AdoptTrainingPlan.items", items);
      Input.distinct("AdoptTrainingPlan.items", items.stream().map(TrainingItem::code));
      Input.given("AdoptTrainingPlan.paper", paper);
    }

    /**
     * Adopts the training plan of a year (年度培训计划), or its next version.
     *
     * @param year the year, from 1900 to 9999
     * @param items the items, at least one, each code once
     * @param paper the plan as a document
     * @return the command
     * @throws IllegalArgumentException if the year is out of range, no item is given or a code
     *     given twice
     */
    public static AdoptTrainingPlan of(int year, List<TrainingItem> items, DocumentRef paper) {
      return new AdoptTrainingPlan(year, items, paper);
    }
  }
}
