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
 * How the departments stand that take part in an item (联合办理、并联审批), at the end of a day.
 *
 * <p>There is one clock towards the applicant, and the lead owns it: the lead accepts, passes the
 * application on, and decides (行政许可法第二十六条第二款、第四十二条第二款). Within it every other department owes the
 * lead an opinion by an inner limit. Nothing of that is the applicant's: a participant's days are
 * days of the item, and {@linkplain org.zhuanban.approval.attribution attribution} gives them to
 * the lead.
 *
 * <p>The lead decides whatever the others told or did not tell. The law has their opinions come
 * before, but names nothing that an open one or an objection would prevent: the limit binds all of
 * them together, disputes among departments stop no clock (第四十五条), and the lead answers for a
 * decision that comes late (第七十四条第二项). So an open or objecting opinion is shown, on every board and
 * beside the decision, and blocks nothing. Where a special law makes the consent of another
 * department a condition, that consent is an item of its own behind a {@link Gate#BEFORE_DECIDE}.
 *
 * @param item the code of the item
 * @param attempt the number of the attempt, from 1
 * @param participants the departments that take part, in the order of the plan; the lead is none
 */
@Term(zh = "联合办理", en = "joint handling", law = "行政许可法第二十六条第二款")
public record JointHandling(String item, int attempt, List<Participant> participants) {
  /**
   * One department that takes part.
   *
   * @param department its code in the plan
   * @param answering the code of whoever answered for it on the day
   * @param opinion what it told last; empty if nothing
   * @param due when its inner limit runs out, in its own calendar; empty if the item has no limit
   * @param light the light of its inner limit, which is never {@link Light#RED}, since the law sets
   *     none; empty if the item has no limit
   * @param silent whether its inner limit ran out before it had told anything
   * @param absentOn the days of the joint surveys that it missed
   * @param consent since when it counts as agreeing by local policy; empty if it does not
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
     * @param answering the code of whoever answered for it on the day
     * @param opinion what it told last
     * @param due when its inner limit runs out
     * @param light the light of its inner limit
     * @param silent whether its inner limit ran out before it had told anything
     * @param absentOn the days of the joint surveys that it missed
     * @param consent since when it counts as agreeing by local policy
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
   * @param participants the departments that take part
   */
  public JointHandling {
    participants = List.copyOf(participants);
  }

  /**
   * Looks at the last attempt at an item.
   *
   * @param item the item
   * @param approvals the approvals
   * @param day the day, at whose end to look
   * @param book the notices
   * @param policy when a light changes
   * @param successions which departments answer in the place of which
   * @return how the departments stand; empty if nobody takes part, or before acceptance
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
    LocalDate told =
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
        due.filter(last -> last.passedBy(told)).isPresent(),
        file.absences(code),
        file.consent(code));
  }

  /**
   * {@return the codes of whoever answered for the departments whose opinion is not there, or that
   * object, each once} What a department put in writing is more than what a local policy made of
   * its silence or absence.
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
        .map(told -> told.view() == Opinion.View.AGREES)
        .orElse(each.consent().isPresent());
  }
}
