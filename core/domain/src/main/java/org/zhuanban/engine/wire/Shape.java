package org.zhuanban.engine.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.command.FreeText;

/** The components of a record type; looked up once, since every lookup makes copies. */
final class Shape {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Class<?> type;
  private final RecordComponent[] components;
  private final Method[] accessors;
  private final Type[] contents;
  private final boolean[] free;
  private final Constructor<?> constructor;

  private Shape(Class<?> type) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.accessors = Arrays.stream(components).map(Shape::accessor).toArray(Method[]::new);
    this.contents = Arrays.stream(components).map(Shape::content).toArray(Type[]::new);
    this.free = new boolean[components.length];
    for (int i = 0; i < free.length; i++) {
      free[i] = components[i].isAnnotationPresent(FreeText.class);
    }
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has a canonical constructor", e);
    }
  }

  /** Asks for the right to call it once, since each call without it checks the right again. */
  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.trySetAccessible();
    return accessor;
  }

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  int size() {
    return components.length;
  }

  String name(int index) {
    return components[index].getName();
  }

  /** The type of a component; for an optional one, its element type. */
  Type content(int index) {
    return contents[index];
  }

  boolean optional(int index) {
    return components[index].getType() == Optional.class;
  }

  boolean list(int index) {
    return components[index].getType() == List.class;
  }

  /** Checks whether the content of a component may be stored beside the record. */
  boolean free(int index) {
    return free[index];
  }

  /** The index of a component; -1 if there is none. */
  int index(String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  Object part(Record record, int index) {
    try {
      return accessors[index].invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(
          "cannot read %s of %s".formatted(name(index), type.getName()), e);
    }
  }

  Object construct(@Nullable Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      throw new WireFormatException(
          "%s cannot hold what was read".formatted(type.getSimpleName()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make " + type.getName(), e);
    }
  }

  private static Type content(RecordComponent component) {
    return component.getType() == Optional.class
        ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
        : component.getGenericType();
  }
}
