package org.zhuanban.prefecture;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A county that a result lacks.
 *
 * @param county the county
 * @param reason the reason
 */
public record MissingCounty(County county, MissingReason reason) {
  /**
   * Formats the county and the reason.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text, such as 缺石林县数据(数据库无法连接)
   */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle texts =
        ResourceBundle.getBundle(
            MissingCounty.class.getPackageName() + ".texts",
            chinese ? Locale.CHINESE : Locale.ENGLISH,
            MissingCounty.class.getModule());
    return new MessageFormat(texts.getString(reason.name()), Locale.ROOT)
        .format(new Object[] {county.name()});
  }
}
