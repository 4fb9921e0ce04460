package org.zhuanban.command;

import java.util.Optional;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/**
 * A command that relieves the owner of a duty: a stop of a clock, its notice, an extension. A
 * request that enters it after its day of effect names who approved that, and the paper.
 */
public interface Relief {
  /** {@return the reference of the person who approved the late entry} */
  Optional<PersonRef> lateApprovedBy();

  /** {@return the paper that shows the act} */
  Optional<DocumentRef> proof();
}
