package org.zhuanban.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of a type that is no record, or that has more than its components.
 *
 * @param type the type
 * @param components whether the components of the record are fields as well
 * @param parts the fields
 * @param <T> the type
 */
record Form<T>(Class<T> type, boolean components, List<Part<T>> parts) {
  /**
   * A field.
   *
   * @param name the name
   * @param reader reads the value of the field
   */
  record Part<T>(String name, BiFunction<? super T, Optional<Moment>, Optional<?>> reader) {}

  /** Begins a form of given fields. */
  static <T> Form<T> of(Class<T> type) {
    return new Form<>(type, false, List.of());
  }

  /** Begins a form of the components and more. */
  static <T> Form<T> adding(Class<T> type) {
    return new Form<>(type, true, List.of());
  }

  /** Adds a field. */
  Form<T> with(String name, Function<? super T, ?> value) {
    return part(name, (from, moment) -> Optional.of(value.apply(from)));
  }

  /** Adds a field that depends on the day. */
  Form<T> on(String name, BiFunction<? super T, LocalDate, ?> value) {
    return part(name, (from, moment) -> moment.map(at -> value.apply(from, at.day())));
  }

  /** Adds a field that depends on the day, the calendars and the lights. */
  Form<T> within(String name, WithinView<? super T> value) {
    return part(
        name,
        (from, moment) ->
            moment.flatMap(
                at -> at.surroundings().map(county -> value.read(from, at.day(), county))));
  }

  /** Reads a value within a view. */
  @FunctionalInterface
  interface WithinView<T> {
    Object read(T from, LocalDate day, Moment.Surroundings county);
  }

  private Form<T> part(String name, BiFunction<? super T, Optional<Moment>, Optional<?>> reader) {
    List<Part<T>> more = new ArrayList<>(parts);
    more.add(new Part<>(name, reader));
    return new Form<>(type, components, List.copyOf(more));
  }
}
