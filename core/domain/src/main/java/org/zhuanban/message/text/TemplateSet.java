package org.zhuanban.message.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.export.Dictionary;
import org.zhuanban.input.InputFault;
import org.zhuanban.message.MessageArgument;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.spi.StreamKey;

/**
 * A wording by templates. The name of an argument in braces stands for its value, such as {@code
 * {due}}; two braces stand for one. A part in brackets is left out where an argument in it is
 * absent. The name {@code matter} stands for the subject with its name. The {@link Dictionary}
 * formats codes.
 *
 * <p>Faults of a template are found when it is set. A notification outside of the table without a
 * template of the host has the {@linkplain Wording#PLAIN plain wording}. Immutable.
 */
public final class TemplateSet implements Wording {
  private static final String COUNT = "count";
  private static final String HEADING = "digest";

  private static final String LIMIT = "limit";
  private static final String KIND = "kind";

  private static final String RULE = "Rule";

  /** The arguments of the text of a rule, and the names of the codes among them. */
  private static final String ARGUMENTS = "arguments";

  private static final String NAMES = "names";

  /** The subject with its name: the second and the third argument of every topic. */
  private static final String MATTER = "matter";

  private static final int SUBJECT = 1;
  private static final int NAME = 2;

  private final Map<String, Entry> byTopic;
  private final Template heading;
  private final ArgumentWords words;

  /** A template with its possible arguments, in the order of a notification's arguments. */
  private record Entry(Template template, List<MessageArgument> arguments) {}

  private TemplateSet(Map<String, Entry> byTopic, Template heading, ArgumentWords words) {
    this.byTopic = Map.copyOf(byTopic);
    this.heading = heading;
    this.words = words;
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
        byTopic, heading(texts.getString(HEADING)), ArgumentWords.of(texts, labels(chinese)));
  }

  private static Map<String, String> labels(boolean chinese) {
    return Dictionary.entries().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> ArgumentWords.key(entry.kind(), entry.code()),
                entry -> chinese ? entry.zh() : entry.en()));
  }

  private static Entry entry(MessageTopic topic, String text) {
    return new Entry(
        Template.parse(
            topic.code(),
            text,
            Stream.concat(topic.arguments().stream().map(MessageArgument::name), Stream.of(MATTER))
                .toList()),
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
    return new TemplateSet(next, heading, words);
  }

  /**
   * Sets the heading of the messages of a digest.
   *
   * @param text the text, possibly with their {@code {count}}
   * @return a copy with the template
   * @throws org.zhuanban.input.InputException in the cases of {@link #with(MessageTopic, String)}
   */
  public TemplateSet withHeading(String text) {
    return new TemplateSet(byTopic, heading(text), words);
  }

  /**
   * Sets the names of parties that the journal does not keep, such as those of natural persons.
   * They are asked for when a letter is written, and kept nowhere.
   *
   * @param names the names by the host's references; empty for an unknown one
   * @return a copy with the names
   */
  public TemplateSet naming(Function<String, Optional<String>> names) {
    return new TemplateSet(byTopic, heading, words.naming(names));
  }

  @Override
  public String of(StreamKey stream, Notification notification) {
    Entry entry = byTopic.get(notification.topic());
    List<String> values = notification.arguments();
    return entry == null
        ? Wording.PLAIN.of(stream, notification)
        : entry
            .template()
            .fill(
                name -> argument(name, entry, values, stream), name -> absent(name, entry, values));
  }

  /** The words of an argument. One missing from a message of an earlier release is undetermined. */
  private String argument(String name, Entry entry, List<String> values, StreamKey stream) {
    if (name.equals(MATTER) && values.size() > NAME) {
      return words.matter(values.get(SUBJECT), values.get(NAME));
    }
    int place = place(name, entry);
    if (name.equals(LIMIT)
        && place >= 0
        && place < values.size()
        && otherThanDecision(entry, values)) {
      return words.limit(values.get(place));
    }
    if (place < 0 || place >= values.size()) {
      return words.missing();
    }
    MessageArgument argument = entry.arguments().get(place);
    return argument.kind().filter(RULE::equals).isPresent()
        ? words.rule(values.get(place), list(ARGUMENTS, entry, values), list(NAMES, entry, values))
        : words.of(argument, values.get(place), stream);
  }

  /** The texts of a list. A message of an earlier release may be without it. */
  private static List<String> list(String name, Entry entry, List<String> values) {
    int place = place(name, entry);
    return place < 0 || place >= values.size() || values.get(place).isEmpty()
        ? List.of()
        : List.of(values.get(place).split(MessageArgument.SEPARATOR, -1));
  }

  /** A duty other than the decision on an item has a last day, but nothing is decided on it. */
  private static boolean otherThanDecision(Entry entry, List<String> values) {
    int kind = place(KIND, entry);
    return kind >= 0
        && kind < values.size()
        && !values.get(kind).equals(ApprovalDuty.DECIDE.code());
  }

  private static boolean absent(String name, Entry entry, List<String> values) {
    int place = place(name.equals(MATTER) ? "subject" : name, entry);
    return place < 0
        || place >= values.size()
        || entry.arguments().get(place).absent(values.get(place));
  }

  private static int place(String name, Entry entry) {
    return entry.arguments().stream().map(MessageArgument::name).toList().indexOf(name);
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
