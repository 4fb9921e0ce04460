package org.zhuanban.export;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which public types of the library can be met, going on from some of them. */
final class Reachable {
  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Deque<Class<?>> open = new ArrayDeque<>();

  static Set<Class<?>> enums(Collection<? extends Class<?>> from) {
    Reachable reachable = new Reachable();
    from.forEach(reachable::add);
    while (!reachable.open.isEmpty()) {
      reachable.look(reachable.open.pop());
    }
    return reachable.seen.stream().filter(Class::isEnum).collect(Collectors.toSet());
  }

  private void look(Class<?> type) {
    for (Method method : type.getMethods()) {
      add(method.getGenericReturnType());
      for (Type parameter : method.getGenericParameterTypes()) {
        add(parameter);
      }
    }
    Class<?>[] permitted = type.getPermittedSubclasses();
    for (Class<?> kind : permitted == null ? new Class<?>[0] : permitted) {
      add(kind);
    }
    for (Class<?> inner : type.getClasses()) {
      add(inner);
    }
  }

  private void add(Type type) {
    if (type instanceof ParameterizedType generic) {
      add(generic.getRawType());
      for (Type argument : generic.getActualTypeArguments()) {
        add(argument);
      }
    } else if (type instanceof WildcardType wildcard) {
      for (Type bound : wildcard.getUpperBounds()) {
        add(bound);
      }
    } else if (type instanceof GenericArrayType array) {
      add(array.getGenericComponentType());
    } else if (type instanceof Class<?> known && known.isArray()) {
      add(known.getComponentType());
    } else if (type instanceof Class<?> known
        && known.getPackageName().startsWith("org.zhuanban")
        && isPublic(known)
        && seen.add(known)) {
      open.push(known);
    }
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }
}
