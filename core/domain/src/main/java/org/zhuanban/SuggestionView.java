package org.zhuanban;

import org.zhuanban.access.ViewSection;
import org.zhuanban.suggestion.Suggestion;
import org.zhuanban.suggestion.rules.SuggestionFeature;

/** A suggestion of deputies, see {@link StreamKind#SUGGESTION}. */
public final class SuggestionView extends StreamView {
  SuggestionView(Snapshot snapshot) {
    super(snapshot);
  }

  /** {@return the suggestion} */
  public Suggestion suggestion() {
    snapshot().require(ViewSection.SUGGESTION);
    return snapshot().of(SuggestionFeature.INSTANCE);
  }
}
