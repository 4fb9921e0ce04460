package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.application.JointFile;
import org.zhuanban.approval.application.JointSurvey;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;

/** Events among the departments that participate in an item. */
public sealed interface JointEvent extends ApprovalEvent.OfJoint {
  /**
   * A department gave the lead its opinion.
   *
   * @param item the code of the item
   * @param department the code of the department
   * @param view the content of the opinion
   * @param paper the written opinion
   */
  record OpinionGiven(
      String item, String department, Opinion.View view, Optional<DocumentRef> paper)
      implements JointEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveOpinion(item, department, view, paper));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return changed(
          state, item, file -> file.with(new Opinion(department, view, paper, effectiveOn)));
    }
  }

  /**
   * A joint survey was held.
   *
   * @param item the code of the item
   * @param attended the codes of the departments present, besides the lead
   */
  record JointSurveyHeld(String item, List<String> attended) implements JointEvent {
    /**
     * Copies the codes.
     *
     * @param item the code of the item
     * @param attended the codes of the departments present
     */
    public JointSurveyHeld {
      attended = List.copyOf(attended);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new HoldJointSurvey(item, attended));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return changed(state, item, file -> file.with(new JointSurvey(effectiveOn, attended)));
    }
  }

  /**
   * The consent of a silent or absent department was deemed, by local policy. It grants nothing by
   * itself.
   *
   * @param item the code of the item
   * @param department the code of the department
   * @param trigger the trigger of the deemed consent
   * @param basis the local rule that provides it
   */
  record ConsentDeemed(String item, String department, ConsentTrigger trigger, String basis)
      implements JointEvent {
    @Override
    public Optional<Command> command() {
      return Optional.empty();
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return changed(
          state,
          item,
          file -> file.with(new JointFile.DeemedConsent(department, trigger, effectiveOn)));
    }
  }

  private static Approvals changed(Approvals state, String item, UnaryOperator<JointFile> change) {
    return state.withCase(item, was -> was.withJoint(change.apply(was.joint())));
  }
}
