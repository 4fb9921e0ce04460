package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * The opinion of a department that participates in joint handling, for the lead.
 *
 * @param department the code of the department
 * @param view its content
 * @param paper the written opinion; never empty for an objection
 * @param on the day on which it was given
 */
@Term(zh = "会办意见", en = "opinion of a department", law = "行政许可法第二十六条第二款")
public record Opinion(String department, View view, Optional<DocumentRef> paper, LocalDate on) {
  /** The possible contents of an opinion. */
  public enum View {
    /** Consent. */
    AGREES,
    /** Objection, in writing and with reasons (行政许可法第三十八条第二款). */
    OBJECTS,
    /**
     * Request for more information. The department is not silent, but its opinion is still owed and
     * its time continues. No clock stops for information that departments need from each other
     * (行政许可法第四十五条).
     */
    NEEDS_MORE
  }

  /** {@return whether it fulfils the duty to give an opinion} */
  public boolean settles() {
    return view != View.NEEDS_MORE;
  }
}
