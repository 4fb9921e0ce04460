package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;

/**
 * The inner clocks of one attempt: the duties of the participating departments to the lead.
 *
 * <p>Each clock runs in the department's own calendar from the day of acceptance. After acceptance
 * by silence it runs from the day on which the silence took effect, since the application could not
 * be forwarded before. The item's pauses stop it. An extension of the item does not change it,
 * since the additional time belongs to the lead by convention.
 *
 * <p>An opinion ends the clock, and so does deemed consent by local policy. An application accepted
 * before the take-over of its project has no such clock, because its opinions are unknown.
 *
 * @param approvals the approvals of the project
 * @param item the item
 * @param attempt the attempt
 */
public record JointClock(Approvals approvals, ApprovalItem item, Application attempt) {
  Optional<LocalDate> from() {
    if (attempt.acceptedBefore().isPresent()) {
      return Optional.empty();
    }
    return attempt.deemedOn().or(attempt::acceptedOn);
  }

  /**
   * {@return the duty of a department; empty before acceptance}
   *
   * @param department the code of the department
   */
  public Optional<DutyClock> of(String department) {
    return from()
        .map(
            from ->
                DutyClock.appointed(
                    approvals.departmentCalendar(department),
                    from,
                    item.opinionWithin()
                        .map(
                            limit ->
                                new LegalClock(from, limit, attempt.leftOut(), none(), none())),
                    ending(department)));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private Optional<Ending> ending(String department) {
    Stream<LocalDate> fulfilled =
        Stream.concat(
            attempt.joint().opinion(department).filter(Opinion::settles).map(Opinion::on).stream(),
            attempt.joint().consent(department).map(JointFile.DeemedConsent::on).stream());
    return fulfilled.min(LocalDate::compareTo).map(Ending::done).or(attempt::endingWithIt);
  }

  /**
   * {@return the consent to which the silence or absence of a department leads, as known now; empty
   * without a policy or after an opinion}
   *
   * @param department the code of the department
   * @param book the known notices
   */
  public Optional<JointFile.DeemedConsent> consent(String department, CalendarBook book) {
    Optional<SilenceConsentPolicy> policy = item.joint().flatMap(JointTerms::silenceConsent);
    JointFile file = attempt.joint();
    if (policy.isEmpty()
        || !attempt.running()
        || file.opinion(department).isPresent()
        || file.consent(department).isPresent()) {
      return Optional.empty();
    }
    Optional<LocalDate> absent = file.absences(department).stream().findFirst();
    Optional<LocalDate> silent =
        of(department).flatMap(clock -> clock.bindingDue(book).map(Deadline.Due::date));
    return Stream.concat(
            after(absent, department, ConsentTrigger.ABSENCE),
            after(silent, department, ConsentTrigger.SILENCE))
        .filter(consent -> policy.get().counts(consent.trigger()))
        .reduce((one, other) -> other.on().isBefore(one.on()) ? other : one);
  }

  private static Stream<JointFile.DeemedConsent> after(
      Optional<LocalDate> day, String department, ConsentTrigger trigger) {
    return day.map(on -> new JointFile.DeemedConsent(department, trigger, on.plusDays(1))).stream();
  }
}
