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
public final class Shape {
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

  /** Asks once for the right to call it, since each call would check that again. */
  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.trySetAccessible();
    return accessor;
  }

  /**
   * Finds the components of a type.
   *
   * @param type the type of a record
   * @return its components
   */
  public static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** {@return the number of components} */
  public int size() {
    return components.length;
  }

  /**
   * Returns the name of a component.
   *
   * @param index the place of the component, from 0
   * @return the name
   */
  public String name(int index) {
    return components[index].getName();
  }

  /**
   * Returns the type of a component; for an optional one, its element type.
   *
   * @param index the place of the component, from 0
   * @return the type
   */
  public Type content(int index) {
    return contents[index];
  }

  /**
   * Checks whether a component is optional.
   *
   * @param index the place of the component, from 0
   * @return true if it is
   */
  public boolean optional(int index) {
    return components[index].getType() == Optional.class;
  }

  /**
   * Checks whether a component is a list.
   *
   * @param index the place of the component, from 0
   * @return true if it is
   */
  public boolean list(int index) {
    return components[index].getType() == List.class;
  }

  /** Checks whether the content of a component may be stored beside the record. */
  boolean free(int index) {
    return free[index];
  }

  /**
   * Finds a component.
   *
   * @param name the name of the component
   * @return its place, from 0; -1 if there is none
   */
  public int index(String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads a component.
   *
   * @param record the record
   * @param index the place of the component, from 0
   * @return the value
   */
  public Object part(Record record, int index) {
    try {
      return accessors[index].invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(
          "cannot read %s of %s".formatted(name(index), type.getName()), e);
    }
  }

  /**
   * Constructs a record.
   *
   * @param parts the values of all components
   * @return the record
   * @throws WireFormatException if the record rejects them; its cause has the reason
   */
  public Object construct(@Nullable Object[] parts) {
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
