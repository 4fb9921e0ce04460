package org.zhuanban.correction;

import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** A command about the journal itself. */
public sealed interface CorrectionCommand extends Command {
  /**
   * Annuls a wrong act, as if it had never been recorded; the right act is recorded again.
   *
   * @param entry the version of the entry of the act
   * @param ground the paper that proves the error
   * @param approvedBy the person who approved the annulment, different from the actor
   */
  record AnnulEntry(long entry, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param entry the version of the entry of the act
     * @param ground the paper that proves the error
     * @param approvedBy the person who approved the annulment, different from the actor
     * @throws IllegalArgumentException if a component is missing
     */
    public AnnulEntry {
      Input.given("AnnulEntry.ground", ground);
      Input.given("AnnulEntry.approvedBy", approvedBy);
    }

    /**
     * Annuls a wrong act, as if it had never been recorded; the right act is recorded again.
     *
     * @param entry the version of the entry of the act
     * @param ground the paper that proves the error
     * @param approvedBy the person who approved the annulment, different from the actor
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AnnulEntry of(long entry, DocumentRef ground, PersonRef approvedBy) {
      return new AnnulEntry(entry, ground, approvedBy);
    }
  }

  /**
   * Destroys a closed stream by order, after its time of retention (销毁). Of its entries only their
   * digests stay, and this order. A destruction cannot be undone. 档案法第二十一条 forbids destruction
   * without an order.
   *
   * @param order the order of destruction with its number (销毁令)
   * @param ground the appraisal that found it to be destroyed (鉴定意见)
   * @param approvedBy the person who approved the order, different from the actor
   */
  record DestroyStream(DocumentRef order, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param order the order of destruction with its number
     * @param ground the appraisal that found it to be destroyed
     * @param approvedBy the person who approved the order, different from the actor
     * @throws IllegalArgumentException if a component is missing
     */
    public DestroyStream {
      Input.given("DestroyStream.order", order);
      Input.given("DestroyStream.ground", ground);
      Input.given("DestroyStream.approvedBy", approvedBy);
    }

    /**
     * Destroys a closed stream by order, after its time of retention.
     *
     * @param order the order of destruction with its number
     * @param ground the appraisal that found it to be destroyed
     * @param approvedBy the person who approved the order, different from the actor
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DestroyStream of(DocumentRef order, DocumentRef ground, PersonRef approvedBy) {
      return new DestroyStream(order, ground, approvedBy);
    }
  }

  /**
   * Erases free texts, with the reasons for late entries. Equal texts of other entries of the
   * stream are erased as well. An erasure cannot be undone. The host decides on erasure: 个人信息保护法
   * 第四十七条 sets the deletion of personal information, and 第十九条 the longest time of storage.
   *
   * @param entries the versions of the entries; empty for all texts of the stream
   * @param ground the paper of the order
   * @param approvedBy the person who approved the erasure, different from the actor
   */
  record EraseTexts(List<Long> entries, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionCommand {
    /**
     * Copies the versions. Callers use {@link #of}, as the components may grow.
     *
     * @param entries the versions of the entries
     * @param ground the paper of the order
     * @param approvedBy the person who approved the erasure
     * @throws IllegalArgumentException if a component is missing
     */
    public EraseTexts {
      Input.given("EraseTexts.ground", ground);
      Input.given("EraseTexts.approvedBy", approvedBy);
      entries = Input.list("EraseTexts.entries", entries);
    }

    /**
     * Erases free texts, with the reasons for late entries. Equal texts of other entries of the
     * stream are erased as well.
     *
     * @param entries the versions of the entries
     * @param ground the paper of the order
     * @param approvedBy the person who approved the erasure, different from the actor
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EraseTexts of(List<Long> entries, DocumentRef ground, PersonRef approvedBy) {
      return new EraseTexts(entries, ground, approvedBy);
    }
  }
}
