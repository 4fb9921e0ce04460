package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * What a department that takes part in joint handling told the lead.
 *
 * @param department the code of the department
 * @param view what it told
 * @param paper the written opinion; never empty for an objection
 * @param on the day on which it told so
 */
@Term(zh = "会办意见", en = "opinion of a department", law = "行政许可法第二十六条第二款")
public record Opinion(String department, View view, Optional<DocumentRef> paper, LocalDate on) {
  /** What a department can tell. */
  public enum View {
    /** It agrees. */
    AGREES,
    /** It objects, in writing and with reasons (行政许可法第三十八条第二款). */
    OBJECTS,
    /**
     * It cannot tell without more. It has spoken, so that it is not silent, but its opinion is
     * still owed and its time goes on: what departments lack among themselves stops no clock
     * (行政许可法第四十五条).
     */
    NEEDS_MORE
  }

  /** {@return whether it is the opinion that was owed} */
  public boolean settles() {
    return view != View.NEEDS_MORE;
  }
}
