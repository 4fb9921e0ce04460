package org.zhuanban.gates;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public API of types: a line for each type and each member that callers or subclasses may use.
 *
 * <p>A record stands with its components, so that neither its accessors nor its canonical
 * constructor have lines of their own; an enum with its constants. Packages of Java that everybody
 * knows are left out of names, and so is {@code org.zhuanban}.
 */
final class ApiListing {
  private static final Set<String> OF_EVERY_TYPE =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  private final Set<String> lines = new TreeSet<>();

  private ApiListing() {}

  static List<String> of(List<Class<?>> types) {
    ApiListing listing = new ApiListing();
    types.forEach(listing::type);
    return List.copyOf(listing.lines);
  }

  /** What a listing says and the types do not have, and the other way round. */
  static List<String> differences(List<String> listed, List<String> found) {
    return Stream.concat(
            listed.stream().filter(line -> !found.contains(line)).map(line -> "- " + line),
            found.stream().filter(line -> !listed.contains(line)).map(line -> "+ " + line))
        .toList();
  }

  private void type(Class<?> type) {
    if (!open(type.getModifiers())) {
      return;
    }
    lines.add(shortened(type.getTypeName() + " = " + declaration(type)));
    members(type, type);
    Arrays.stream(type.getDeclaredClasses()).forEach(this::type);
  }

  private static String declaration(Class<?> type) {
    String parents =
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), interfaces(type))
            .map(Type::getTypeName)
            .filter(name -> !name.matches("java\\.lang\\.(Object|Record|Enum<.*)"))
            .sorted()
            .collect(Collectors.joining(", "));
    String components =
        type.isRecord()
            ? Arrays.stream(type.getRecordComponents())
                .map(part -> part.getGenericType().getTypeName() + " " + part.getName())
                .collect(Collectors.joining(", ", "(", ")"))
            : "";
    return kind(type) + parameters(type) + components + (parents.isEmpty() ? "" : " : " + parents);
  }

  /** Written out, since Java 17 does not say what is sealed. */
  private static String kind(Class<?> type) {
    int modifiers = type.getModifiers();
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isInterface()
                ? "interface"
                : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    return (Modifier.isProtected(modifiers) ? "protected " : "")
        + (kind.equals("class") && Modifier.isAbstract(modifiers) ? "abstract " : "")
        + (kind.equals("class") && Modifier.isFinal(modifiers) ? "final " : "")
        + (type.isSealed() ? "sealed " : "")
        + kind;
  }

  private static String parameters(Class<?> type) {
    return type.getTypeParameters().length == 0
        ? ""
        : Arrays.stream(type.getTypeParameters())
            .map(
                parameter ->
                    Arrays.stream(parameter.getBounds())
                        .map(Type::getTypeName)
                        .filter(bound -> !bound.equals("java.lang.Object"))
                        .collect(Collectors.joining(" & ", parameter + " extends ", ""))
                        .replaceFirst(" extends $", ""))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static Stream<Type> interfaces(Class<?> type) {
    return Arrays.stream(type.getGenericInterfaces());
  }

  /** Those of a type, with what it has from parents that are not public themselves. */
  private void members(Class<?> type, Class<?> part) {
    for (Field field : part.getDeclaredFields()) {
      member(type, field, field.toGenericString());
    }
    for (Constructor<?> constructor : part.getDeclaredConstructors()) {
      if (part == type && !canonical(part, constructor)) {
        member(type, constructor, constructor.toGenericString());
      }
    }
    for (Method method : part.getDeclaredMethods()) {
      if (!method.isSynthetic() && !implied(part, method)) {
        member(type, method, method.toGenericString());
      }
    }
    Stream.concat(Stream.ofNullable(part.getSuperclass()), Arrays.stream(part.getInterfaces()))
        .filter(parent -> !Modifier.isPublic(parent.getModifiers()))
        .forEach(parent -> members(type, parent));
  }

  private void member(Class<?> type, Member member, String declaration) {
    boolean inherits = !Modifier.isFinal(type.getModifiers());
    if (Modifier.isPublic(member.getModifiers())
        || (inherits && Modifier.isProtected(member.getModifiers()))) {
      String name = member.getDeclaringClass().getTypeName();
      lines.add(
          shortened(
              type.getTypeName()
                  + ": "
                  + declaration
                      .replace(name + ".", "")
                      .replace(name + "(", "new(")
                      .replaceFirst("^public ", "")));
    }
  }

  private static boolean implied(Class<?> type, Method method) {
    String call =
        method.getName()
            + Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", "(", ")"));
    return OF_EVERY_TYPE.contains(call)
        || (type.isEnum() && (call.equals("values()") || call.startsWith("valueOf(")))
        || (type.isRecord()
            && Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .anyMatch(method::equals));
  }

  private static boolean canonical(Class<?> type, Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(),
            constructor.getParameterTypes());
  }

  private static boolean open(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String shortened(String line) {
    return line.replaceAll("\\bjava\\.(lang|util|util\\.function|time)\\.(?=[A-Z])", "")
        .replace("org.zhuanban.", "")
        .replace('$', '.');
  }
}
