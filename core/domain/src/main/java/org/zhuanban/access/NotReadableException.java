package org.zhuanban.access;

import java.util.Locale;
import java.util.ResourceBundle;
import org.zhuanban.party.PersonRef;

/**
 * Thrown when a person reads a section that the {@linkplain RoleTable table of roles} denies. The
 * message does not disclose whether there is any content.
 */
public final class NotReadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The bundle of the labels of codes, the same as for hosts. */
  private static final String LABELS = "org.zhuanban.export.labels";

  /** The person. */
  private final transient PersonRef reader;

  /** The section. */
  private final ViewSection part;

  /**
   * Creates the exception.
   *
   * @param reader the person
   * @param part the section
   * @param where the place of the section, such as a stream
   */
  public NotReadableException(PersonRef reader, ViewSection part, String where) {
    super(
        "%s may not read %s of %s, whether or not there is any; ask whoever gives out the right"
            .formatted(reader.id(), part, where));
    this.reader = reader;
    this.part = part;
  }

  /**
   * Tells the person who asked. The text does not disclose whether there is any content.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the section, and the way out
   */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    String section =
        ResourceBundle.getBundle(
                LABELS,
                chinese ? Locale.CHINESE : Locale.ENGLISH,
                NotReadableException.class.getModule())
            .getString("ViewSection." + part.name());
    return (chinese
            ? "您无权查阅“%s”，本答复不表明有无内容；请向授权单位申请"
            : "You may not read '%s', whether or not there is any; ask the office that gives the right")
        .formatted(section);
  }

  /** {@return the person who asked} */
  public PersonRef reader() {
    return reader;
  }

  /** {@return the section that was denied} */
  public ViewSection part() {
    return part;
  }
}
