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
 * Puts messages in words by templates, in which the name of an argument in braces stands for it,
 * such as {@code {due}}; two braces stand for one. Codes are put in words by the {@link
 * Dictionary}.
 *
 * <p>What is wrong with a template is found when it is set. A notification that is not of the
 * table, and for which the host has set no template, is told {@linkplain Wording#PLAIN as it is}.
 * Immutable.
 */
public final class TemplateSet implements Wording {
  private static final String COUNT = "count";
  private static final String HEADING = "digest";

  private final Map<String, Entry> byTopic;
  private final Map<String, String> labels;
  private final Template heading;
  private final DayWords days;

  /** A template and what it can speak of, in the order of a notification's arguments. */
  private record Entry(Template template, List<MessageArgument> arguments) {}

  private TemplateSet(
      Map<String, Entry> byTopic, Map<String, String> labels, Template heading, DayWords days) {
    this.byTopic = Map.copyOf(byTopic);
    this.labels = labels;
    this.heading = heading;
    this.days = days;
  }

  /**
   * Takes the templates of a language.
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
   * @param text the words, which can speak of the {@linkplain MessageTopic#arguments arguments} of
   *     the topic
   * @return the templates with it
   * @throws org.zhuanban.input.InputException if it has no words or more than 4,000 characters,
   *     speaks of something else or its braces do not close; of several faults it is the first, and
   *     the others are {@linkplain Throwable#getSuppressed suppressed} in it
   */
  public TemplateSet with(MessageTopic topic, String text) {
    return with(topic.code(), entry(topic, text));
  }

  /**
   * Sets the template of a topic of the host's own.
   *
   * @param topic its code, as {@link Notification#topic}
   * @param arguments the names of its arguments, in the order of {@link Notification#arguments}
   * @param text the words
   * @return the templates with it
   * @throws org.zhuanban.input.InputException as {@link #with(MessageTopic, String)}, or if the
   *     topic is one of the library, whose arguments are given
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
   * Sets what stands above the messages of a digest.
   *
   * @param text the words, which can speak of their {@code {count}}
   * @return the templates with it
   * @throws org.zhuanban.input.InputException as {@link #with(MessageTopic, String)}
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

  /** What an earlier release did not tell yet is not fixed either. */
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
