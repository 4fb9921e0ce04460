package org.zhuanban.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Rule;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.export.ChangeFeed;
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

/** Every type that the library returns has a form in JSON, or is known to be no data. */
class JsonTypesTest {
  /** What does something, and holds nothing to be shown. */
  private static final Set<Class<?>> NO_DATA =
      Set.of(
          AssessmentFold.class,
          Board.class,
          CaseRefs.class,
          ChangeFeed.class,
          CompletionFold.class,
          Directory.class,
          EvidenceBook.class,
          FoldRun.class,
          MessagePolicy.class,
          Messaging.class,
          NotificationRule.class,
          Outbox.class,
          Prefecture.class,
          ReaderSession.class,
          ReportFold.class,
          Seal.class,
          Storage.class,
          StreamArchive.class,
          TemplateSet.class,
          ViewFold.class,
          Zhuanban.class,
          ZhuanbanBuilder.class);

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
          Bytes.class);

  private final Set<Class<?>> seen = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
  private final Deque<Class<?>> open = new ArrayDeque<>();

  private static final List<String> EXPORTED =
      Stream.of("", "../calendar/", "../../spi/api/").flatMap(JsonTypesTest::exported).toList();

  private static Stream<String> exported(String module) {
    try {
      return Pattern.compile("exports (\\S+);")
          .matcher(Files.readString(Path.of(module + "src/main/java/module-info.java")))
          .results()
          .map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhuanban")
            .stream()
            .map(JavaClass::reflect)
            .filter(JsonTypesTest::isOpen)
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(method -> !method.isSynthetic() && !method.isBridge())
            .map(Method::getGenericReturnType)
            .forEach(this::add);
  }

  private boolean hasForm(Class<?> type) {
    if (type.isEnum()
        || type.getName().endsWith("Builder")
        || NO_DATA.contains(type)
        || PLAIN.stream().anyMatch(plain -> plain.isAssignableFrom(type))
        || List.of(Rule.class, DutyKind.class, Event.class, Command.class).contains(type)
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

    assertThat(seen).hasSizeGreaterThan(700);
    assertThat(formless).isEmpty();
  }

  @Test
  void every_component_of_a_returned_record_can_be_written() {
    addReturned();
    Set<String> unknown = new TreeSet<>();
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      hasForm(type);
      if (type.isRecord() && Forms.of(type).isEmpty()) {
        for (RecordComponent component : type.getRecordComponents()) {
          if (!isWritten(component.getType())) {
            unknown.add(type.getName() + "." + component.getName());
          }
        }
      }
    }

    assertThat(unknown).isEmpty();
  }

  private static boolean isWritten(Class<?> type) {
    return type.isPrimitive()
        || type == Object.class
        || type.getName().startsWith("org.zhuanban")
        || type.getPackageName().equals("java.util.function")
        || type.getName().startsWith("java.util.Optional")
        || type == Optional.class
        || Map.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type)
        || PLAIN.stream().anyMatch(plain -> plain.isAssignableFrom(type));
  }
}
