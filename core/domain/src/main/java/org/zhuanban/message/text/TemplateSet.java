package org.zhuanban.message.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.export.Dictionary;
import org.zhuanban.input.InputFault;
import org.zhuanban.message.MessageArgument;
import org.zhuanban.message.MessageTopic;

/**
 * A wording by templates. The name of an argument in braces stands for its value, such as {@code
 * {due}}; two braces stand for one. The {@link Dictionary} formats codes.
 *
 * <p>Faults of a template are found when it is set. A notification outside of the table without a
 * template of the host has the {@linkplain Wording#PLAIN plain wording}. Immutable.
 */
public final class TemplateSet implements Wording {
  private static final String COUNT = "count";
  private static final String HEADING = "digest";

  private final Map<String, Entry> byTopic;
  private final Map<String, String> labels;
  private final Template heading;
  private final DayWords days;

  /** A template with its possible arguments, in the order of a notification's arguments. */
  private record Entry(Template template, List<MessageArgument> arguments) {}

  private TemplateSet(
      Map<String, Entry> byTopic, Map<String, String> labels, Template heading, DayWords days) {
    this.byTopic = Map.copyOf(byTopic);
    this.labels = labels;
    this.heading = heading;
    this.days = days;
  }

  /**
   * Returns the templates of a language.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return a template for every {@link MessageTopic}, and for digests
   */
  public static TemplateSet of(Locale locale) {
    boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle texts =
        ResourceBundle.getBundle(
            TemplateSet.class.getPackageName() + ".messages",
            chinese ? Locale.CHINESE : Locale.ENGLISH,
            TemplateSet.class.getModule());
    Map<String, Entry> byTopic = new HashMap<>();
    for (MessageTopic topic : MessageTopic.values()) {
      byTopic.put(topic.code(), entry(topic, texts.getString(topic.code())));
    }
    return new TemplateSet(
        byTopic, labels(chinese), heading(texts.getString(HEADING)), DayWords.of(texts));
  }

  private static Map<String, String> labels(boolean chinese) {
    return Dictionary.entries().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> key(entry.kind(), entry.code()),
                entry -> chinese ? entry.zh() : entry.en()));
  }

  private static String key(String kind, String code) {
    return kind + "." + code;
  }

  private static Entry entry(MessageTopic topic, String text) {
    return new Entry(
        Template.parse(
            topic.code(), text, topic.arguments().stream().map(MessageArgument::name).toList()),
        topic.arguments());
  }

  private static Template heading(String text) {
    return Template.parse(HEADING, text, List.of(COUNT));
  }

  /**
   * Sets the template of a topic.
   *
   * @param topic the topic
   * @param text the text, with any of the {@linkplain MessageTopic#arguments arguments} of the
   *     topic
   * @return a copy with the template
   * @throws org.zhuanban.input.InputException if it has no text or more than 4,000 characters, if
   *     an argument is unknown or if a brace is not closed. The first fault is thrown, with the
   *     others {@linkplain Throwable#getSuppressed suppressed} in it
   */
  public TemplateSet with(MessageTopic topic, String text) {
    return with(topic.code(), entry(topic, text));
  }

  /**
   * Sets the template of a topic of the host.
   *
   * @param topic the code, as {@link Notification#topic}
   * @param arguments the names of its arguments, in the order of {@link Notification#arguments}
   * @param text the text
   * @return a copy with the template
   * @throws org.zhuanban.input.InputException in the cases of {@link #with(MessageTopic, String)},
   *     or if the topic is one of the library, whose arguments are fixed
   */
  public TemplateSet with(String topic, List<String> arguments, String text) {
    if (MessageTopic.of(topic).isPresent()) {
      throw InputFault.REPEATED.at("TemplateSet.topics", topic);
    }
    return with(
        topic,
        new Entry(
            Template.parse(topic, text, arguments),
            arguments.stream()
                .map(name -> new MessageArgument(name, MessageArgument.Sort.TEXT, Optional.empty()))
                .toList()));
  }

  private TemplateSet with(String topic, Entry entry) {
    Map<String, Entry> next = new HashMap<>(byTopic);
    next.put(topic, entry);
    return new TemplateSet(next, labels, heading, days);
  }

  /**
   * Sets the heading of the messages of a digest.
   *
   * @param text the text, possibly with their {@code {count}}
   * @return a copy with the template
   * @throws org.zhuanban.input.InputException in the cases of {@link #with(MessageTopic, String)}
   */
  public TemplateSet withHeading(String text) {
    return new TemplateSet(byTopic, labels, heading(text), days);
  }

  @Override
  public String of(Notification notification) {
    Entry entry = byTopic.get(notification.topic());
    return entry == null
        ? Wording.PLAIN.of(notification)
        : entry.template().fill(name -> argument(name, entry, notification.arguments()));
  }

  /** The value of an argument. One missing from a message of an earlier release is undetermined. */
  private String argument(String name, Entry entry, List<String> values) {
    for (int i = 0; i < entry.arguments().size(); i++) {
      MessageArgument argument = entry.arguments().get(i);
      if (argument.name().equals(name)) {
        return i < values.size() ? words(argument, values.get(i)) : days.none();
      }
    }
    return days.none();
  }

  private String words(MessageArgument argument, String value) {
    return switch (argument.sort()) {
      case TEXT -> value;
      case DAY -> days.of(value, labels);
      case CODE -> labels.getOrDefault(key(argument.kind().orElse(""), value), value);
    };
  }

  @Override
  public String digest(List<String> texts) {
    List<String> lines = new ArrayList<>();
    lines.add(heading.fill(name -> String.valueOf(texts.size())));
    for (int i = 0; i < texts.size(); i++) {
      lines.add("%s. %s".formatted(i + 1, texts.get(i)));
    }
    return String.join("\n", lines);
  }
}
