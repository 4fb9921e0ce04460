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
 * What is known of somebody who is in a team, or was.
 *
 * @param person the person
 * @param post the post; empty for somebody who has left
 * @param mentor the mentor; empty if there is none
 * @param trainings what the person was trained in, in order
 * @param exercises in which exercises the person took part, in order
 * @param qualifications the qualifications, past ones included, in the order of being given
 * @param projects for which projects the person works as an agent, and since when
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
   * @param role what the person is in it
   * @param selection how the person was chosen
   * @param since the first day
   */
  public record TeamPost(String unit, TeamRole role, Selection selection, LocalDate since) {}

  /**
   * That somebody took part in something.
   *
   * @param subject what it was, by the host's own reference
   * @param on the day
   */
  public record Training(String subject, LocalDate on) {}

  /**
   * Copies the collections.
   *
   * @param person the person
   * @param post the post
   * @param mentor the mentor
   * @param trainings what the person was trained in
   * @param exercises in which exercises the person took part
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
   * Tells whether the person is qualified on a day, as far as is known now.
   *
   * @param qualification what for, such as {@link Qualification#AGENT}
   * @param day the day
   * @return true if the person is in a team and such a qualification holds
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
