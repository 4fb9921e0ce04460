package org.zhuanban.approval.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.JointClock;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.SuccessionTable;

/**
 * The participation of departments in an item (联合办理、并联审批), at the end of a day.
 *
 * <p>The lead owns the only clock towards the applicant: it accepts, forwards the application and
 * decides (行政许可法第二十六条第二款、第四十二条第二款). Every other department owes the lead an opinion within an inner
 * limit. The inner limits do not concern the applicant: a participant's days are days of the item,
 * and {@linkplain org.zhuanban.approval.attribution attribution} assigns them to the lead.
 *
 * <p>The lead can decide without or against the opinions of the others. The law requires their
 * opinions first, but no effect of an open one or an objection. The limit binds all of them
 * together, and disputes among departments stop no clock (第四十五条). The lead is responsible for a
 * late decision (第七十四条第二项). An open or objecting opinion is therefore shown, on every board and
 * beside the decision, and blocks nothing.
 *
 * <p>If a special law requires the consent of another department, that consent is an item of its
 * own behind a {@link Gate#BEFORE_DECIDE}.
 *
 * @param item the code of the item
 * @param attempt the number of the attempt, from 1
 * @param participants the participating departments without the lead, in the order of the plan
 */
@Term(zh = "联合办理", en = "joint handling", law = "行政许可法第二十六条第二款")
public record JointHandling(String item, int attempt, List<Participant> participants) {
  /**
   * One participating department.
   *
   * @param department its code in the plan
   * @param answering the code of its successor on the day, or its own
   * @param opinion its last opinion; empty if there is none
   * @param due the deadline of its inner limit, in its own calendar; empty if the item has no limit
   * @param light the light of its inner limit, which is never {@link Light#RED}, since the law sets
   *     none; empty if the item has no limit
   * @param silent whether its inner limit ended before any opinion
   * @param absentOn the days of the joint surveys that it missed
   * @param consent its deemed consent by local policy; empty if there is none
   */
  public record Participant(
      String department,
      String answering,
      Optional<Opinion> opinion,
      Optional<Deadline> due,
      Optional<Light> light,
      boolean silent,
      List<LocalDate> absentOn,
      Optional<JointFile.DeemedConsent> consent) {
    /**
     * Copies the days.
     *
     * @param department its code in the plan
     * @param answering the code of its successor on the day, or its own
     * @param opinion its last opinion
     * @param due the deadline of its inner limit
     * @param light the light of its inner limit
     * @param silent whether its inner limit ended before any opinion
     * @param absentOn the days of the joint surveys that it missed
     * @param consent its deemed consent by local policy
     */
    public Participant {
      absentOn = List.copyOf(absentOn);
    }
  }

  /**
   * Copies the list.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param participants the participating departments
   */
  public JointHandling {
    participants = List.copyOf(participants);
  }

  /**
   * Returns the joint handling of the last attempt at an item.
   *
   * @param item the item
   * @param approvals the approvals
   * @param day the day, as of its end
   * @param book the notices
   * @param policy the policy of the lights
   * @param successions the successions of departments
   * @return the joint handling; empty if no other department participates, or before acceptance
   */
  public static Optional<JointHandling> of(
      ApprovalItem item,
      Approvals approvals,
      LocalDate day,
      CalendarBook book,
      LightPolicy policy,
      SuccessionTable successions) {
    Optional<Application> accepted =
        approvals
            .caseOn(item.code(), day)
            .map(attempt -> attempt.asOf(day))
            .filter(attempt -> attempt.acceptedOn().isPresent());
    ApprovalItem terms = accepted.map(attempt -> approvals.terms().of(item, attempt)).orElse(item);
    return terms.participants().isEmpty()
        ? Optional.empty()
        : accepted.map(
            attempt ->
                new JointHandling(
                    terms.code(),
                    attempt.attempt(),
                    terms.participants().stream()
                        .map(
                            code ->
                                participant(
                                    code,
                                    successions.on(code, day),
                                    attempt.joint(),
                                    new JointClock(approvals, terms, attempt)
                                        .of(code)
                                        .orElseThrow(),
                                    day,
                                    book,
                                    policy))
                        .toList()));
  }

  private static Participant participant(
      String code,
      String answering,
      JointFile file,
      DutyClock clock,
      LocalDate day,
      CalendarBook book,
      LightPolicy policy) {
    Optional<Deadline> due = clock.bindingOn(day, book);
    LocalDate end = clock.ending().map(ended -> ended.on()).orElse(day);
    LocalDate until =
        file.opinions().stream()
            .filter(opinion -> opinion.department().equals(code))
            .map(Opinion::on)
            .findFirst()
            .orElse(end);
    return new Participant(
        code,
        answering,
        file.opinion(code),
        due,
        clock.lightOn(day, book, policy),
        due.filter(last -> last.passedBy(until)).isPresent(),
        file.absences(code),
        file.consent(code));
  }

  /**
   * {@return the codes of the departments on the day whose opinion is missing or objects, without
   * repetition} A written opinion prevails over a consent deemed by local policy.
   */
  public List<String> notAgreeing() {
    return participants.stream()
        .filter(each -> !agrees(each))
        .map(Participant::answering)
        .distinct()
        .toList();
  }

  private static boolean agrees(Participant each) {
    return each.opinion()
        .filter(Opinion::settles)
        .map(opinion -> opinion.view() == Opinion.View.AGREES)
        .orElse(each.consent().isPresent());
  }
}
