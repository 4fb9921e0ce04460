package org.zhuanban.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The refusal of a file with a catalogue or a plan. Nothing of the file is used.
 *
 * @since 0.1
 */
public final class CatalogueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The faults, in the order of their lines. */
  private final transient List<CatalogueFault> faults;

  private CatalogueException(List<CatalogueFault> faults) {
    super(text(faults, Locale.ENGLISH));
    this.faults = faults;
  }

  static CatalogueException of(List<CatalogueFault> faults) {
    List<CatalogueFault> sorted = new ArrayList<>(faults);
    sorted.sort(Comparator.comparingInt(CatalogueFault::line));
    return new CatalogueException(List.copyOf(sorted));
  }

  /** {@return all faults, in the order of their lines} */
  public List<CatalogueFault> faults() {
    return faults;
  }

  /**
   * Describes the faults, each on a line of its own.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text
   */
  public String text(Locale locale) {
    return text(faults, locale);
  }

  private static String text(List<CatalogueFault> faults, Locale locale) {
    return faults.stream().map(fault -> fault.text(locale)).collect(Collectors.joining("\n"));
  }
}
