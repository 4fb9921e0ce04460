package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/**
 * The training of the teams of a county.
 *
 * @param hires the hires of mentors and teams from outside, in order
 * @param sessions the sessions, in order
 * @param plans the versions of the plans of all years, in order
 */
@Term(zh = "队伍培训", en = "training of teams")
public record TrainingRegister(
    List<Hire> hires, List<MentorSession> sessions, List<TrainingPlan> plans) {
  /** The register without entries. */
  public static final TrainingRegister NONE = new TrainingRegister(List.of(), List.of(), List.of());

  /**
   * A mentor or a team from outside, hired for a time.
   *
   * @param hired the reference of the person, or of the firm with its team
   * @param firm whether it is a firm with its team, not a person
   * @param field the field of the training
   * @param from the first day
   * @param until the last day
   * @param paper the contract or the letter of appointment
   * @param endedOn the day on which it ended before its last day; empty if it did not
   */
  public record Hire(
      PersonRef hired,
      boolean firm,
      String field,
      LocalDate from,
      LocalDate until,
      DocumentRef paper,
      Optional<LocalDate> endedOn) {
    /**
     * Checks whether the hire holds on a day.
     *
     * @param day the day
     * @return true from the first to the last day, unless it had ended by then
     */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from)
          && !day.isAfter(until)
          && endedOn.filter(ended -> !ended.isAfter(day)).isEmpty();
    }

    private Hire ended(PersonRef who, LocalDate on) {
      return hired.equals(who) && endedOn.isEmpty() && !on.isAfter(until)
          ? new Hire(hired, firm, field, from, until, paper, Optional.of(on))
          : this;
    }
  }

  /**
   * A session of a mentor with members of teams.
   *
   * @param mentor the mentor
   * @param exercise whether it was an exercise
   * @param course the course in words, or the code of an item of the plan
   * @param attended the members who took part
   * @param on the day
   */
  public record MentorSession(
      PersonRef mentor, boolean exercise, String course, List<PersonRef> attended, LocalDate on) {
    /**
     * Copies the list.
     *
     * @param mentor the mentor
     * @param exercise whether it was an exercise
     * @param course the course
     * @param attended the members who took part
     * @param on the day
     */
    public MentorSession {
      attended = List.copyOf(attended);
    }
  }

  /**
   * A version of the training plan of a year.
   *
   * @param year the year
   * @param items the items, in their order
   * @param on the day of its adoption
   * @param paper the plan as a document
   */
  public record TrainingPlan(int year, List<TrainingItem> items, LocalDate on, DocumentRef paper) {
    /**
     * Copies the list.
     *
     * @param year the year
     * @param items the items
     * @param on the day of its adoption
     * @param paper the plan as a document
     */
    public TrainingPlan {
      items = List.copyOf(items);
    }
  }

  /**
   * Copies the lists.
   *
   * @param hires the hires of mentors and teams from outside
   * @param sessions the sessions
   * @param plans the versions of the plans
   */
  public TrainingRegister {
    hires = List.copyOf(hires);
    sessions = List.copyOf(sessions);
    plans = List.copyOf(plans);
  }

  /**
   * Finds the hire of a person or firm that holds on a day.
   *
   * @param hired the reference
   * @param day the day
   * @return the hire; empty if none holds
   */
  public Optional<Hire> hire(PersonRef hired, LocalDate day) {
    return hires.stream()
        .filter(hire -> hire.hired().equals(hired) && hire.holdsOn(day))
        .findFirst();
  }

  /**
   * Lists the versions of the plan of a year.
   *
   * @param year the year
   * @return the versions, in order
   */
  public List<TrainingPlan> plans(int year) {
    return plans.stream().filter(plan -> plan.year() == year).toList();
  }

  TrainingRegister with(Hire hire) {
    return new TrainingRegister(more(hires, hire), sessions, plans);
  }

  TrainingRegister ended(PersonRef hired, LocalDate on) {
    return new TrainingRegister(
        hires.stream().map(hire -> hire.holdsOn(on) ? hire.ended(hired, on) : hire).toList(),
        sessions,
        plans);
  }

  TrainingRegister with(MentorSession session) {
    return new TrainingRegister(hires, more(sessions, session), plans);
  }

  TrainingRegister with(TrainingPlan plan) {
    return new TrainingRegister(hires, sessions, more(plans, plan));
  }

  private static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
