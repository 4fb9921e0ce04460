package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.Ledger;
import org.zhuanban.deadline.LegalClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains one deadline, day by day. */
@Command(
    name = "explain",
    description = "Explains a deadline day by day: what each day is, whether it counted, and why.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CalendarOptions calendars;

  @Option(
      names = "--start",
      required = true,
      paramLabel = "DATE",
      description = "The day from which the limit runs; it does not count.")
  private String start;

  @Option(
      names = "--limit",
      required = true,
      paramLabel = "LIMIT",
      description = "How long: \"20 WD\", \"30 CD\", \"3 MONTHS\", \"2 YEARS\" or IMMEDIATE.")
  private String limit;

  @Option(
      names = "--back",
      description =
          "Counts back from --start, as for \"30 days before expiry\"; without pauses or extension.")
  private boolean back;

  @Option(
      names = "--pause",
      paramLabel = "FROM..TO;REASON",
      description = "A special procedure; TO may be OPEN. May be repeated.")
  private List<String> pauses = new ArrayList<>();

  @Option(
      names = "--extension",
      paramLabel = "+N UNIT;approved=DATE",
      description = "An extension, such as \"+10 WD;approved=2024-05-27\".")
  private Optional<String> extension;

  @Option(
      names = "--calendar-name",
      paramLabel = "NAME",
      defaultValue = "CN",
      description = "The calendar, such as CN+SHILIN or CN@2019-11-21; CN unless given.")
  private String calendarName;

  @Option(
      names = "--basis",
      paramLabel = "TEXT",
      description = "The clause that the limit rests on; unless given, the one on counting.")
  private Optional<String> basis;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "zh",
      description = "The language: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private Texts.Language language;

  @Override
  public Integer call() {
    Texts texts = Texts.of(language);
    LocalDate from = given("--start", start, ClockText::date);
    Length length = given("--limit", limit, ClockText::length);
    String clause = basis.orElseGet(() -> texts.name("basis", length.unit()));
    List<ClockText.StatedPause> stated =
        pauses.stream().map(text -> given("--pause", text, ClockText::pause)).toList();
    Optional<Extension> longer =
        extension.map(text -> given("--extension", text, it -> ClockText.extension(it, clause)));
    basis.ifPresent(text -> given("--basis", text, ExplainCommand::fit));
    if (back && (!pauses.isEmpty() || extension.isPresent())) {
      throw new ParameterException(
          spec.commandLine(), "--back: what is counted back is neither paused nor extended");
    }
    CalendarBook book = calendars.book();
    WorkCalendar calendar =
        given("--calendar-name", calendarName, name -> CalendarOptions.named(name, book));
    LegalClock clock =
        LegalClock.builder()
            .start(from)
            .limit(length.limit(clause))
            .addAllPauses(stated.stream().flatMap(each -> each.pause().stream()).toList())
            .extension(longer)
            .build();
    PrintWriter out = spec.commandLine().getOut();
    Ledger ledger =
        back
            ? clock.limit().explainBefore(from, calendar, CountingRules.DEFAULT)
            : clock.explain(calendar);
    ledger.lines(texts.locale()).forEach(out::println);
    stated.stream()
        .filter(each -> each.pause().isEmpty())
        .map(each -> unlisted(each, texts))
        .forEach(out::println);
    return 0;
  }

  /** What the library cannot say: it knows no pause but those of the law. */
  private static String unlisted(ClockText.StatedPause stated, Texts texts) {
    String from = stated.from().toString();
    String span =
        stated
            .to()
            .map(to -> texts.say("span", from, to.toString()))
            .orElseGet(() -> texts.say("span.open", from));
    return texts.say("pause.unlisted", span, Quoted.of(stated.reason()));
  }

  private <T> T given(String option, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + String.valueOf(e.getMessage()), e);
    }
  }

  private static String fit(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the clause must not be empty; leave the option out");
    }
    if (text.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException(
          "the text did not arrive whole; set the terminal to UTF-8, such as LC_ALL=C.UTF-8");
    }
    TextRules.fault(text)
        .ifPresent(
            what -> {
              throw new IllegalArgumentException(what);
            });
    return text;
  }
}
