package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;

/**
 * The contributions of the departments that participate in one attempt: opinions, surveys and
 * deemed consents.
 *
 * @param opinions the opinions, by department and then in their order
 * @param surveys the joint surveys in their order
 * @param consents the consents by silence or absence, by department
 */
public record JointFile(
    List<Opinion> opinions, List<JointSurvey> surveys, List<DeemedConsent> consents) {
  /** A file without entries. */
  public static final JointFile NONE = new JointFile(List.of(), List.of(), List.of());

  /**
   * The deemed consent of a department, by local policy.
   *
   * @param department the code of the department
   * @param trigger the trigger of the consent
   * @param on the day from which it counts
   */
  public record DeemedConsent(String department, ConsentTrigger trigger, LocalDate on) {}

  /**
   * Sorts the opinions and consents, so that the order of several departments on one day does not
   * matter.
   *
   * @param opinions the opinions
   * @param surveys the joint surveys
   * @param consents the consents by silence or absence
   */
  public JointFile {
    opinions = sorted(opinions, Comparator.comparing(Opinion::department));
    surveys = List.copyOf(surveys);
    consents = sorted(consents, Comparator.comparing(DeemedConsent::department));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  /**
   * Returns the last opinion of a department.
   *
   * @param department its code
   * @return the opinion; empty if there is none
   */
  public Optional<Opinion> opinion(String department) {
    return opinions.stream()
        .filter(opinion -> opinion.department().equals(department))
        .reduce((earlier, later) -> later);
  }

  /**
   * Returns the deemed consent of a department by local policy.
   *
   * @param department its code
   * @return the consent; empty if there is none
   */
  public Optional<DeemedConsent> consent(String department) {
    return consents.stream().filter(consent -> consent.department().equals(department)).findFirst();
  }

  /**
   * Lists the absences of a department.
   *
   * @param department its code
   * @return the days of the joint surveys that it missed, in order
   */
  public List<LocalDate> absences(String department) {
    return surveys.stream()
        .filter(survey -> !survey.attended().contains(department))
        .map(JointSurvey::on)
        .toList();
  }

  /**
   * {@return the file with one more entry}
   *
   * @param opinion the opinion
   */
  public JointFile with(Opinion opinion) {
    return new JointFile(and(opinions, opinion), surveys, consents);
  }

  /**
   * {@return the file with one more entry}
   *
   * @param survey the survey
   */
  public JointFile with(JointSurvey survey) {
    return new JointFile(opinions, and(surveys, survey), consents);
  }

  /**
   * {@return the file with one more entry}
   *
   * @param consent the deemed consent
   */
  public JointFile with(DeemedConsent consent) {
    return new JointFile(opinions, surveys, and(consents, consent));
  }

  private static <T> List<T> and(List<T> list, T more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  /**
   * {@return the file as of the end of a day}
   *
   * @param day the day, as of its end
   */
  public JointFile asOf(LocalDate day) {
    return new JointFile(
        opinions.stream().filter(opinion -> !opinion.on().isAfter(day)).toList(),
        surveys.stream().filter(survey -> !survey.on().isAfter(day)).toList(),
        consents.stream().filter(consent -> !consent.on().isAfter(day)).toList());
  }
}
