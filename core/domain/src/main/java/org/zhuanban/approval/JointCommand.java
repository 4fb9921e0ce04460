package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked of the departments that take part in an item. */
public sealed interface JointCommand extends ApprovalCommand.OnJoint {
  /**
   * Gives the lead the opinion of a department.
   *
   * @param item the code of the item
   * @param department the code of the department, be it that of the plan or of whoever answers for
   *     it on the day; one that answers for several gives an opinion for each, one after the other
   * @param view what it tells
   * @param paper the written opinion, without which nobody objects
   */
  record GiveOpinion(String item, String department, Opinion.View view, Optional<DocumentRef> paper)
      implements JointCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param department the code of the department, be it that of the plan or of whoever answers
     *     for it on the day
     * @param view what it tells
     * @param paper the written opinion, without which nobody objects
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
     * @param department the code of the department, be it that of the plan or of whoever answers
     *     for it on the day
     * @param view what it tells
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveOpinion of(String item, String department, Opinion.View view) {
      return new GiveOpinion(item, department, view, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the written opinion, without which nobody objects
     * @return the same with it
     */
    public GiveOpinion withPaper(DocumentRef paper) {
      return new GiveOpinion(
          item, department, view, Optional.of(Input.given("GiveOpinion.paper", paper)));
    }
  }

  /**
   * Holds a joint survey or meeting to which the lead has called every department that takes part.
   *
   * @param item the code of the item
   * @param attended the codes of the departments that came, besides the lead; one that answers for
   *     several came for all of them
   */
  record HoldJointSurvey(String item, List<String> attended) implements JointCommand {
    /**
     * Copies the codes. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param attended the codes of the departments that came
     * @throws IllegalArgumentException if a component is missing
     */
    public HoldJointSurvey {
      Input.given("HoldJointSurvey.item", item);
      attended = Input.list("HoldJointSurvey.attended", attended);
    }

    /**
     * Holds a joint survey or meeting to which the lead has called every department that takes
     * part.
     *
     * @param item the code of the item
     * @param attended the codes of the departments that came, besides the lead
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static HoldJointSurvey of(String item, List<String> attended) {
      return new HoldJointSurvey(item, attended);
    }
  }
}
