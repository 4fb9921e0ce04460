package org.zhuanban.project.complaint;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** A command about a complaint of the enterprise. */
public sealed interface ComplaintCommand extends Command {
  /** The maximum length of an identifier, which is part of the keys of duties. */
  int LONGEST = 40;

  /** {@return the identifier of the complaint inside the project} */
  String complaint();

  /**
   * Files a complaint of the enterprise.
   *
   * @param complaint the identifier inside the project, 1 to 40 characters out of {@code A-Z a-z
   *     0-9 . _ -}
   * @param about the matter
   * @param subject the code of the item, organ or service, 1 to 64 characters out of {@code A-Z a-z
   *     0-9 . _ : -}
   * @param against the code of the organ complained of
   * @param receiver the organ that receives it
   * @param paper the written complaint
   */
  record FileComplaint(
      String complaint,
      ComplaintAbout about,
      String subject,
      String against,
      Department receiver,
      DocumentRef paper)
      implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the identifier inside the project
     * @param about the matter
     * @param subject the code of the item, organ or service
     * @param against the code of the organ complained of
     * @param receiver the organ that receives it
     * @param paper the written complaint
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public FileComplaint {
      Input.code("FileComplaint.complaint", complaint, LONGEST);
      Input.given("FileComplaint.about", about);
      Input.reference("FileComplaint.subject", subject);
      Input.reference("FileComplaint.against", against);
      Input.given("FileComplaint.receiver", receiver);
      Input.given("FileComplaint.paper", paper);
    }

    /**
     * Files a complaint of the enterprise.
     *
     * @param complaint the identifier inside the project
     * @param about the matter
     * @param subject the code of the item, organ or service
     * @param against the code of the organ complained of
     * @param receiver the organ that receives it
     * @param paper the written complaint
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static FileComplaint of(
        String complaint,
        ComplaintAbout about,
        String subject,
        String against,
        Department receiver,
        DocumentRef paper) {
      return new FileComplaint(complaint, about, subject, against, receiver, paper);
    }
  }

  /**
   * Accepts a complaint, and hands it to the competent organ.
   *
   * @param complaint the complaint
   * @param organ the organ that answers it, also the receiver itself
   */
  record AcceptComplaint(String complaint, Department organ) implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param organ the organ that answers it, also the receiver itself
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public AcceptComplaint {
      Input.code("AcceptComplaint.complaint", complaint, LONGEST);
      Input.given("AcceptComplaint.organ", organ);
    }

    /**
     * Accepts a complaint, and hands it to the competent organ.
     *
     * @param complaint the complaint
     * @param organ the organ that answers it, also the receiver itself
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static AcceptComplaint of(String complaint, Department organ) {
      return new AcceptComplaint(complaint, organ);
    }
  }

  /**
   * Refuses the acceptance of a complaint.
   *
   * @param complaint the complaint
   * @param ground the paper with the reasons
   */
  record RefuseComplaint(String complaint, DocumentRef ground) implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param ground the paper with the reasons
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RefuseComplaint {
      Input.code("RefuseComplaint.complaint", complaint, LONGEST);
      Input.given("RefuseComplaint.ground", ground);
    }

    /**
     * Refuses the acceptance of a complaint.
     *
     * @param complaint the complaint
     * @param ground the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static RefuseComplaint of(String complaint, DocumentRef ground) {
      return new RefuseComplaint(complaint, ground);
    }
  }

  /**
   * Transfers a complaint to another competent organ.
   *
   * @param complaint the complaint
   * @param organ the organ that answers it from now on
   * @param paper the paper of the transfer
   */
  record TransferComplaint(String complaint, Department organ, DocumentRef paper)
      implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param organ the organ that answers it from now on
     * @param paper the paper of the transfer
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public TransferComplaint {
      Input.code("TransferComplaint.complaint", complaint, LONGEST);
      Input.given("TransferComplaint.organ", organ);
      Input.given("TransferComplaint.paper", paper);
    }

    /**
     * Transfers a complaint to another competent organ.
     *
     * @param complaint the complaint
     * @param organ the organ that answers it from now on
     * @param paper the paper of the transfer
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static TransferComplaint of(String complaint, Department organ, DocumentRef paper) {
      return new TransferComplaint(complaint, organ, paper);
    }
  }

  /**
   * Answers a complaint.
   *
   * @param complaint the complaint
   * @param answer the written answer
   */
  record AnswerComplaint(String complaint, DocumentRef answer) implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param answer the written answer
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public AnswerComplaint {
      Input.code("AnswerComplaint.complaint", complaint, LONGEST);
      Input.given("AnswerComplaint.answer", answer);
    }

    /**
     * Answers a complaint.
     *
     * @param complaint the complaint
     * @param answer the written answer
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static AnswerComplaint of(String complaint, DocumentRef answer) {
      return new AnswerComplaint(complaint, answer);
    }
  }

  /**
   * Revisits the enterprise after an answer (回访). Without satisfaction another answer is owed.
   *
   * @param complaint the complaint
   * @param satisfied whether the enterprise is satisfied, which closes the complaint
   * @param paper the record of the revisit
   */
  record RevisitComplaint(String complaint, boolean satisfied, DocumentRef paper)
      implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param satisfied whether the enterprise is satisfied, which closes the complaint
     * @param paper the record of the revisit
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RevisitComplaint {
      Input.code("RevisitComplaint.complaint", complaint, LONGEST);
      Input.given("RevisitComplaint.paper", paper);
    }

    /**
     * Revisits the enterprise after an answer (回访). Without satisfaction another answer is owed.
     *
     * @param complaint the complaint
     * @param satisfied whether the enterprise is satisfied, which closes the complaint
     * @param paper the record of the revisit
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static RevisitComplaint of(String complaint, boolean satisfied, DocumentRef paper) {
      return new RevisitComplaint(complaint, satisfied, paper);
    }
  }

  /**
   * Closes an answered complaint although the enterprise is not satisfied.
   *
   * @param complaint the complaint
   * @param ground the paper with the grounds
   */
  record CloseComplaint(String complaint, DocumentRef ground) implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param ground the paper with the grounds
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public CloseComplaint {
      Input.code("CloseComplaint.complaint", complaint, LONGEST);
      Input.given("CloseComplaint.ground", ground);
    }

    /**
     * Closes an answered complaint although the enterprise is not satisfied.
     *
     * @param complaint the complaint
     * @param ground the paper with the grounds
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static CloseComplaint of(String complaint, DocumentRef ground) {
      return new CloseComplaint(complaint, ground);
    }
  }

  /**
   * Withdraws a complaint.
   *
   * @param complaint the complaint
   * @param paper the paper of the enterprise
   */
  record WithdrawComplaint(String complaint, DocumentRef paper) implements ComplaintCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param complaint the complaint
     * @param paper the paper of the enterprise
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public WithdrawComplaint {
      Input.code("WithdrawComplaint.complaint", complaint, LONGEST);
      Input.given("WithdrawComplaint.paper", paper);
    }

    /**
     * Withdraws a complaint.
     *
     * @param complaint the complaint
     * @param paper the paper of the enterprise
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static WithdrawComplaint of(String complaint, DocumentRef paper) {
      return new WithdrawComplaint(complaint, paper);
    }
  }
}
