package org.zhuanban.project.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.complaint.Complaint.ComplaintEnd;
import org.zhuanban.project.complaint.ComplaintCommand.AcceptComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.AnswerComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.CloseComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.FileComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.RefuseComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.RevisitComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.TransferComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.WithdrawComplaint;

/** An event of a complaint of the enterprise. */
public sealed interface ComplaintEvent extends Event<ComplaintList> {
  /** {@return the number of the complaint} */
  String complaint();

  /**
   * A complaint was filed.
   *
   * @param complaint the identifier inside the project
   * @param about the matter
   * @param subject the code of the item, organ or service
   * @param against the code of the organ complained of
   * @param receiver the organ that receives it
   * @param paper the written complaint
   */
  record ComplaintFiled(
      String complaint,
      ComplaintAbout about,
      String subject,
      String against,
      Department receiver,
      DocumentRef paper)
      implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new FileComplaint(complaint, about, subject, against, receiver, paper));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return state.with(
          new Complaint(
              complaint,
              about,
              subject,
              against,
              receiver,
              paper,
              effectiveOn,
              Optional.empty(),
              List.of(),
              Optional.empty()));
    }
  }

  /**
   * A complaint was accepted.
   *
   * @param complaint the complaint
   * @param organ the organ that answers it, also the receiver itself
   */
  record ComplaintAccepted(String complaint, Department organ) implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptComplaint(complaint, organ));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return state.with(complaint, was -> was.accepted(organ, effectiveOn));
    }
  }

  /**
   * The acceptance of a complaint was refused.
   *
   * @param complaint the complaint
   * @param ground the paper with the reasons
   */
  record ComplaintRefused(String complaint, DocumentRef ground) implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RefuseComplaint(complaint, ground));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return ended(state, complaint, ComplaintStage.REFUSED, effectiveOn, ground);
    }
  }

  /**
   * A complaint was transferred.
   *
   * @param complaint the complaint
   * @param organ the organ that answers it from now on
   * @param paper the paper of the transfer
   */
  record ComplaintTransferred(String complaint, Department organ, DocumentRef paper)
      implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TransferComplaint(complaint, organ, paper));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return state.with(complaint, was -> was.transferred(organ, effectiveOn));
    }
  }

  /**
   * A complaint was answered.
   *
   * @param complaint the complaint
   * @param answer the written answer
   */
  record ComplaintAnswered(String complaint, DocumentRef answer) implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AnswerComplaint(complaint, answer));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return state.with(complaint, was -> was.answered(answer, effectiveOn));
    }
  }

  /**
   * The enterprise was revisited.
   *
   * @param complaint the complaint
   * @param satisfied whether the enterprise is satisfied, which closes the complaint
   * @param paper the record of the revisit
   */
  record ComplaintRevisited(String complaint, boolean satisfied, DocumentRef paper)
      implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RevisitComplaint(complaint, satisfied, paper));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return state.with(complaint, was -> was.revisited(satisfied, effectiveOn));
    }
  }

  /**
   * A complaint was closed.
   *
   * @param complaint the complaint
   * @param ground the paper with the grounds
   */
  record ComplaintClosed(String complaint, DocumentRef ground) implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CloseComplaint(complaint, ground));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return ended(state, complaint, ComplaintStage.CLOSED, effectiveOn, ground);
    }
  }

  /**
   * A complaint was withdrawn.
   *
   * @param complaint the complaint
   * @param paper the paper of the enterprise
   */
  record ComplaintWithdrawn(String complaint, DocumentRef paper) implements ComplaintEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new WithdrawComplaint(complaint, paper));
    }

    @Override
    public ComplaintList applyTo(ComplaintList state, LocalDate effectiveOn) {
      return ended(state, complaint, ComplaintStage.WITHDRAWN, effectiveOn, paper);
    }
  }

  private static ComplaintList ended(
      ComplaintList state,
      String complaint,
      ComplaintStage stage,
      LocalDate on,
      DocumentRef ground) {
    return state.with(
        complaint, was -> was.ended(new ComplaintEnd(stage, on, Optional.of(ground))));
  }
}
