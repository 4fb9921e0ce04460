package org.zhuanban.correction;

import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What can be asked of the journal itself. */
public sealed interface CorrectionCommand extends Command {
  /**
   * Annuls a wrong act, as if it had never been entered; what was right is entered anew.
   *
   * @param entry the version of the entry that holds the act
   * @param ground the paper that shows that it is wrong
   * @param approvedBy who approved that it is annulled, another one than who sends it
   */
  record AnnulEntry(long entry, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param entry the version of the entry that holds the act
     * @param ground the paper that shows that it is wrong
     * @param approvedBy who approved that it is annulled, another one than who sends it
     * @throws IllegalArgumentException if a component is missing
     */
    public AnnulEntry {
      Input.given("AnnulEntry.ground", ground);
      Input.given("AnnulEntry.approvedBy", approvedBy);
    }

    /**
     * Annuls a wrong act, as if it had never been entered; what was right is entered anew.
     *
     * @param entry the version of the entry that holds the act
     * @param ground the paper that shows that it is wrong
     * @param approvedBy who approved that it is annulled, another one than who sends it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AnnulEntry of(long entry, DocumentRef ground, PersonRef approvedBy) {
      return new AnnulEntry(entry, ground, approvedBy);
    }
  }

  /**
   * Erases free texts, and with each the reason why its entry was entered late, and the texts of
   * other entries of the stream that repeat one word for word. It cannot be undone. Whether a text
   * must or may go, the host decides: 个人信息保护法 第四十七条 tells when personal information is deleted, and
   * 第十九条 how long it is kept at most.
   *
   * @param entries the versions of the entries whose texts are erased; empty for every text of the
   *     stream
   * @param ground the paper that orders it
   * @param approvedBy who approved it, another one than who sends it
   */
  record EraseTexts(List<Long> entries, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionCommand {
    /**
     * Copies the versions. Callers use {@link #of}, as the components may grow.
     *
     * @param entries the versions of the entries
     * @param ground the paper that orders it
     * @param approvedBy who approved it
     * @throws IllegalArgumentException if a component is missing
     */
    public EraseTexts {
      Input.given("EraseTexts.ground", ground);
      Input.given("EraseTexts.approvedBy", approvedBy);
      entries = Input.list("EraseTexts.entries", entries);
    }

    /**
     * Erases free texts, and with each the reason why its entry was entered late, and the texts of
     * other entries of the stream that repeat one word for word.
     *
     * @param entries the versions of the entries whose texts are erased
     * @param ground the paper that orders it
     * @param approvedBy who approved it, another one than who sends it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EraseTexts of(List<Long> entries, DocumentRef ground, PersonRef approvedBy) {
      return new EraseTexts(entries, ground, approvedBy);
    }
  }
}
