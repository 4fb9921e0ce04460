package org.zhuanban.documents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuanban.duty.Light;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.message.text.Template;

/**
 * The texts of documents in a language, each under a key such as {@code acceptance.title}. The name
 * of an argument in braces stands for its value; a part in brackets is left out where an argument
 * in it is absent. A county overrides any text, and its faults are found when it is set. Immutable.
 */
public final class DocumentTexts {
  private static final String BUNDLE = "org.zhuanban.documents.texts";

  private final Locale locale;
  private final Map<String, Template> templates;
  private final Map<String, Set<String>> arguments;
  private final ValueWords words;

  private DocumentTexts(
      Locale locale, Map<String, Template> templates, Map<String, Set<String>> arguments) {
    this.locale = locale;
    this.templates = Map.copyOf(templates);
    this.arguments = Map.copyOf(arguments);
    this.words = ValueWords.of(locale);
  }

  /**
   * {@return the texts of the library}
   *
   * @param locale Chinese for {@code zh}, English for any other
   */
  public static DocumentTexts of(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle own = bundle(chinese ? Locale.CHINESE : Locale.ENGLISH);
    ResourceBundle other = bundle(chinese ? Locale.ENGLISH : Locale.CHINESE);
    Map<String, Template> templates = new HashMap<>();
    Map<String, Set<String>> arguments = new HashMap<>();
    for (String key : own.keySet()) {
      Set<String> known = new TreeSet<>(names(own.getString(key)));
      known.addAll(names(other.getString(key)));
      arguments.put(key, known);
      templates.put(key, Template.parse(key, own.getString(key), known));
    }
    return new DocumentTexts(
        chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, templates, arguments);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, DocumentTexts.class.getModule());
  }

  /** What stands in braces; the texts of the library double no brace. */
  private static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      names.add(text.substring(at + 1, text.indexOf('}', at)));
    }
    return names;
  }

  /** {@return the language} */
  public Locale locale() {
    return locale;
  }

  /** {@return the keys of all texts, each with the arguments that its text may have} */
  public SortedMap<String, Set<String>> keys() {
    return new TreeMap<>(arguments);
  }

  /**
   * Sets a text.
   *
   * @param key the key
   * @param text the text, with any of the {@linkplain #keys arguments} of the key
   * @return a copy with the text
   * @throws InputException if there is no such key, or the text has a fault, see {@link
   *     Template#parse}
   */
  public DocumentTexts with(String key, String text) {
    Set<String> known = arguments.get(key);
    if (known == null) {
      throw InputFault.UNKNOWN.at("DocumentTexts.key", "DocumentTexts.keys()", key);
    }
    Map<String, Template> next = new HashMap<>(templates);
    next.put(key, Template.parse(key, text, known));
    return new DocumentTexts(locale, next, arguments);
  }

  /**
   * {@return a text without arguments}
   *
   * @param key the key
   */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * {@return a text with its arguments}
   *
   * @param key the key
   * @param values the values by the names of the arguments, see {@link #word}; an empty {@link
   *     Optional} is absent
   */
  public String say(String key, Map<String, Object> values) {
    Template template = templates.get(key);
    if (template == null) {
      throw new IllegalArgumentException("there is no text '%s'".formatted(key));
    }
    return template.fill(
        name -> word(given(key, name, values)),
        name -> given(key, name, values).equals(Optional.empty()));
  }

  private static Object given(String key, String name, Map<String, Object> values) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("text '%s' needs a value for {%s}".formatted(key, name));
    }
    return value;
  }

  /**
   * {@return a value in words: a day as 2025年5月15日, money in 万元, a constant by its label, several
   * values side by side}
   *
   * @param value the value; an empty {@link Optional} has no words
   * @throws IllegalArgumentException if there are no words for values of its type
   */
  public String word(Object value) {
    return words.of(value);
  }

  /**
   * {@return a cell with a light, by its colour, its letter and its name}
   *
   * @param light the light
   */
  public Cell lamp(Light light) {
    return new Cell(word(light), Optional.of(new Cell.Lamp(light, say("light." + light))));
  }
}
