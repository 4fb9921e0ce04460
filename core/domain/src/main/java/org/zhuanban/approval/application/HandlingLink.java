package org.zhuanban.approval.application;

import java.util.Optional;
import org.zhuanban.glossary.Term;

/**
 * The links of the handling of an application inside a department, in their order. They follow from
 * no law, so that a department may leave one out.
 */
@Term(zh = "内部办理环节", en = "link of the handling inside a department")
public enum HandlingLink {
  /** An officer handles the application and drafts the opinion (承办). */
  HANDLING,
  /** The head of a division reviews the draft (审核). */
  REVIEW,
  /** A head of the department approves it (批准). */
  APPROVAL;

  /** {@return the following link; empty after the last one} */
  public Optional<HandlingLink> following() {
    return switch (this) {
      case HANDLING -> Optional.of(REVIEW);
      case REVIEW -> Optional.of(APPROVAL);
      case APPROVAL -> Optional.empty();
    };
  }

  /** {@return the preceding link; the first link itself, which none precedes} */
  public HandlingLink preceding() {
    return this == APPROVAL ? REVIEW : HANDLING;
  }
}
