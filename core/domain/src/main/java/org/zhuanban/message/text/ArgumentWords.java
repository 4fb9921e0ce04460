package org.zhuanban.message.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuanban.export.Dictionary;
import org.zhuanban.message.MessageArgument;
import org.zhuanban.spi.StreamKey;

/**
 * The words for the arguments of messages in one language.
 *
 * @param texts the texts of the language
 * @param labels the labels of codes, by their kinds and codes
 * @param days the texts for days
 * @param names the names of the host by the references of parties
 */
record ArgumentWords(
    ResourceBundle texts,
    Map<String, String> labels,
    DayWords days,
    Function<String, Optional<String>> names) {
  private static final Pattern PERIOD =
      Pattern.compile("((?:19|20)[0-9]{2})-(Q[1-4]|H[12]|annual|0[1-9]|1[0-2])");

  private static final Pattern MEETING = Pattern.compile("meeting:(.+)");

  /** The subject with which the label of a rule begins, without its code. */
  private static final Pattern SUBJECT_OF_RULE =
      Pattern.compile("^(?:事项|问题|政策|程序|督办单|单位|部门|Item|Problem|Policy|Order)[“ ]?…[” ]?[的中]?");

  private static final String RULE = "Rule";

  /** What stands for the subject of a rule, so that it is found. */
  private static final String SUBJECT = "…";

  /** The kind of roles; a party without a name may have the code of one, such as an enterprise. */
  private static final String ROLE = "Role";

  /** The sum from which money is said in units of ten thousand yuan (万元). */
  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

  static ArgumentWords of(ResourceBundle texts, Map<String, String> labels) {
    return new ArgumentWords(texts, labels, DayWords.of(texts), code -> Optional.empty());
  }

  ArgumentWords naming(Function<String, Optional<String>> byReference) {
    return new ArgumentWords(texts, labels, days, byReference);
  }

  static String key(String kind, String code) {
    return kind + "." + code;
  }

  /** The words for an argument that a message of an earlier release does not have. */
  String missing() {
    return days.none();
  }

  String of(MessageArgument argument, String value, StreamKey stream) {
    return switch (argument.sort()) {
      case TEXT, LIST -> value;
      case TITLE -> value.isEmpty() ? stream(stream) : value;
      case SUBJECT -> subject(value);
      case PARTY ->
          names.apply(value).orElseGet(() -> labels.getOrDefault(key(ROLE, value), value));
      case MONEY -> money(value);
      case LEFT -> left(value);
      case DAY -> days.of(value, labels);
      case CODE -> code(argument.kind().orElse(""), value);
    };
  }

  /** The limit of a duty that is no decision, such as 法定期限. */
  String limit(String value) {
    String key = key("limit", value);
    return texts.containsKey(key) ? texts.getString(key) : code("DutyLimit", value);
  }

  /** The subject by name and code, or by the code alone. */
  String matter(String subject, String name) {
    return name.isEmpty()
        ? subject(subject)
        : Template.of(texts, "named", "name", "code")
            .fill(part -> part.equals("name") ? name : subject(subject));
  }

  private String code(String kind, String value) {
    return labels.getOrDefault(key(kind, value), value);
  }

  /**
   * Says how a rule was broken, without its subject, which the message has named.
   *
   * @param rule the code of the rule
   * @param arguments the arguments of its text
   * @param known the names of the codes among them, each behind its sort and code
   */
  String rule(String rule, List<String> arguments, List<String> known) {
    List<String> given = new ArrayList<>(arguments);
    if (!given.isEmpty() && SUBJECT_OF_RULE.matcher(code(RULE, rule)).find()) {
      given.set(0, SUBJECT);
    }
    Map<String, String> names =
        known.stream()
            .map(text -> text.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, again) -> first));
    String text = Dictionary.ofBreach(rule, given, names, texts.getLocale());
    return SUBJECT_OF_RULE.matcher(text).replaceFirst("");
  }

  private String stream(StreamKey stream) {
    String key = key("stream", stream.kind());
    return texts.containsKey(key)
        ? Template.of(texts, key, "id").fill(name -> stream.id())
        : stream.id();
  }

  private String subject(String value) {
    Matcher meeting = MEETING.matcher(value);
    if (meeting.matches()) {
      String of = meeting.group(1);
      String key = PERIOD.matcher(of).matches() ? "meeting-of-period" : "meeting";
      return Template.of(texts, key, "meeting").fill(name -> subject(of));
    }
    Matcher period = PERIOD.matcher(value);
    if (period.matches()) {
      String key = key("period", period.group(2));
      return Template.of(texts, key, "year").fill(name -> period.group(1));
    }
    String fixed = key("subject", value);
    return texts.containsKey(fixed) ? texts.getString(fixed) : names.apply(value).orElse(value);
  }

  private String money(String value) {
    try {
      BigDecimal yuan = new BigDecimal(value);
      boolean large = yuan.compareTo(LARGE) >= 0;
      BigDecimal said = (large ? yuan.movePointLeft(4) : yuan).stripTrailingZeros();
      return Template.of(texts, large ? "money-large" : "money", "amount")
          .fill(name -> said.toPlainString());
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private String left(String value) {
    try {
      int count = Integer.parseInt(value);
      String key = count > 0 ? "left" : count == 0 ? "left-none" : "over";
      return Template.of(texts, key, "count").fill(name -> String.valueOf(Math.abs(count)));
    } catch (NumberFormatException e) {
      return value;
    }
  }
}
