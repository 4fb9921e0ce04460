package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.CalendarFeed;
import org.zhuanban.documents.CalendarFeed.DayEvent;
import org.zhuanban.documents.CalendarFeed.Standing;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.NameTable.NameKind;

/**
 * The last days of a project as a calendar: of each duty that of the promise, or of the law where
 * nothing is promised. A provisional day is tentative. What has ended is cancelled, so that nobody
 * keeps its day. What stands still has no day, and is left out.
 */
public final class DueCalendar {
  private DueCalendar() {}

  /**
   * Reads the last days of a project.
   *
   * @param project the host's identifier of the project
   * @param view the project; what its reader may not see is left out
   * @param owner the code of the owner whose duties are shown; empty for all
   * @param day the day, read at its end
   * @param texts the texts
   * @return the calendar
   * @throws org.zhuanban.access.NotReadableException if the reader may not read duties
   */
  public static CalendarFeed of(
      String project,
      ProjectView view,
      Optional<String> owner,
      LocalDate day,
      DocumentTexts texts) {
    String name = view.title(day).orElse(project);
    List<DayEvent> events = new ArrayList<>();
    for (Duty duty : view.duties(day)) {
      if (owner.filter(code -> !code.equals(duty.owner())).isEmpty()) {
        event(project, name, view, duty, day, texts).ifPresent(events::add);
      }
    }
    String owned =
        owner.map(code -> " · " + view.name(NameKind.ORGAN, code, day).orElse(code)).orElse("");
    return new CalendarFeed(name + owned, events);
  }

  private static Optional<DayEvent> event(
      String project,
      String name,
      ProjectView view,
      Duty duty,
      LocalDate day,
      DocumentTexts texts) {
    Optional<Deadline> binding = duty.clock().bindingOn(day, view.calendars());
    Optional<Deadline> statutory = duty.clock().statutoryOn(day, view.calendars());
    Optional<Deadline.Due> due =
        binding
            .or(() -> statutory)
            .filter(Deadline.Due.class::isInstance)
            .map(Deadline.Due.class::cast);
    return due.map(
        last -> {
          Optional<Ending> ended =
              duty.clock().ending().filter(ending -> !ending.on().isAfter(day));
          List<String> lines = new ArrayList<>();
          lines.add(texts.say("calendar.project", Map.of("project", name)));
          lines.add(
              texts.say(
                  "calendar.owner",
                  Map.of(
                      "owner", view.name(NameKind.ORGAN, duty.owner(), day).orElse(duty.owner()))));
          statutory
              .filter(each -> !each.equals(last))
              .ifPresent(each -> lines.add(texts.say("calendar.statutory", Map.of("due", each))));
          lines.add(texts.say("calendar.basis", Map.of("basis", duty.kind().source())));
          ended.ifPresent(
              ending ->
                  lines.add(
                      texts.say(
                          "calendar.ended", Map.of("day", ending.on(), "how", ending.how()))));
          return new DayEvent(
              duty.key() + "@" + project,
              view.version(),
              day,
              last.date(),
              ended.isPresent() ? Standing.CANCELLED : firm(last),
              texts.say(
                  "calendar.summary",
                  Map.of(
                      "duty",
                      duty.kind(),
                      "matter",
                      view.subjectName(duty),
                      "provisional",
                      last.certainty() == Certainty.FINAL
                          ? Optional.empty()
                          : Optional.of(texts.say("calendar.provisional")))),
              String.join("\n", lines));
        });
  }

  private static Standing firm(Deadline.Due due) {
    return due.certainty() == Certainty.FINAL ? Standing.CONFIRMED : Standing.TENTATIVE;
  }
}
