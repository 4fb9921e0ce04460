package org.zhuanban.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.export.FlatTable.Column;
import org.zhuanban.export.FlatTable.Format;

/**
 * The columns of a table, each with the function of its value.
 *
 * @param rows the function from a scene to the subjects of the rows
 * @param cells the columns, in order
 */
record Sheet<V, S>(Function<Scene<V>, List<S>> rows, List<Cell<S>> cells) {
  /** What was read of a stream, with the day. */
  record Scene<V>(String id, V view, LocalDate day) {
    /** A day, if it is not after the day of the scene. */
    Optional<LocalDate> come(Optional<LocalDate> other) {
      return other.filter(on -> !on.isAfter(day));
    }
  }

  /** A row with its scene. */
  record Row<V, T>(Scene<V> scene, T about) {}

  record Cell<S>(Column column, BiFunction<S, Locale, String> value) {}

  List<List<String>> rows(Scene<V> scene, Locale locale) {
    return rows.apply(scene).stream()
        .map(row -> cells.stream().map(cell -> cell.value().apply(row, locale)).toList())
        .toList();
  }

  List<Column> columns() {
    return cells.stream().map(Cell::column).toList();
  }

  /** A sequence of columns; every table begins with the same three. */
  static final class Cells<V, T> {
    private final List<Cell<Row<V, T>>> cells = new ArrayList<>();

    Cells(String whose, ToLongFunction<V> version) {
      id(whose, row -> row.scene().id());
      date("day", row -> Optional.of(row.scene().day()));
      number("version", row -> version.applyAsLong(row.scene().view()));
    }

    Cells<V, T> id(String name, Function<Row<V, T>, String> value) {
      return add(name, Format.ID, Optional.empty(), (row, locale) -> value.apply(row));
    }

    Cells<V, T> name(String name, Function<Row<V, T>, String> value) {
      return add(name, Format.NAME, Optional.empty(), (row, locale) -> value.apply(row));
    }

    Cells<V, T> date(String name, Function<Row<V, T>, Optional<LocalDate>> value) {
      return add(
          name,
          Format.DATE,
          Optional.empty(),
          (row, locale) -> value.apply(row).map(LocalDate::toString).orElse(""));
    }

    Cells<V, T> number(String name, Function<Row<V, T>, Object> value) {
      return add(
          name, Format.NUMBER, Optional.empty(), (row, locale) -> value.apply(row).toString());
    }

    <E extends Enum<E>> Cells<V, T> code(
        String name, Class<E> type, Function<Row<V, T>, Optional<E>> value) {
      return code(
          name,
          Dictionary.kind(type),
          row -> value.apply(row).map(Dictionary::code),
          (row, locale) -> value.apply(row).map(each -> Dictionary.label(each, locale)));
    }

    Cells<V, T> code(
        String name,
        String kind,
        Function<Row<V, T>, Optional<String>> code,
        BiFunction<Row<V, T>, Locale, Optional<String>> label) {
      add(name, Format.CODE, Optional.of(kind), (row, locale) -> code.apply(row).orElse(""));
      return add(
          name + "_label",
          Format.LABEL,
          Optional.of(kind),
          (row, locale) -> label.apply(row, locale).orElse(""));
    }

    Cells<V, T> due(String name, Function<Row<V, T>, Optional<Deadline>> value) {
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

    private Cells<V, T> add(
        String name,
        Format format,
        Optional<String> kind,
        BiFunction<Row<V, T>, Locale, String> value) {
      cells.add(new Cell<>(new Column(name, format, kind), value));
      return this;
    }

    Sheet<V, Row<V, T>> of(Function<Scene<V>, List<T>> rows) {
      return new Sheet<>(
          scene -> rows.apply(scene).stream().map(each -> new Row<>(scene, each)).toList(),
          List.copyOf(cells));
    }
  }
}
