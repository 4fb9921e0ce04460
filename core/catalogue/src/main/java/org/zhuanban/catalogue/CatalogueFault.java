package org.zhuanban.catalogue;

import java.util.Locale;
import java.util.function.Function;
import org.zhuanban.catalogue.yaml.YamlFault;
import org.zhuanban.input.InputException;

/**
 * A fault of a file with a catalogue or a plan.
 *
 * @param file the name of the file
 * @param line the line, from 1; 0 if the fault is that of the whole file
 * @param place the place, such as {@code Catalogue.items[3].name}; the name of the document if the
 *     file is no YAML
 * @param code the code, such as {@code input.MISSING} or {@code yaml.SYNTAX}; it is stable
 * @param zh the fault and the remedy in Chinese, without file and line
 * @param en the fault and the remedy in English, without file and line
 * @since 0.1
 */
public record CatalogueFault(
    String file, int line, String place, String code, String zh, String en) {
  static CatalogueFault of(String file, String root, YamlFault fault) {
    return of(file, fault.line(), root, fault.code(), fault::text);
  }

  static CatalogueFault of(String file, int line, InputException fault) {
    return of(file, line, fault.place(), fault.code(), fault::text);
  }

  private static CatalogueFault of(
      String file, int line, String place, String code, Function<Locale, String> text) {
    return new CatalogueFault(
        file, line, place, code, text.apply(Locale.CHINESE), text.apply(Locale.ENGLISH));
  }

  /**
   * Describes the fault with its file and line.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text, such as {@code items.yaml, line 12: Catalogue.items[3].name is missing; give
   *     it}
   */
  public String text(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    if (line == 0) {
      return chinese ? file + "：" + zh : file + ": " + en;
    }
    return chinese
        ? "%s第%s行：%s".formatted(file, line, zh)
        : "%s, line %s: %s".formatted(file, line, en);
  }
}
