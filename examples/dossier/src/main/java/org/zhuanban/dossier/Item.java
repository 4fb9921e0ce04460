package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.deadline.LimitUnit;

/**
 * An item to be approved, filed, reviewed or traded. A limit that the dossier gives as {@code NONE}
 * is empty.
 *
 * @param id its id
 * @param stage the number of its stage
 * @param name its name
 * @param kind what it is
 * @param dept the code of the department that decides
 * @param jointWith the codes of the departments that take part
 * @param statutory the limit of the law
 * @param committed what the department promised instead
 * @param extension by how much it may be extended at most
 * @param correction the limit for the one-time notice of what is missing
 * @param legal the clauses it rests on
 * @param prerequisites what it needs first
 * @param materials what has to be handed in
 * @param specials the special procedures that it may need
 * @param gates what it keeps closed for the project itself
 * @param result the document at its end
 * @param validity how long that document is valid
 * @param renewBefore how long before its end to apply for the next one
 * @param startWithin within what time after delivery construction must start
 * @param dutyOf who owes it, if not the department, such as {@code DEVELOPER}
 * @param jointWithin how long departments that take part may take to give their opinion
 * @param silenceConsent the local rule by which silence or absence of theirs counts as agreeing
 * @param work the code of its work; its id then ends with a point and that code
 * @param line where it stands in the file
 */
record Item(
    String id,
    int stage,
    String name,
    ItemKind kind,
    String dept,
    List<String> jointWith,
    Optional<Length> statutory,
    Optional<Length> committed,
    Optional<Length> extension,
    Length correction,
    Optional<String> legal,
    List<Prerequisite> prerequisites,
    List<String> materials,
    List<Special> specials,
    List<Gate> gates,
    Optional<String> result,
    Optional<Length> validity,
    Optional<Length> renewBefore,
    Optional<Length> startWithin,
    Optional<String> dutyOf,
    Optional<Length> jointWithin,
    Optional<SilenceConsentPolicy> silenceConsent,
    Optional<String> work,
    int line) {
  /** What holds where a dossier gives no limit for the notice (行政许可法第三十二条第一款第四项). */
  static final Length USUAL_CORRECTION = new Length(5, LimitUnit.WORKING_DAYS);

  /** {@return the limit that the department keeps to: the promised one, else the law's} */
  Optional<Length> promised() {
    return committed.or(() -> statutory);
  }

  /**
   * Finds a special procedure.
   *
   * @param type which one
   * @return it, if the item may need it
   */
  Optional<Special> special(String type) {
    return specials.stream().filter(special -> special.type().equals(type)).findFirst();
  }
}
