package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.CalendarFeed;
import org.zhuanban.documents.CalendarFeed.Standing;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.export.Dictionary;

/**
 * The due days of a project as a calendar file (RFC 5545): an all-day event a duty, on the last day
 * of the promise, or of the law where nothing was promised.
 *
 * <p>A calendar that reads the file again updates what it has: a duty keeps its UID, and its
 * SEQUENCE counts how often what the file says of it had changed by the end of a day. It is told
 * from what was known on each day, which nothing changes any more, so that it never falls. What has
 * ended, what stands still without a due day, and what was annulled is CANCELLED, since nobody has
 * to keep its day free; what had ended before it ever had a day, or has none yet, is left out.
 * DTSTAMP is the day of the last change: the same dossier gives the same bytes.
 */
final class DueFeed {
  /** What the file says of a duty. */
  private record Shown(LocalDate due, Standing standing, String summary, String description) {
    Shown cancelled(String why) {
      return new Shown(due, Standing.CANCELLED, summary, description + "\n" + why);
    }
  }

  /** What it says last, since when, and how often that had changed. */
  private record Line(Shown shown, LocalDate since, int sequence) {
    Line then(Shown next, LocalDate day) {
      return next.equals(shown) ? this : new Line(next, day, sequence + 1);
    }
  }

  private final String project;
  private final String name;
  private final Optional<String> whose;
  private final CalendarBook calendars;
  private final Map<String, Line> lines = new TreeMap<>();

  /**
   * Begins a calendar.
   *
   * @param project the id of the project
   * @param name its name
   * @param whose the code or the name of the organ or office whose duties it shows; empty for all
   * @param calendars the notices
   */
  DueFeed(String project, String name, Optional<String> whose, CalendarBook calendars) {
    this.project = project;
    this.name = name;
    this.whose = whose;
    this.calendars = calendars;
  }

  /**
   * Looks at the project at the end of the next day.
   *
   * @param day the day
   * @param view the project as it was known then
   */
  void look(LocalDate day, ProjectView view) {
    Names names = new Names(view);
    Map<String, Duty> owed = new TreeMap<>();
    for (Duty duty : view.duties(day)) {
      if (whose.stream()
          .allMatch(who -> who.equals(duty.owner()) || who.equals(names.party(duty.owner())))) {
        owed.put(duty.key(), duty);
      }
    }
    owed.forEach((key, duty) -> look(key, duty, day, names));
    lines.replaceAll(
        (key, line) ->
            owed.containsKey(key) || line.shown().standing() == Standing.CANCELLED
                ? line
                : line.then(line.shown().cancelled("不再由其负责或已更正撤销"), day));
  }

  private void look(String key, Duty duty, LocalDate day, Names names) {
    DutyClock clock = duty.clock();
    Optional<Ending> ended = clock.ending().filter(ending -> !ending.on().isAfter(day));
    Optional<Deadline> deadline =
        clock.bindingOn(day, calendars).or(() -> clock.statutoryOn(day, calendars));
    Line known = lines.get(key);
    if (deadline.orElse(null) instanceof Deadline.Due due) {
      Shown open = shown(duty, due, day, names);
      Shown now = ended.map(ending -> open.cancelled(words(ending))).orElse(open);
      if (known != null) {
        lines.put(key, known.then(now, day));
      } else if (ended.isEmpty()) {
        lines.put(key, new Line(now, day, 0));
      }
    } else if (known != null && known.shown().standing() != Standing.CANCELLED) {
      String why = ended.map(DueFeed::words).orElse("不计时，到期日待定");
      lines.put(key, known.then(known.shown().cancelled(why), day));
    }
  }

  private static String words(Ending ending) {
    return "%s %s".formatted(ending.on(), Dictionary.label(ending.how(), Locale.CHINESE));
  }

  private Shown shown(Duty duty, Deadline.Due due, LocalDate day, Names names) {
    boolean firm = due.certainty() == Certainty.FINAL;
    String label = Dictionary.ofDuty(duty.kind(), Locale.CHINESE);
    List<String> description = new ArrayList<>();
    description.add("项目：%s %s".formatted(project, name));
    description.add("责任单位：" + names.party(duty.owner()));
    duty.owedTo().ifPresent(to -> description.add("对象：" + names.party(to)));
    duty.clock()
        .statutoryOn(day, calendars)
        .flatMap(Deadline::dueOn)
        .ifPresent(last -> description.add("法定到期：" + last));
    description.add("依据：" + duty.kind().source());
    if (!firm) {
      description.add("放假通知尚未发布，到期日暂定");
    }
    return new Shown(
        due.date(),
        firm ? Standing.CONFIRMED : Standing.TENTATIVE,
        "%s %s%s".formatted(label, names.matter(duty.subject()), firm ? "" : "（暂定）"),
        String.join("\n", description));
  }

  /** {@return whether no duty of whoever is asked for has ever had a due day} */
  boolean empty() {
    return lines.isEmpty();
  }

  /** {@return the file} */
  String text() {
    return new CalendarFeed(
            name + whose.map(who -> " · " + who).orElse(""),
            lines.entrySet().stream().map(line -> event(line.getKey(), line.getValue())).toList())
        .text();
  }

  private CalendarFeed.DayEvent event(String key, Line line) {
    return new CalendarFeed.DayEvent(
        key + "@" + project,
        line.sequence(),
        line.since(),
        line.shown().due(),
        line.shown().standing(),
        line.shown().summary(),
        line.shown().description());
  }
}
