package org.zhuanban.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.export.FlatTable.Column;
import org.zhuanban.export.FlatTable.Format;

/**
 * The columns of a table, each with the value that a row has in it.
 *
 * @param rows what the rows are about
 * @param cells the columns, in order
 */
record Sheet<S>(Function<Scene, List<S>> rows, List<Cell<S>> cells) {
  /** What was read of a project, and for which day. */
  record Scene(String project, ProjectView view, LocalDate day) {
    /** A day, if it had come. */
    Optional<LocalDate> come(Optional<LocalDate> other) {
      return other.filter(on -> !on.isAfter(day));
    }
  }

  /** A row, and the scene that it is of. */
  record Row<T>(Scene scene, T about) {}

  record Cell<S>(Column column, BiFunction<S, Locale, String> value) {}

  List<List<String>> rows(Scene scene, Locale locale) {
    return rows.apply(scene).stream()
        .map(row -> cells.stream().map(cell -> cell.value().apply(row, locale)).toList())
        .toList();
  }

  List<Column> columns() {
    return cells.stream().map(Cell::column).toList();
  }

  /** Puts columns one after another; every table begins with the same three. */
  static final class Cells<T> {
    private final List<Cell<Row<T>>> cells = new ArrayList<>();

    Cells() {
      id("project", row -> row.scene().project());
      date("day", row -> Optional.of(row.scene().day()));
      number("version", row -> row.scene().view().version());
    }

    Cells<T> id(String name, Function<Row<T>, String> value) {
      return add(name, Format.ID, Optional.empty(), (row, locale) -> value.apply(row));
    }

    Cells<T> name(String name, Function<Row<T>, String> value) {
      return add(name, Format.NAME, Optional.empty(), (row, locale) -> value.apply(row));
    }

    Cells<T> date(String name, Function<Row<T>, Optional<LocalDate>> value) {
      return add(
          name,
          Format.DATE,
          Optional.empty(),
          (row, locale) -> value.apply(row).map(LocalDate::toString).orElse(""));
    }

    Cells<T> number(String name, Function<Row<T>, Object> value) {
      return add(
          name, Format.NUMBER, Optional.empty(), (row, locale) -> value.apply(row).toString());
    }

    <E extends Enum<E>> Cells<T> code(
        String name, Class<E> type, Function<Row<T>, Optional<E>> value) {
      return code(
          name,
          Dictionary.kind(type),
          row -> value.apply(row).map(Dictionary::code),
          (row, locale) -> value.apply(row).map(each -> Dictionary.label(each, locale)));
    }

    Cells<T> code(
        String name,
        String kind,
        Function<Row<T>, Optional<String>> code,
        BiFunction<Row<T>, Locale, Optional<String>> label) {
      add(name, Format.CODE, Optional.of(kind), (row, locale) -> code.apply(row).orElse(""));
      return add(
          name + "_label",
          Format.LABEL,
          Optional.of(kind),
          (row, locale) -> label.apply(row, locale).orElse(""));
    }

    Cells<T> due(String name, Function<Row<T>, Optional<Deadline>> value) {
      date(name + "_due", row -> value.apply(row).flatMap(Deadline::dueOn));
      return code(
          name + "_certainty",
          Certainty.class,
          row ->
              value
                  .apply(row)
                  .filter(Deadline.Due.class::isInstance)
                  .map(due -> ((Deadline.Due) due).certainty()));
    }

    private Cells<T> add(
        String name,
        Format format,
        Optional<String> kind,
        BiFunction<Row<T>, Locale, String> value) {
      cells.add(new Cell<>(new Column(name, format, kind), value));
      return this;
    }

    Sheet<Row<T>> of(Function<Scene, List<T>> rows) {
      return new Sheet<>(
          scene -> rows.apply(scene).stream().map(each -> new Row<>(scene, each)).toList(),
          List.copyOf(cells));
    }
  }
}
