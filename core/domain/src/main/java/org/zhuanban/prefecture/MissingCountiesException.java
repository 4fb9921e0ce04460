package org.zhuanban.prefecture;

import java.util.List;
import java.util.Locale;

/** A result over all counties was required, but lacks some of them. */
public final class MissingCountiesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<MissingCounty> missing;

  MissingCountiesException(List<MissingCounty> missing) {
    super(Partial.text(missing, Locale.CHINESE) + " / " + Partial.text(missing, Locale.ENGLISH));
    this.missing = List.copyOf(missing);
  }

  /** {@return the missing counties, at least one} */
  public List<MissingCounty> missing() {
    return missing;
  }
}
