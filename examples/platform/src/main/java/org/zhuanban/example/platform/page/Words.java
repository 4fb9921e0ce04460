package org.zhuanban.example.platform.page;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Dictionary;
import org.zhuanban.export.Dictionary.DictionaryEntry;

/**
 * The words of the library in the language of a page.
 *
 * @param texts the texts of documents
 */
public record Words(DocumentTexts texts) {
  private static final Words CHINESE = new Words(DocumentTexts.of(Locale.SIMPLIFIED_CHINESE));
  private static final Words ENGLISH = new Words(DocumentTexts.of(Locale.ENGLISH));

  /** Those of each language. */
  public static final List<Words> ALL = List.of(CHINESE, ENGLISH);

  private static final Map<String, List<String>> HOLDERS =
      Dictionary.entries().stream()
          .filter(entry -> entry.kind().equals("Holder"))
          .collect(
              Collectors.toUnmodifiableMap(
                  DictionaryEntry::code, entry -> List.of(entry.zh(), entry.en())));

  /**
   * {@return the words of a language}
   *
   * @param locale Chinese for {@code zh}, English for any other
   */
  public static Words of(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /** {@return the language} */
  public Locale locale() {
    return texts.locale();
  }

  /** {@return whether it is Chinese} */
  public boolean chinese() {
    return texts.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  /**
   * {@return the label of a constant}
   *
   * @param constant the constant
   */
  public String label(Enum<?> constant) {
    return Dictionary.label(constant, locale());
  }

  /**
   * {@return a value in words}
   *
   * @param value the value, see {@link DocumentTexts#word}
   */
  public String word(Object value) {
    return texts.word(value);
  }

  /**
   * {@return the name of a duty}
   *
   * @param duty the kind of the duty
   */
  public String duty(DutyKind duty) {
    return Dictionary.ofDuty(duty, locale());
  }

  /**
   * {@return the name of a command}
   *
   * @param name the stored name of the command
   */
  public String command(String name) {
    return Dictionary.ofCommand(name, locale());
  }

  /**
   * {@return a day in words, with the day of the week}
   *
   * @param day the day
   */
  public String day(LocalDate day) {
    return Dictionary.ofDay(day, locale())
        + (chinese() ? "（" : " (")
        + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale())
        + (chinese() ? "）" : ")");
  }

  /**
   * {@return a light with its letter and its name}
   *
   * @param light the light
   */
  public Lamp lamp(Light light) {
    Cell cell = texts.lamp(light);
    String letter = cell.lamp().map(Cell.Lamp::letter).orElse("");
    return new Lamp(light.name(), letter, cell.text());
  }

  /**
   * A light for those who see colours and those who do not.
   *
   * @param style the class of its style
   * @param letter its letter
   * @param name its name
   */
  public record Lamp(String style, String letter, String name) {}

  /**
   * {@return who has a day of an item, such as the special procedure}
   *
   * @param kind the kind of the holder
   */
  public String holder(String kind) {
    return HOLDERS.getOrDefault(kind, List.of("", "")).get(chinese() ? 0 : 1);
  }

  /**
   * {@return the certainty of a last day; empty where there is none}
   *
   * @param deadline the deadline
   */
  public Optional<String> certainty(Optional<Deadline> deadline) {
    return deadline.flatMap(Deadline::due).map(due -> label(due.certainty()));
  }
}
