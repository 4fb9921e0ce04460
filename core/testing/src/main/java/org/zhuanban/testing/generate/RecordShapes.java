package org.zhuanban.testing.generate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.LicenceId;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.supervision.ReturnPeriod;

/**
 * Records from their components: by the type of a component, and by its name where it is a text.
 * What a constructor refuses is dropped.
 */
final class RecordShapes {
  private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

  /** What has a form of its own. */
  private static final Map<Class<?>, Arbitrary<?>> FORMS =
      Map.ofEntries(
          Map.entry(CreditCode.class, just(new CreditCode("91530126MA6K000068"))),
          Map.entry(
              CaseNumber.class, Arbitraries.of(new CaseNumber("2024-1"), new CaseNumber("2024-2"))),
          Map.entry(
              LicenceId.class,
              just(new LicenceId("1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"))),
          Map.entry(ProjectCode.class, just(new ProjectCode("2401-530126-04-01-000000"))),
          Map.entry(
              ReportPeriod.class,
              Arbitraries.of("2024-03", "2024-Q1", "2024-H1", "2024-annual")
                  .map(ReportPeriod::new)),
          Map.entry(
              ReturnPeriod.class, Arbitraries.of("2024-06", "2024-Q2").map(ReturnPeriod::new)),
          Map.entry(
              TimeLimit.class,
              Combinators.combine(
                      Arbitraries.integers().between(1, 30),
                      Arbitraries.of(LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS))
                  .as((amount, unit) -> new TimeLimit(amount, unit, "县办法"))),
          Map.entry(Money.class, Arbitraries.longs().between(1, 1_000_000).map(Money::yuan)),
          Map.entry(Department.class, Arbitraries.of(Catalogues.DEPARTMENTS)),
          Map.entry(
              DocumentRef.class,
              Arbitraries.of(new DocumentRef("paper-1"), new DocumentRef("paper-2"))),
          Map.entry(
              PersonRef.class,
              Arbitraries.of(new PersonRef("officer-1"), new PersonRef("officer-2"))),
          Map.entry(
              OpenProceeding.class,
              Arbitraries.integers()
                  .between(1, 5)
                  .map(
                      meeting ->
                          MeetingTask.given(
                              "task-" + meeting,
                              meeting,
                              FIRST,
                              FIRST.plusDays(7L * meeting),
                              "NRB",
                              "CN"))),
          Map.entry(Catalogue.class, Catalogues.catalogues()),
          Map.entry(ApprovalPlan.class, Catalogues.plans()),
          Map.entry(
              ApprovalItem.class,
              Catalogues.catalogues().map(catalogue -> catalogue.items().get(0))));

  /** Texts with a form of their own, by the name of their component. */
  private static final Map<String, List<String>> TEXTS =
      Map.ofEntries(
          Map.entry("procedure", List.of("EXPERT_REVIEW", "HEARING", "LEAVE")),
          Map.entry("calendar", List.of("CN")),
          Map.entry("sha256", List.of("0".repeat(64))),
          Map.entry("nationalIndustry", List.of("C13", "C1373")),
          Map.entry("period", List.of("2024-Q1", "2024-Q2")),
          Map.entry("work", List.of("G1", "G2")),
          Map.entry("works", List.of("G1", "G2")),
          Map.entry("problem", List.of("PB-1", "PB-2")),
          Map.entry("policy", List.of("PL-1", "PL-2")));

  private static final Set<String> ORGANS =
      Set.of("department", "organ", "owner", "lead", "by", "unit", "provider", "introducedBy");

  private final List<String> items;
  private final Map<Class<?>, Arbitrary<Object>> made = new HashMap<>();

  RecordShapes(List<String> items) {
    this.items = List.copyOf(items);
  }

  private static <T> Arbitrary<T> just(T value) {
    return Arbitraries.just(value);
  }

