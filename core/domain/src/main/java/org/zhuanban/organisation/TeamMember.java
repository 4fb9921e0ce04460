package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.party.PersonRef;

/**
 * A person who is or was a member of a team.
 *
 * @param person the person
 * @param post the post; empty for a former member
 * @param mentor the mentor; empty if there is none
 * @param trainings the trainings of the person, in order
 * @param exercises the exercises of the person, in order
 * @param qualifications the qualifications, also past ones, in the order of their grants
 * @param projects the projects that the person works for as an agent, each with the first day
 */
@Value.Builder
public record TeamMember(
    PersonRef person,
    Optional<TeamPost> post,
    Optional<PersonRef> mentor,
    List<Training> trainings,
    List<Training> exercises,
    List<Qualification> qualifications,
    SortedMap<String, LocalDate> projects)
    implements WithTeamMember {
  /**
   * A post in a team.
   *
   * @param unit the code of the unit
   * @param role the role of the person in the unit
   * @param selection the selection of the person
   * @param since the first day
   */
  public record TeamPost(String unit, TeamRole role, Selection selection, LocalDate since) {}

  /**
   * A training or exercise of a person.
   *
   * @param subject the course in words, or the code of an item of the plan
   * @param on the day
   */
  public record Training(String subject, LocalDate on) {}

  /**
   * Copies the collections.
   *
   * @param person the person
   * @param post the post
   * @param mentor the mentor
   * @param trainings the trainings of the person
   * @param exercises the exercises of the person
   * @param qualifications the qualifications
   * @param projects for which projects the person works
   */
  public TeamMember {
    trainings = List.copyOf(trainings);
    exercises = List.copyOf(exercises);
    qualifications = List.copyOf(qualifications);
    projects = Collections.unmodifiableSortedMap(new TreeMap<>(projects));
  }

  static TeamMember of(PersonRef person) {
    Builder builder = new Builder();
    return builder.person(person).projects(new TreeMap<>()).build();
  }

  /**
   * Checks whether the person is qualified on a day, as far as known now.
   *
   * @param qualification the code of the qualification, such as {@link Qualification#AGENT}
   * @param day the day
   * @return true if the person is in a team and holds such a qualification
   */
  public boolean qualified(String qualification, LocalDate day) {
    return post.isPresent()
        && qualifications.stream()
            .anyMatch(held -> held.code().equals(qualification) && held.holdsOn(day));
  }

  TeamMember left() {
    return withPost(Optional.empty()).withMentor(Optional.empty()).withProjects(new TreeMap<>());
  }

  TeamMember withTraining(Training training) {
    return withTrainings(more(trainings, training));
  }

  TeamMember withExercise(Training exercise) {
    return withExercises(more(exercises, exercise));
  }

  TeamMember withQualification(Qualification qualification) {
    return withQualifications(more(qualifications, qualification));
  }

  TeamMember assigned(String project, LocalDate since) {
    SortedMap<String, LocalDate> next = new TreeMap<>(projects);
    next.put(project, since);
    return withProjects(next);
  }

  TeamMember released(String project) {
    SortedMap<String, LocalDate> next = new TreeMap<>(projects);
    next.remove(project);
    return withProjects(next);
  }

  private static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  /** Collects the values of a {@link TeamMember}. */
  static final class Builder extends TeamMemberBuilder {
    Builder() {}
  }
}
