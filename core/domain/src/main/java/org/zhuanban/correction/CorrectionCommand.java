package org.zhuanban.correction;

import org.zhuanban.feature.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What can be asked of the journal itself. */
public sealed interface CorrectionCommand extends Command {
  /**
   * Annuls a wrong act, as if it had never been entered; what was right is entered anew.
   *
   * @param entry the version of the entry that holds the act
   * @param ground the paper that shows that it is wrong
   * @param approvedBy who approved that it is annulled
   */
  record AnnulEntry(long entry, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionCommand {}
}
