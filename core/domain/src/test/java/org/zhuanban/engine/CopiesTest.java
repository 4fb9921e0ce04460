package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.feature.Feature;
import org.zhuanban.testing.domain.RandomRecords;
import org.zhuanban.testing.domain.Samples;

/** Every {@code with} method of what an officer says, its parts included. */
class CopiesTest {
  private static final int SAMPLES = 60;

  /** The component that follows from another one: each resolution counts as a decision. */
  private static final Map<String, String> DERIVED = Map.of("HoldMeeting.resolutions", "decisions");

  static List<Class<?>> records() {
    Set<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));
    for (Feature<?, ?> feature : Samples.FEATURES) {
      feature.commandFamily().ifPresent(family -> collect(family, found));
    }
    return found.stream().filter(type -> !additions(type).isEmpty()).toList();
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, found));
    } else if (type instanceof Class<?> raw && raw.getName().startsWith("org.zhuanban")) {
      if (raw.isSealed()) {
        Arrays.stream(raw.getPermittedSubclasses()).forEach(each -> collect(each, found));
      } else if (raw.isRecord() && found.add(raw)) {
        Arrays.stream(raw.getRecordComponents())
            .forEach(part -> collect(part.getGenericType(), found));
      }
    }
  }

  /** The methods that set one component, by its name. */
  private static Map<String, Method> additions(Class<?> type) {
    Map<String, Method> additions = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> method.getReturnType() == type && method.getParameterCount() == 1)
          .filter(method -> sets(component.getGenericType(), method.getGenericParameterTypes()[0]))
          .filter(
              method ->
                  method
                      .getName()
                      .equals("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1)))
          .forEach(method -> additions.put(name, method));
    }
    return additions;
  }

  private static boolean sets(Type component, Type given) {
    return component.equals(given)
        || (component instanceof ParameterizedType optional
            && optional.getRawType() == Optional.class
            && optional.getActualTypeArguments()[0].equals(given));
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_copy_with_a_component_differs_in_nothing_else(Class<?> type) {
    Map<String, Method> additions = additions(type);
    Set<String> met = new TreeSet<>();
    List<Record> samples = RandomRecords.samples(type, SAMPLES);
    for (int i = 1; i < samples.size(); i++) {
      Record before = samples.get(i - 1);
      Map<String, Object> given = components(samples.get(i));
      additions.forEach(
          (name, method) ->
              value(Objects.requireNonNull(given.get(name)), method)
                  .flatMap(value -> copy(before, method, value))
                  .ifPresent(
                      copy -> {
                        Map<String, Object> expected = components(before);
                        expected.put(name, given.get(name));
                        Map<String, Object> found = components(copy);
                        Optional.ofNullable(DERIVED.get(type.getSimpleName() + "." + name))
                            .ifPresent(derived -> expected.put(derived, found.get(derived)));
                        assertThat(found).as("%s", method).isEqualTo(expected);
                        met.add(name);
                      }));
    }

    assertThat(met).isEqualTo(new TreeSet<>(additions.keySet()));
  }

  /** What a method is given so that the component becomes that of another record. */
  private static Optional<Object> value(Object component, Method method) {
    return component instanceof Optional<?> optional
            && method.getParameterTypes()[0] != Optional.class
        ? optional.map(Object.class::cast)
        : Optional.of(component);
  }

  /** The copy; empty if the component does not go with the others. */
  private static Optional<Object> copy(Record record, Method method, Object value) {
    try {
      return Optional.of(method.invoke(record, value));
    } catch (InvocationTargetException e) {
      assertThat(e).cause().isInstanceOf(IllegalArgumentException.class);
      return Optional.empty();
    } catch (IllegalAccessException e) {
      throw new LinkageError(method.toString(), e);
    }
  }

  private static Map<String, Object> components(Object record) {
    Map<String, Object> components = new LinkedHashMap<>();
    Stream.of(record.getClass().getRecordComponents())
        .forEach(
            component -> {
              try {
                components.put(component.getName(), component.getAccessor().invoke(record));
              } catch (ReflectiveOperationException e) {
                throw new LinkageError(component.toString(), e);
              }
            });
    return components;
  }
}
