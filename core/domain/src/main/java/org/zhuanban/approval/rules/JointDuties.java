package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.JointClock;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;

/** The duties of participating departments to the lead. */
record JointDuties(Approvals approvals, CalendarBook book) {
  Stream<Duty> of(ApprovalItem item, Application attempt) {
    List<String> participants = item.participants();
    JointClock clocks = new JointClock(approvals, item, attempt);
    return IntStream.range(0, participants.size())
        .boxed()
        .flatMap(
            place ->
                clocks.of(participants.get(place)).stream()
                    .map(clock -> duty(clocks, place, participants.get(place), clock)));
  }

  /** Creates a duty. Keys contain the number of the department, whose code can be too long. */
  private Duty duty(JointClock clocks, int place, String department, DutyClock clock) {
    ApprovalItem item = clocks.item();
    return Duty.builder()
        .key("opinion:" + item.code() + ":" + clocks.attempt().attempt() + ":" + (place + 1))
        .kind(ApprovalDuty.GIVE_OPINION)
        .owner(department)
        .owedTo(Optional.of(item.department()))
        .subject(item.code())
        .clock(clock)
        .nextReviewOn(clocks.consent(department, book).map(JointFile.DeemedConsent::on))
        .build();
  }
}
