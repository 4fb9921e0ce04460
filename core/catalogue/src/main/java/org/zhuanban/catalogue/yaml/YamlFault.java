package org.zhuanban.catalogue.yaml;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A fault of a YAML text.
 *
 * @param kind the kind of the fault
 * @param line the line, from 1; 0 if the fault is that of the whole text
 * @param values the values that the message mentions
 */
public record YamlFault(YamlFaultKind kind, int line, List<String> values) {
  /** The kinds of faults. */
  public enum YamlFaultKind {
    /** The text has no content. */
    EMPTY,
    /** The text is no YAML; the value is the problem in English. */
    SYNTAX,
    /** The text has a character that YAML does not allow. */
    CHARACTER,
    /** A value repeats another one by its name. */
    ALIAS,
    /** A value is named, so that others can repeat it. */
    ANCHOR,
    /** A value has a type tag. */
    TAG,
    /** Lists and maps are nested too deeply. */
    DEPTH,
    /** A key occurs twice in a map. */
    REPEATED,
    /** A key is a list or a map. */
    KEY
  }

  /**
   * Copies the values.
   *
   * @param kind the kind of the fault
   * @param line the line
   * @param values the values that the message mentions
   */
  public YamlFault {
    values = List.copyOf(values);
  }

  /** {@return the code, such as {@code yaml.REPEATED}; it is stable} */
  public String code() {
    return "yaml." + kind.name();
  }

  /**
   * Describes the fault, without its line.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the fault and the remedy
   */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            YamlFault.class.getPackageName() + ".texts",
            chinese ? Locale.CHINESE : Locale.ENGLISH,
            YamlFault.class.getModule());
    return new MessageFormat(bundle.getString(kind.name()), Locale.ROOT).format(values.toArray());
  }
}
