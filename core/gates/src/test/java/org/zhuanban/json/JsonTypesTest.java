package org.zhuanban.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.EvidenceBook;
import org.zhuanban.FoldRun;
import org.zhuanban.Messaging;
import org.zhuanban.NotificationRule;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamArchive;
import org.zhuanban.ViewFold;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.audit.Seal;
import org.zhuanban.catalogue.yaml.YamlDocument;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Rule;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.export.ChangeFeed;
import org.zhuanban.gates.PublishedModule;
import org.zhuanban.items.cn.CountyItems;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.prefecture.Prefecture;
import org.zhuanban.report.content.CaseRefs;
import org.zhuanban.report.content.CompletionFold;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.testing.DueAssert;
import org.zhuanban.testing.EngineHost;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.MovableClock;
import org.zhuanban.testing.OutcomeAssert;
import org.zhuanban.testing.ProjectViewAssert;
import org.zhuanban.testing.Scenario;
import org.zhuanban.testing.StreamViewAssert;
import org.zhuanban.testing.generate.Histories;

/**
 * Every type that a module returns has a form in JSON, or is known to be no data. It stands in the
 * package of the forms, which are not public.
 */
class JsonTypesTest {
  /** What does something, and holds nothing to be shown. */
  private static final Set<Class<?>> NO_DATA =
      Set.of(
          AssessmentFold.class,
          Board.class,
          CaseRefs.class,
          ChangeFeed.class,
          CompletionFold.class,
          CountyItems.class,
          Directory.class,
          DocumentTexts.class,
          DueAssert.class,
          EngineHost.class,
          EvidenceBook.class,
          FoldRun.class,
          Histories.class,
          HostUnderTest.class,
          MessagePolicy.class,
          Messaging.class,
          MovableClock.class,
          NotificationRule.class,
          Outbox.class,
          OutcomeAssert.class,
          Prefecture.class,
          ProjectViewAssert.class,
          ReaderSession.class,
          ReportFold.class,
          Scenario.Answer.class,
          Scenario.class,
          Seal.class,
          Storage.class,
          StreamArchive.class,
          StreamViewAssert.class,
          TemplateSet.class,
          ViewFold.class,
          YamlDocument.class,
          Zhuanban.class,
          ZhuanbanBuilder.class);

  private static final Set<String> NO_VALUES =
      Set.of("spi/jdbc", "spi/tck", "spi/spring-boot-starter");

  private static final List<Class<?>> PLAIN =
      List.of(
          CharSequence.class,
          Boolean.class,
          Integer.class,
          Long.class,
          BigDecimal.class,
          BigInteger.class,
          Temporal.class,
          TemporalAmount.class,
          ZoneId.class,
          Bytes.class,
          Locale.class);

  private final Set<Class<?>> seen = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
  private final Deque<Class<?>> open = new ArrayDeque<>();

  /** Those that give out values; the others keep them, or are for tests of storages. */
  private static final List<PublishedModule> MODULES =
      PublishedModule.all().stream()
          .filter(module -> !NO_VALUES.contains(module.toString()))
          .toList();

  private static final Set<String> EXPORTED =
      MODULES.stream().flatMap(module -> asked(module::packages)).collect(Collectors.toSet());

  private static Stream<String> asked(Listing listing) {
    try {
      return listing.names().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a module lists. */
  private interface Listing {
    List<String> names() throws IOException;
  }

  private static boolean isOpen(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()))
        && EXPORTED.contains(type.getPackageName());
  }

  private void add(Type type) {
    if (type instanceof Class<?> raw) {
      Class<?> element = raw.isArray() ? raw.getComponentType() : raw;
      if (EXPORTED.contains(element.getPackageName()) && seen.add(element)) {
        open.add(element);
      }
    } else if (type instanceof ParameterizedType generic) {
      add(generic.getRawType());
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
    } else if (type instanceof WildcardType wildcard) {
      Arrays.stream(wildcard.getUpperBounds()).forEach(this::add);
    }
  }

  private void addReturned() {
    MODULES.stream()
        .flatMap(module -> asked(module::exportedTypes))
        .map(JsonTypesTest::type)
        .flatMap(JsonTypesTest::withNested)
        .filter(JsonTypesTest::isOpen)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> !method.isSynthetic() && !method.isBridge())
        .map(Method::getGenericReturnType)
        .forEach(this::add);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, JsonTypesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    return Stream.concat(
        Stream.of(type),
        Arrays.stream(type.getDeclaredClasses()).flatMap(JsonTypesTest::withNested));
  }

  private boolean hasForm(Class<?> type) {
    if (type.isEnum()
        || type.getName().endsWith("Builder")
        || NO_DATA.contains(type)
        || PLAIN.stream().anyMatch(plain -> plain.isAssignableFrom(type))
        || List.of(Rule.class, DutyKind.class, Event.class, Command.class).contains(type)
        || JsonFields.class.isAssignableFrom(type)
        || !Forms.of(type).isEmpty()) {
      return true;
    } else if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        add(component.getGenericType());
      }
      return true;
    } else if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
      return true;
    }
    return false;
  }

  @Test
  void every_returned_type_has_a_form_or_is_no_data() {
    addReturned();
    Set<String> formless = new TreeSet<>();
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (!hasForm(type)) {
        formless.add(type.getName());
      }
    }

    assertThat(seen).hasSizeGreaterThan(1_000);
    assertThat(formless).isEmpty();
  }

  @Test
  void every_component_of_a_returned_record_can_be_written() {
    addReturned();
    Set<String> unknown = new TreeSet<>();
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      hasForm(type);
      if (type.isRecord()
          && Forms.of(type).isEmpty()
          && !NO_DATA.contains(type)
          && !JsonFields.class.isAssignableFrom(type)) {
        for (RecordComponent component : type.getRecordComponents()) {
          if (!isWritten(component.getGenericType())) {
            unknown.add(type.getName() + "." + component.getName());
          }
        }
      }
    }

    assertThat(unknown).isEmpty();
  }

  private static boolean isWritten(Type type) {
    if (type instanceof ParameterizedType generic) {
      // Elements that are not there would move the others.
      boolean gaps =
          generic.getRawType() == List.class
              && generic.getActualTypeArguments()[0].getTypeName().startsWith("java.util.Optional");
      return !gaps
          && isWritten(generic.getRawType())
          && Arrays.stream(generic.getActualTypeArguments()).allMatch(JsonTypesTest::isWritten);
    } else if (type instanceof WildcardType wildcard) {
      return Arrays.stream(wildcard.getUpperBounds()).allMatch(JsonTypesTest::isWritten);
    }
    return !(type instanceof Class<?> raw) || isWritten(raw);
  }

  private static boolean isWritten(Class<?> type) {
    return List.<Class<?>>of(int.class, long.class, double.class, boolean.class).contains(type)
        || type == Object.class
        || (type.getName().startsWith("org.zhuanban") && !NO_DATA.contains(type))
        || type.getPackageName().equals("java.util.function")
        || type.getName().startsWith("java.util.Optional")
        || Map.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type)
        || PLAIN.stream().anyMatch(plain -> plain.isAssignableFrom(type));
  }
}
