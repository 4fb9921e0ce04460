package org.zhuanban.message.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Names;
import org.zhuanban.feature.StreamState;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Department;
import org.zhuanban.project.complaint.Complaint;
import org.zhuanban.project.complaint.ComplaintAbout;
import org.zhuanban.project.complaint.ComplaintDuty;
import org.zhuanban.project.complaint.ComplaintEvent;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAccepted;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAnswered;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintClosed;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintFiled;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRefused;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintTransferred;
import org.zhuanban.project.complaint.ComplaintStage;
import org.zhuanban.project.complaint.rules.ComplaintFeature;

/**
 * The matters of complaints.
 *
 * @param state the stream after the event
 * @param context the context of today
 * @param names the names in the stream today
 */
record ComplaintMatters(StreamState state, DecisionContext context, Names names) {
  List<Matter> of(ComplaintEvent event) {
    return state
        .of(ComplaintFeature.INSTANCE)
        .complaint(event.complaint())
        .map(complaint -> of(event, complaint))
        .orElse(List.of());
  }

  private List<Matter> of(ComplaintEvent event, Complaint complaint) {
    if (event instanceof ComplaintFiled) {
      return List.of(
          matter(
              MessageTopic.COMPLAINT_FILED,
              complaint,
              complaint.receiver(),
              against(complaint),
              due(complaint, ComplaintDuty.EXAMINE)));
    }
    if (event instanceof ComplaintAccepted accepted) {
      return List.of(
          matter(
              MessageTopic.COMPLAINT_ACCEPTED,
              complaint,
              accepted.organ(),
              due(complaint, ComplaintDuty.ANSWER)),
          held(complaint, accepted.organ()));
    }
    if (event instanceof ComplaintTransferred transferred) {
      return List.of(held(complaint, transferred.organ()));
    }
    if (event instanceof ComplaintAnswered answered) {
      return complaint
          .handling()
          .map(
              stay ->
                  matter(
                      MessageTopic.COMPLAINT_ANSWERED,
                      complaint,
                      stay.organ(),
                      MatterFinder.number(answered.answer())))
          .stream()
          .toList();
    }
    if (event instanceof ComplaintRefused refused) {
      return List.of(
          concluded(complaint, ComplaintStage.REFUSED, MatterFinder.number(refused.ground())));
    }
    return event instanceof ComplaintClosed closed
        ? List.of(concluded(complaint, ComplaintStage.CLOSED, MatterFinder.number(closed.ground())))
        : List.of();
  }

  private Matter held(Complaint complaint, Department organ) {
    return matter(
        MessageTopic.COMPLAINT_HELD,
        complaint,
        organ,
        against(complaint),
        due(complaint, ComplaintDuty.ANSWER));
  }

  private Matter concluded(Complaint complaint, ComplaintStage stage, String ground) {
    return matter(
        MessageTopic.COMPLAINT_CONCLUDED, complaint, complaint.receiver(), stage.name(), ground);
  }

  private Matter matter(
      MessageTopic topic, Complaint complaint, Department organ, String... arguments) {
    return new Matter(
        topic,
        context.rules().successions().on(organ.code(), context.today()),
        Optional.of(organ.calendar()),
        false,
        Stream.concat(Stream.of(complaint.complaint(), item(complaint)), Stream.of(arguments))
            .toList());
  }

  /** The name of the item that a complaint is about. */
  private String item(Complaint complaint) {
    return complaint.about() == ComplaintAbout.ITEM
        ? names.item(complaint.subject()).orElse(complaint.subject())
        : "";
  }

  private String against(Complaint complaint) {
    return names.organ(complaint.against()).orElse(complaint.against());
  }

  /** The last day of the latest duty of a kind; nothing where the county sets no limit. */
  private String due(Complaint complaint, ComplaintDuty kind) {
    return MatterFinder.due(
        ComplaintFeature.INSTANCE.duties(state, context).stream()
            .filter(duty -> duty.kind() == kind && duty.subject().equals(complaint.complaint()))
            .reduce((earlier, later) -> later)
            .map(Duty::clock)
            .flatMap(clock -> clock.bindingDue(context.calendars())));
  }
}
