package org.zhuanban.documents.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ActivityView;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.Wish;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;

/**
 * The activities of investment promotion of a county up to a day, with the wishes of enterprises
 * (招商活动和诉求办理一览表). Who may read which activity is settled where the lines are read.
 *
 * @param county the name of the county
 * @param day the day, read at its end
 * @param lines the activities, by their days
 */
public record ActivityList(String county, LocalDate day, List<ListedActivity> lines) {
  /**
   * An activity.
   *
   * @param held what was held
   * @param wishes the wishes, by their days
   */
  public record ListedActivity(Activity.Held held, List<ListedWish> wishes) {
    /**
     * Copies the list.
     *
     * @param held what was held
     * @param wishes the wishes
     */
    public ListedActivity {
      wishes = List.copyOf(wishes);
    }
  }

  /**
   * A wish.
   *
   * @param wish the wish
   * @param duty the kind of duty that is due first; empty if nothing is
   * @param due its last day
   * @param light its light
   */
  public record ListedWish(
      Wish wish, Optional<DutyKind> duty, Optional<Deadline.Due> due, Optional<Light> light) {}

  /**
   * Sorts the lines.
   *
   * @param county the name of the county
   * @param day the day
   * @param lines the activities
   */
  public ActivityList {
    lines =
        lines.stream()
            .sorted(Comparator.comparing((ListedActivity line) -> line.held().on()))
            .toList();
  }

  /**
   * Reads an activity.
   *
   * @param view the activity
   * @param day the day, read at its end
   * @return the line; empty if the activity was not held by the day
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     activity
   */
  public static Optional<ListedActivity> line(ActivityView view, LocalDate day) {
    return view.activity()
        .held()
        .filter(held -> !held.on().isAfter(day))
        .map(
            held ->
                new ListedActivity(
                    held,
                    view.activity().wishes().stream()
                        .filter(wish -> !wish.on().isAfter(day))
                        .map(wish -> wish(wish, view, day))
                        .toList()));
  }

  private static ListedWish wish(Wish wish, ActivityView view, LocalDate day) {
    Optional<Duty> first =
        view.duties(day).stream()
            .filter(duty -> duty.subject().equals(wish.wish()))
            .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty())
            .min(
                Comparator.comparing(
                    duty -> due(duty, view, day).map(Deadline.Due::date).orElse(LocalDate.MAX)));
    return new ListedWish(
        wish,
        first.map(Duty::kind),
        first.flatMap(duty -> due(duty, view, day)),
        first.flatMap(duty -> duty.clock().lightOn(day, view.calendars(), view.lights())));
  }

  private static Optional<Deadline.Due> due(Duty duty, ActivityView view, LocalDate day) {
    return duty.clock().bindingOn(day, view.calendars()).flatMap(Deadline::due);
  }

  /**
   * {@return the list as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.LIST,
        texts.say("activities.title", Map.of("county", county)),
        List.of(
            texts.say(
                "activities.about",
                Map.of(
                    "day",
                    day,
                    "count",
                    lines.size(),
                    "wishes",
                    lines.stream().mapToLong(line -> line.wishes().size()).sum()))),
        List.of(
            new Block.Section(texts.say("activities.held"), List.of(table(texts))),
            new Block.Section(texts.say("activities.wishes"), List.of(wishes(texts)))),
        texts);
  }

  /**
   * {@return the table of the activities}
   *
   * @param texts the texts
   */
  public Table table(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ListedActivity line : lines) {
      Activity.Held held = line.held();
      rows.add(
          List.of(
              Cell.of(held.title()),
              Cell.of(texts.word(held.kind())),
              Cell.of(texts.word(held.leader())),
              Cell.of(texts.word(held.unit())),
              Cell.of(texts.word(held.firstDay())),
              Cell.of(texts.word(held.on())),
              Cell.of(texts.word(held.place())),
              Cell.of(texts.word(held.outcome())),
              Cell.of(texts.word(line.wishes().size()))));
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.activity")),
            Column.text(texts.say("column.activity-kind")),
            Column.text(texts.say("column.led-by")),
            Column.text(texts.say("column.held-by")),
            Column.day(texts.say("column.first")),
            Column.day(texts.say("column.last")),
            Column.text(texts.say("column.where")),
            Column.text(texts.say("column.outcome")),
            Column.number(texts.say("column.wishes"))),
        rows,
        texts.say("activities.none"));
  }

  /**
   * {@return the table of the wishes}
   *
   * @param texts the texts
   */
  public Table wishes(DocumentTexts texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ListedActivity line : lines) {
      for (ListedWish listed : line.wishes()) {
        Wish wish = listed.wish();
        Optional<Wish.WishAnswer> answer =
            wish.lastAnswer().filter(given -> !given.on().isAfter(day));
        rows.add(
            List.of(
                Cell.of(wish.text()),
                Cell.of(line.held().title()),
                Cell.of(texts.word(wish.unit())),
                Cell.of(texts.word(wish.on())),
                Cell.of(texts.word(answer.map(Wish.WishAnswer::on))),
                Cell.of(texts.word(answer.map(Wish.WishAnswer::text))),
                Cell.of(texts.word(wish.stage())),
                Cell.of(texts.word(listed.duty())),
                Cell.of(texts.word(listed.due())),
                listed.light().map(texts::lamp).orElse(Cell.of(""))));
      }
    }
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.wish")),
            Column.text(texts.say("column.activity")),
            Column.text(texts.say("column.owner")),
            Column.day(texts.say("column.told")),
            Column.day(texts.say("column.answered")),
            Column.text(texts.say("column.answer")),
            Column.text(texts.say("column.wish-stage")),
            Column.text(texts.say("column.next-step")),
            Column.day(texts.say("column.due")),
            Column.text(texts.say("column.light"))),
        rows,
        texts.say("activities.no-wishes"));
  }
}
