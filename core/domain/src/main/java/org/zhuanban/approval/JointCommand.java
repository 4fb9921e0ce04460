package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** Commands for the departments that participate in an item. */
public sealed interface JointCommand extends ApprovalCommand.OnJoint {
  /**
   * Gives the lead the opinion of a department.
   *
   * @param item the code of the item
   * @param department the code of the department in the plan, or of its successor on the day. A
   *     department that succeeds several gives one opinion for each, one after the other
   * @param view the content of the opinion
   * @param paper the written opinion; required for an objection
   */
  record GiveOpinion(String item, String department, Opinion.View view, Optional<DocumentRef> paper)
      implements JointCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param department the code of the department in the plan, or of its successor on the day
     * @param view the content of the opinion
     * @param paper the written opinion; required for an objection
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveOpinion {
      Input.given("GiveOpinion.item", item);
      Input.given("GiveOpinion.department", department);
      Input.given("GiveOpinion.view", view);
      Input.given("GiveOpinion.paper", paper);
    }

    /**
     * Gives the lead the opinion of a department.
     *
     * @param item the code of the item
     * @param department the code of the department in the plan, or of its successor on the day
     * @param view the content of the opinion
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveOpinion of(String item, String department, Opinion.View view) {
      return new GiveOpinion(item, department, view, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the written opinion; required for an objection
     * @return a copy with it
     */
    public GiveOpinion withPaper(DocumentRef paper) {
      return new GiveOpinion(
          item, department, view, Optional.of(Input.given("GiveOpinion.paper", paper)));
    }
  }

  /**
   * Holds a joint survey or meeting to which the lead has invited every participating department.
   *
   * @param item the code of the item
   * @param attended the codes of the departments present. The lead may be named and is no
   *     participant. A department that succeeds several is present for all of them
   */
  record HoldJointSurvey(String item, List<String> attended) implements JointCommand {
    /**
     * Copies the codes. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attended the codes of the departments present
     * @throws IllegalArgumentException if a component is missing
     */
    public HoldJointSurvey {
      Input.given("HoldJointSurvey.item", item);
      attended = Input.list("HoldJointSurvey.attended", attended);
    }

    /**
     * Holds a joint survey or meeting to which the lead has invited every participating department.
     *
     * @param item the code of the item
     * @param attended the codes of the departments present, besides the lead
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static HoldJointSurvey of(String item, List<String> attended) {
      return new HoldJointSurvey(item, attended);
    }
  }
}
