package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.RandomRecords;
import org.zhuanban.testing.domain.Samples;
import org.zhuanban.testing.domain.StreamDesk;

/** Every component of every command, those of its parts included, given wrongly. */
@SuppressWarnings("NullAway") // Nulls are what it is about.
class EveryInputTest {
  private static final int SAMPLES = 40;
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();
  private int sent;

  static List<Class<?>> commands() {
    return Samples.FEATURES.stream()
        .flatMap(feature -> feature.commandFamily().stream())
        .flatMap(EveryInputTest::records)
        .toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryInputTest::records)
        : Stream.of(type);
  }

  /** Something of a component, made out of what it held; empty if it cannot be made. */
  private interface Spoiling {
    Optional<Spoilt> spoil(Type type, Object held);
  }

  /** What a component is given instead; null for nothing. */
  private record Spoilt(@Nullable Object value) {}

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_missing_is_named_in_both_languages_and_nothing_is_done(Class<?> type) {
    Set<String> met = new TreeSet<>();
    samples(
        type,
        command ->
            everywhere(
                command,
                (component, held) ->
                    component instanceof Class<?> raw && raw.isPrimitive()
                        ? Optional.empty()
                        : Optional.of(new Spoilt(null)),
                (place, made) -> {
                  met.add(place);
                  Optional<InputException> fault = sent(made);
                  if (place.endsWith(" list")
                      && fault.filter(is -> is.fault() == InputFault.MISSING).isEmpty()) {
                    return;
                  }
                  assertThat(fault).as(place).isPresent();
                  String name = place.replace(" list", "");
                  assertThat(fault.get().fault()).as(place).isEqualTo(InputFault.MISSING);
                  assertThat(fault.get().place())
                      .as(place)
                      .contains(name.substring(name.indexOf('.')));
                  assertThat(fault.get().text(Locale.CHINESE)).contains("缺失；请填写");
                }));

    assertThat(met).isEqualTo(components(type, new TreeSet<>()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_added_and_missing_is_named(Class<?> type) {
    Stream<Method> additions =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().startsWith("with"))
            .filter(method -> method.getReturnType() == type)
            .filter(method -> method.getParameterCount() == 1)
            .filter(method -> !method.getParameterTypes()[0].isPrimitive())
            // A list that is absent is empty.
            .filter(method -> method.getParameterTypes()[0] != List.class);
    List<Method> tried = additions.toList();
    samples(
        type,
        command ->
            tried.forEach(
                method ->
                    assertThatThrownBy(() -> method.invoke(command, (Object) null))
                        .as("%s", method)
                        .cause()
                        .isInstanceOfSatisfying(
                            InputException.class,
                            fault -> {
                              assertThat(fault.fault()).isEqualTo(InputFault.MISSING);
                              assertThat(fault.place()).startsWith(type.getSimpleName() + ".");
                            })));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_beyond_every_bound_is_refused_at_once(Class<?> type) {
    long started = System.nanoTime();
    samples(
        type,
        command ->
            everywhere(
                command,
                EveryInputTest::beyond,
                (place, made) -> assertThat(sent(made)).as(place).isPresent()));

    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(1));
  }

  private static Optional<Spoilt> beyond(Type type, Object held) {
    if (type == String.class) {
      return Optional.of(new Spoilt("9".repeat(Bounds.LONGEST + 1)));
    }
    if (type == BigDecimal.class) {
      return Optional.of(new Spoilt(new BigDecimal("1E+2147483647")));
    }
    if (type == LocalDate.class) {
      return Optional.of(new Spoilt(LocalDate.MIN));
    }
    if (held instanceof List<?> list && !list.isEmpty()) {
      return Optional.of(new Spoilt(Collections.nCopies(Bounds.MOST + 1, list.get(0))));
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatever_number_is_given_there_is_an_answer(Class<?> type) {
    samples(
        type,
        command ->
            Stream.<Object>of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1, 0)
                .forEach(
                    number ->
                        everywhere(
                            command,
                            (component, held) ->
                                held instanceof Integer
                                    ? Optional.of(new Spoilt(number))
                                    : Optional.empty(),
                            (place, made) -> sent(made))));
  }

  /** What became of the command, or why there was none. */
  private Optional<InputException> sent(Object made) {
    if (made instanceof InputException fault) {
      return Optional.of(fault);
    }
    StreamKey stream = StreamKind.PROJECT.stream("P-" + ++sent);
    Command command = (Command) made;
    try {
      Outcome outcome =
          sent % 2 == 0
              ? zhuanban.handle(Request.of(stream, "k", command, StreamDesk.CLERK, DAY))
              : zhuanban.record(Fact.of(stream, new PersonRef("s"), "f", command, DAY));
      assertThat(outcome).isNotNull();
      return Optional.empty();
    } catch (InputException fault) {
      assertThat(storage.head(stream)).isEmpty();
      return Optional.of(fault);
    }
  }

  private static void samples(Class<?> type, Consumer<Record> each) {
    RandomRecords.samples(type, SAMPLES).forEach(each);
  }

  /** Told of each place what came of a record that is spoilt there: the record, or the fault. */
  private interface Told {
    void at(String place, Object made);
  }

  private static void everywhere(Record record, Spoiling spoiling, Told told) {
    everywhere(record, spoiling, told, UnaryOperator.identity());
  }

  private static void everywhere(
      Record record, Spoiling spoiling, Told told, UnaryOperator<Object> around) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      int at = i;
      RecordComponent component = components[i];
      Object held = part(record, component);
      UnaryOperator<Object> put = value -> with(record, at, value, around);
      String place = record.getClass().getSimpleName() + "." + component.getName();
      inside(component.getGenericType(), place, held, spoiling, told, put);
    }
  }

  private static void inside(
      Type type,
      String place,
      Object held,
      Spoiling spoiling,
      Told told,
      UnaryOperator<Object> put) {
    spoiling
        .spoil(type, held)
        .ifPresent(
            spoilt ->
                told.at(held instanceof List ? place + " list" : place, put.apply(spoilt.value())));
    if (held instanceof Record inner) {
      everywhere(inner, spoiling, told, put);
    } else if (held instanceof Optional<?> optional && optional.isPresent()) {
      Object inner = optional.get();
      inside(
          content(type),
          place,
          inner,
          // What is not there is not in an optional.
          (part, value) ->
              spoiling.spoil(part, value).filter(s -> value != inner || s.value() != null),
          told,
          value -> put.apply(value instanceof InputException ? value : Optional.of(value)));
    } else if (held instanceof List<?> all && !all.isEmpty()) {
      inside(
          content(type),
          place,
          all.get(all.size() - 1),
          spoiling,
          told,
          value -> {
            if (value instanceof InputException) {
              return put.apply(value);
            }
            List<Object> changed = new ArrayList<>(all);
            changed.set(all.size() - 1, value);
            return put.apply(changed);
          });
    }
  }

  private static Type content(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private static Object with(
      Record record, int at, @Nullable Object value, UnaryOperator<Object> around) {
    if (value instanceof InputException) {
      return value;
    }
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] parts = Arrays.stream(components).map(each -> part(record, each)).toArray();
    parts[at] = value;
    try {
      var constructor =
          record
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return around.apply(constructor.newInstance(parts));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InputException fault) {
        return fault;
      }
      throw new AssertionError(
          "%s.%s = %s"
              .formatted(record.getClass().getSimpleName(), components[at].getName(), value),
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object part(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Every component that can be left out, such as {@code Department.code}. */
  private static Set<String> components(Class<?> type, Set<String> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isPrimitive()) {
        continue;
      }
      boolean list = component.getType() == List.class;
      String name = type.getSimpleName() + "." + component.getName();
      if (!found.add(list ? name + " list" : name)) {
        continue;
      }
      Type content = component.getGenericType();
      while (content instanceof ParameterizedType generic) {
        content = generic.getActualTypeArguments()[0];
        if (list) {
          found.add(name);
        }
      }
      if (content instanceof Class<?> inner && inner.isRecord()) {
        components(inner, found);
      }
    }
    return found;
  }
}