  /** {@return records of a type} */
  Arbitrary<Object> of(Class<?> type) {
    if (FORMS.containsKey(type)) {
      return single("", type);
    }
    Arbitrary<Object> known = made.get(type);
    if (known != null) {
      return known;
    }
    RecordComponent[] components = type.getRecordComponents();
    Arbitrary<Object> records =
        Combinators.combine(
                Arrays.stream(components)
                    .map(part -> part(part.getName(), part.getGenericType()))
                    .toList())
            .as(parts -> construct(type, components, parts))
            .filter(Optional::isPresent)
            .map(Optional::orElseThrow)
            .withoutEdgeCases();
    made.put(type, records);
    return records;
  }

  private static Optional<Object> construct(
      Class<?> type, RecordComponent[] components, List<Object> parts) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Optional.of(type.getConstructor(types).newInstance(parts.toArray()));
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new IllegalStateException(type + " of " + parts, refused);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no public constructor of " + type, e);
    }
  }

  private Arbitrary<Object> part(String name, Type type) {
    return type instanceof ParameterizedType generic
        ? container(name, generic)
        : single(name, (Class<?>) type);
  }

  private Arbitrary<Object> container(String name, ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return part(name, of[0]).optional(0.5).asGeneric();
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Arbitraries.maps(part("code", of[0]), part(name, of[1]))
          .ofMinSize(1)
          .ofMaxSize(2)
          .map(map -> raw == SortedMap.class ? new TreeMap<>(map) : map);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return part(name, of[0])
          .list()
          .uniqueElements()
          .ofMinSize(1)
          .ofMaxSize(2)
          .map(list -> collection(raw, list));
    }
    return single(name, raw);
  }

  private static Object collection(Class<?> raw, List<Object> list) {
    if (SortedSet.class.isAssignableFrom(raw)) {
      return new TreeSet<>(list);
    }
    return Set.class.isAssignableFrom(raw) ? Set.copyOf(list) : List.copyOf(list);
  }

  private Arbitrary<Object> single(String name, Class<?> type) {
    Arbitrary<?> form = FORMS.get(type);
    if (form != null) {
      return form.asGeneric();
    }
    if (type == String.class) {
      return Arbitraries.of(texts(name)).asGeneric();
    }
    if (type.isEnum()) {
      return Arbitraries.of(type.getEnumConstants()).asGeneric();
    }
    if (type.isRecord()) {
      return of(type);
    }
    if (type.isSealed()) {
      return Arbitraries.oneOf(
          Stream.of(type.getPermittedSubclasses()).map(each -> single(name, each)).toList());
    }
    return plain(name, type);
  }

  private static Arbitrary<Object> plain(String name, Class<?> type) {
    if (type == LocalDate.class) {
      return Arbitraries.integers().between(0, 1_200).map(FIRST::plusDays).asGeneric();
    }
    if (type == LocalDateTime.class) {
      return Arbitraries.integers()
          .between(0, 1_200)
          .map(day -> FIRST.plusDays(day).atTime(10, 0))
          .asGeneric();
    }
    if (type == BigDecimal.class) {
      return Arbitraries.integers().between(1, 100_000).map(BigDecimal::valueOf).asGeneric();
    }
    if (type == boolean.class || type == Boolean.class) {
      return Arbitraries.of(true, false).asGeneric();
    }
    if (type == int.class || type == Integer.class) {
      return name.equals("year")
          ? Arbitraries.integers().between(2023, 2025).asGeneric()
          : Arbitraries.integers().between(1, 12).asGeneric();
    }
    if (type == long.class || type == Long.class) {
      return Arbitraries.longs().between(1, 20).asGeneric();
    }
    throw new IllegalStateException("no values of " + type + " for " + name);
  }

  private List<String> texts(String name) {
    if (name.equals("item") || name.equals("items")) {
      return items;
    }
    if (ORGANS.contains(name)) {
      return Catalogues.DEPARTMENTS.stream().map(Department::code).toList();
    }
    // Any other text serves as a code as well as a word.
    List<String> texts = new ArrayList<>(TEXTS.getOrDefault(name, List.of()));
    if (texts.isEmpty()) {
      texts.add(name + "-1");
      texts.add(name + "-2");
    }
    return texts;
  }
}
