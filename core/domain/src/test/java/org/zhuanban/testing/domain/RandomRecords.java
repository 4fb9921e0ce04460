package org.zhuanban.testing.domain;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.RatingChannel;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.organisation.OrganisationCommand.AdoptLocalRules;
import org.zhuanban.organisation.OrganisationEvent.LocalRulesAdopted;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetMilestone;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.LicenceId;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;
import org.zhuanban.project.Factor;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.Promise;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.operation.OperatingFigures;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.ProblemSource;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.ReturnPeriod;
import org.zhuanban.supervision.inspection.PlannedMatter;

/** Random records of any journaled type, made from their components. */
public final class RandomRecords {
  /** The components whose lists are never empty. */
  private static final List<String> AT_LEAST_ONE =
      List.of("triggers", "services", "materials", "promised", "matters", "attributes", "works");

  /** A meeting has some time before the next one. */
  private static final int TARGET_YEAR = 2024;

  private static final List<String> CADENCE = List.of("untilStart", "fromStart");

  private static final Arbitrary<String> WORDS =
      Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);

  private RandomRecords() {}

  /**
   * Makes records of a type.
   *
   * @param type the type
   * @return records of it
   */
  public static Arbitrary<Object> of(Class<?> type) {
    return of(
        type,
        Arbitraries.strings()
            .all()
            .ofMinLength(1)
            .ofMaxLength(60)
            .filter(text -> !text.isBlank() && text.codePoints().noneMatch(RandomRecords::half)));
  }

  /**
   * Makes a number of records of a type, the same ones each time; what does not go together is left
   * out.
   *
   * @param type the type
   * @param number how many
   * @return the records, whose free texts are short words
   */
  public static List<Record> samples(Class<?> type, int number) {
    List<Record> samples = new ArrayList<>();
    JqwikSession.run(
        () -> {
          Random random = new Random(7);
          var records =
              of(type, WORDS).ignoreException(IllegalArgumentException.class).generator(1_000);
          for (int i = 0; i < number; i++) {
            samples.add((Record) records.next(random).value());
          }
        });
    return samples;
  }

  /**
   * Makes records of a type whose free texts are given.
   *
   * @param type the type
   * @param texts the free texts
   * @return records of it
   */
  public static Arbitrary<Object> of(Class<?> type, Arbitrary<String> texts) {
    if (type == OpenProceeding.class) {
      return openings(texts).asGeneric();
    }
    if (type == ReportProblem.class) {
      return problems(texts).asGeneric();
    }
    if (type == RateService.class) {
      return ratings(texts).asGeneric();
    }
    if (type == ProjectWork.class) {
      return works(texts).asGeneric();
    }
    if (type == OperatingFigures.class) {
      return figures(texts).asGeneric();
    }
    if (type == SetTargets.class || type == AdjustTargets.class) {
      return targets(type == SetTargets.class, texts);
    }
    if (type == AdoptLocalRules.class || type == LocalRulesAdopted.class) {
      return localRules(type == AdoptLocalRules.class, texts);
    }
    RecordComponent[] components = type.getRecordComponents();
    return Combinators.combine(
            Arrays.stream(components)
                .map(component -> part(component.getName(), component.getGenericType(), texts))
                .toList())
        .as(parts -> construct(type, components, fitting(type, parts)));
  }

  /** The code of an item tells its work, which is its last part. */
  private static List<Object> fitting(Class<?> type, List<Object> parts) {
    if (type != ApprovalItem.class) {
      return parts;
    }
    List<Object> fitting = new ArrayList<>(parts);
    Optional<?> work = (Optional<?>) parts.get(parts.size() - 1);
    work.ifPresent(
        code -> fitting.set(0, ProjectWork.itemCode((String) parts.get(0), (String) code)));
    return fitting;
  }

  /** Some limits, each matter once, and waivers. */
  private static Arbitrary<Object> localRules(boolean asked, Arbitrary<String> texts) {
    return Combinators.combine(
            localRule(texts).list().uniqueElements(LocalRule::matter).ofMinSize(1).ofMaxSize(3),
            of(LocalWaiver.class, texts)
                .map(LocalWaiver.class::cast)
                .list()
                .uniqueElements(LocalWaiver::standard)
                .ofMaxSize(2),
            part("paper", DocumentRef.class, texts).map(DocumentRef.class::cast))
        .as(
            (limits, waivers, paper) ->
                asked
                    ? AdoptLocalRules.of(limits, waivers, paper)
                    : new LocalRulesAdopted(limits, waivers, paper));
  }

  private static Arbitrary<LocalRule> localRule(Arbitrary<String> texts) {
    return Combinators.combine(
            Arbitraries.of(LocalLimit.class).filter(matter -> !matter.retention()),
            Arbitraries.integers().between(1, 90),
            texts("basis", texts),
            Arbitraries.integers().between(0, 30_000).map(LocalDate::ofEpochDay),
            Arbitraries.integers().between(0, 9_999).optional())
        .as(
            (matter, amount, basis, from, days) -> {
              LocalRule rule = LocalRule.from(matter, TimeLimit.workingDays(amount, basis), from);
              return days.map(more -> rule.until(from.plusDays(more))).orElse(rule);
            });
  }

  private static Arbitrary<Object> targets(boolean first, Arbitrary<String> texts) {
    return Combinators.combine(
            target().list().uniqueElements(Target::key).ofMinSize(1).ofMaxSize(3),
            part("paper", DocumentRef.class, texts).map(DocumentRef.class::cast))
        .as(
            (some, paper) ->
                first
                    ? SetTargets.of(TARGET_YEAR, some, paper)
                    : AdjustTargets.of(TARGET_YEAR, some, paper));
  }

  private static Arbitrary<Target> target() {
    return Combinators.combine(
            Arbitraries.of(TargetOwnerKind.class),
            Arbitraries.of("PARK-1", "T-1"),
            Arbitraries.of(TargetMeasure.class),
            Arbitraries.integers().between(1, 1_000_000),
            Arbitraries.of("2024-03", "2024-Q1", "2024-H1").optional())
        .as(
            (kind, unit, measure, amount, by) -> {
              TargetOwner owner =
                  kind == TargetOwnerKind.COUNTY
                      ? TargetOwner.county()
                      : TargetOwner.of(kind, unit);
              Target target =
                  measure.money()
                      ? Target.money(owner, measure, Money.yuan(amount))
                      : Target.projects(owner, measure, amount);
              return target.withMilestones(
                  by
                      .map(text -> TargetMilestone.of(new ReportPeriod(text), BigDecimal.ONE))
                      .stream()
                      .toList());
            });
  }

  private static Arbitrary<ProjectWork> works(Arbitrary<String> texts) {
    Arbitrary<Optional<BigDecimal>> amounts =
        part("amount", BigDecimal.class, texts).map(BigDecimal.class::cast).optional();
    return Combinators.combine(
            texts("work", texts),
            texts,
            Arbitraries.of(WorkKind.class),
            Arbitraries.of(List.<String>of(), List.of("Q_1"), List.of("Q_1", "Q_2")),
            texts("code", texts).optional(),
            Combinators.combine(texts.optional(), texts.optional()).as(List::of),
            Combinators.combine(amounts, amounts, amounts).as(List::of))
        .as(
            (code, name, kind, previous, official, words, numbers) ->
                new ProjectWork(
                    code,
                    name,
                    kind,
                    previous,
                    official,
                    words.get(0),
                    numbers.get(0),
                    words.get(1),
                    numbers.get(1),
                    numbers.get(2)));
  }

  private static Arbitrary<OperatingFigures> figures(Arbitrary<String> texts) {
    Arbitrary<Money> sums = Arbitraries.longs().between(0, 9_000_000_000L).map(Money::yuan);
    return Combinators.combine(
            Arbitraries.of("2024-03", "2024-Q1", "2024-H1", "2024-annual").map(ReportPeriod::new),
            sums,
            sums.optional(),
            Arbitraries.integers().between(0, 9_999).optional(),
            Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(9_999))
                .ofScale(2)
                .optional(),
            texts("provider", texts),
            of(DocumentRef.class, texts).map(DocumentRef.class::cast))
        .as(
            (period, output, tax, employees, energy, provider, source) ->
                new OperatingFigures(
                    period, Optional.of(output), tax, employees, energy, provider, source));
  }

  private static Object construct(Class<?> type, RecordComponent[] components, List<Object> parts) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(parts.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName(), e);
    }
  }

  /** The reasons of a rating are those of its grade. */
  private static Arbitrary<RateService> ratings(Arbitrary<String> texts) {
    return Arbitraries.of(ServiceGrade.class)
        .flatMap(
            grade ->
                Combinators.combine(
                        texts("item", texts),
                        Arbitraries.integers().optional(),
                        Arbitraries.of(true, false).optional(),
                        details(
                            Arbitraries.of(RatingReason.values())
                                .filter(reason -> reason.grade() == grade),
                            texts))
                    .as(
                        (item, attempt, byName, detail) ->
                            new RateService(item, attempt, grade, byName, detail)));
  }

  private static Arbitrary<RatingDetail> details(
      Arbitrary<RatingReason> reasons, Arbitrary<String> texts) {
    return Combinators.combine(
            Arbitraries.of(RatingChannel.class).optional(),
            reasons.list().uniqueElements().ofMaxSize(3),
            Arbitraries.integers().between(1, 99).optional(),
            part("words", DocumentRef.class, texts).map(DocumentRef.class::cast).optional())
        .as(RatingDetail::new);
  }

  /** Something is given. */
  private static Arbitrary<LicenceDocument> licences() {
    return Combinators.combine(
            Arbitraries.of("建字第530126202400012号", "D5301260001").optional(),
            Arbitraries.of(
                new LicenceDocument(
                    Optional.empty(), Optional.of("建设工程规划许可证"), Optional.empty(), Optional.empty()),
                LicenceDocument.electronic(
                        new LicenceId(
                            "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"))
                    .withHolder(Enterprise.of("石林示例食品有限公司").withCode("91530126MA6K000068"))))
        .as(
            (number, other) ->
                number.map(LicenceDocument::numbered).map(it -> it.completed(other)).orElse(other));
  }

  /** Only sanctions that end have months. */
  private static Arbitrary<AccountabilityMeasure> measures(Arbitrary<String> texts) {
    return Combinators.combine(
            part("party", PartyConcerned.class, texts).map(PartyConcerned.class::cast),
            Arbitraries.of(AccountabilityType.class),
            Arbitraries.of(AccountabilityForm.class),
            Arbitraries.integers().between(1, AccountabilityMeasure.LONGEST_MONTHS).optional(),
            texts.optional())
        .as(
            (party, track, form, months, detail) ->
                new AccountabilityMeasure(
                    party, track, form, months.filter(given -> form.months().isPresent()), detail));
  }

  private static Arbitrary<Object> part(String name, Type type, Arbitrary<String> texts) {
    if (type instanceof ParameterizedType generic) {
      Arbitrary<Object> inner = part(name, generic.getActualTypeArguments()[0], texts);
      return generic.getRawType() == Optional.class
          ? inner.optional().asGeneric()
          : inner
              .list()
              .uniqueElements(
                  part ->
                      part instanceof Promise promise
                          ? promise.code()
                          : part instanceof ProjectWork work
                              ? work.code()
                              : name.equals("works") ? part : new Object())
              .ofMinSize(AT_LEAST_ONE.contains(name) ? 1 : 0)
              .ofMaxSize(3)
              .map(List::copyOf)
              .asGeneric();
    }
    Class<?> raw = (Class<?>) type;
    if (raw == TimeLimit.class) {
      return limits(texts)
          .filter(limit -> limit.amount() > 0 || !CADENCE.contains(name))
          .asGeneric();
    }
    if (raw == Target.class) {
      return target().asGeneric();
    }
    if (raw == LocalRule.class) {
      return localRule(texts).asGeneric();
    }
    if (raw == Promise.class) {
      return promises(texts).asGeneric();
    }
    if (raw == Money.class) {
      return Arbitraries.bigDecimals()
          .between(new BigDecimal("0.01"), new BigDecimal("1E+12"))
          .ofScale(2)
          .map(amount -> (Object) Money.yuan(amount));
    }
    if (raw == AccountabilityMeasure.class) {
      return measures(texts).asGeneric();
    }
    if (raw == ProjectProfile.class) {
      return Combinators.combine(
              texts.optional(),
              texts.optional(),
              Arbitraries.integers().greaterOrEqual(0).optional(),
              part("energy", BigDecimal.class, texts).map(BigDecimal.class::cast).optional(),
              texts.optional())
          .as(ProjectProfile::new)
          .asGeneric();
    }
    if (raw == Policy.class) {
      return policies("PL-01", texts).asGeneric();
    }
    if (raw == PolicyCatalogue.class) {
      return Combinators.combine(texts, policies("PL-01", texts), policies("PL-02", texts))
          .as((edition, one, other) -> (Object) new PolicyCatalogue(edition, List.of(one, other)));
    }
    if (raw == ReportPeriod.class) {
      return Arbitraries.of("2024-Q1", "2024-annual").map(ReportPeriod::new).asGeneric();
    }
    if (raw == ReturnPeriod.class) {
      return Arbitraries.of("2024-06", "2024-Q2").map(ReturnPeriod::new).asGeneric();
    }
    if (name.equals("year")) {
      return Arbitraries.integers().between(1900, 2099).asGeneric();
    }
    if (raw == OrderSubject.class) {
      return Combinators.combine(
              Arbitraries.of(OrderSubject.OrderSubjectKind.class), texts("code", texts))
          .as(OrderSubject::new)
          .asGeneric();
    }
    if (raw == PlannedMatter.class) {
      return Combinators.combine(
              texts("code", texts), Arbitraries.of(List.of("LAND"), List.of("LAND", "REFORM")))
          .as(PlannedMatter::new)
          .asGeneric();
    }
    if (name.equals("decisions")) {
      return Arbitraries.integers().between(0, 9_999).asGeneric();
    }
    if (raw == ProceedingTable.class) {
      return tables(texts).asGeneric();
    }
    if (raw == RatingDetail.class) {
      return details(Arbitraries.of(RatingReason.class), texts).asGeneric();
    }
    if (raw == CreditCode.class) {
      return Arbitraries.of("91530126MA6K000068", "91350100M000100Y43")
          .map(CreditCode::new)
          .asGeneric();
    }
    if (raw == CaseNumber.class) {
      return Arbitraries.of("12441500196720244T3442199806003202206230068", "9".repeat(50))
          .map(CaseNumber::new)
          .asGeneric();
    }
    if (raw == LicenceId.class) {
      return Arbitraries.of(
              "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
              "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9")
          .map(LicenceId::new)
          .asGeneric();
    }
    if (raw == LicenceDocument.class) {
      return licences().asGeneric();
    }
    if (raw == ItemCodes.class) {
      return Arbitraries.of(
              ItemCodes.NONE,
              ItemCodes.NONE
                  .withBasic("442199806003")
                  .withImplementation("12441500196720244T3442199806003")
                  .withHandling("1".repeat(50))
                  .withVersion("3"))
          .asGeneric();
    }
    if (raw == ProjectCode.class) {
      return Arbitraries.of("2401-530126-04-01-000000", "2019-330391-47-03-831266")
          .map(ProjectCode::new)
          .asGeneric();
    }
    if (raw.isRecord()) {
      return of(raw, texts);
    }
    if (raw.isEnum()) {
      return Arbitraries.of(raw.getEnumConstants()).asGeneric();
    }
    if (raw == String.class) {
      return texts(name, texts).asGeneric();
    }
    if (raw == LocalDate.class) {
      return Arbitraries.integers()
          .between(-40_000, 60_000)
          .map(day -> (Object) LocalDate.ofEpochDay(day));
    }
    if (raw == LocalDateTime.class) {
      return Arbitraries.longs()
          .between(0, 4_000_000_000L)
          .map(second -> (Object) LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }
    if (raw == BigDecimal.class) {
      return Arbitraries.bigDecimals()
          .between(new BigDecimal("0.0001"), new BigDecimal("1E+15"))
          .ofScale(4)
          .flatMap(sum -> Arbitraries.of(sum, sum.stripTrailingZeros()))
          .asGeneric();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Arbitraries.of(true, false).asGeneric();
    }
    if (raw == long.class || raw == Long.class) {
      return Arbitraries.longs().asGeneric();
    }
    if (raw == int.class || raw == Integer.class) {
      return List.of("number", "lastMeeting").contains(name)
          ? Arbitraries.integers().between(1, 9_999).asGeneric()
          : Arbitraries.integers().asGeneric();
    }
    throw new IllegalArgumentException("no random " + raw.getName());
  }

  private static Arbitrary<String> texts(String name, Arbitrary<String> free) {
    if (name.equals("sha256")) {
      return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }
    if (name.equals("nationalIndustry")) {
      return Arbitraries.of("C", "C13", "C1373");
    }
    if (name.equals("work")) {
      return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(16);
    }
    if (name.equals("procedure")) {
      return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(20);
    }
    boolean checked =
        List.of(
                "code",
                "id",
                "dutyOf",
                "owner",
                "key",
                "place",
                "industry",
                "introducedBy",
                "course",
                "qualification",
                "complaint",
                "against",
                "subject",
                "project",
                "number",
                "provider")
            .contains(name);
    return checked
        ? Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(32)
        : free;
  }

  private static Arbitrary<ReportProblem> problems(Arbitrary<String> texts) {
    Arbitrary<ProblemTerms> terms =
        Combinators.combine(
                Combinators.combine(Arbitraries.integers().between(1, 9), limits(texts))
                    .as(ProblemTerms.ProblemLevel::of),
                limits(texts).optional())
            .as((level, supplement) -> new ProblemTerms(List.of(level), supplement));
    return Combinators.combine(
            texts("code", texts),
            Arbitraries.of(ProblemSource.class).optional(),
            texts.optional(),
            Arbitraries.of(ProblemCategory.class),
            texts.optional(),
            of(DocumentRef.class, texts).map(DocumentRef.class::cast).optional(),
            terms.optional(),
            of(ProblemHolder.class, texts).map(ProblemHolder.class::cast))
        .as(
            (name, source, item, category, words, paper, its, holder) ->
                new ReportProblem(
                    name, source, item, category, words, paper, its, 1, holder, words, words));
  }

  private static boolean half(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Arbitrary<Promise> promises(Arbitrary<String> texts) {
    Arbitrary<String> codes = texts("code", texts);
    return Combinators.combine(
            codes,
            Arbitraries.of(Promise.Side.class),
            codes,
            texts,
            Arbitraries.integers().between(-40_000, 60_000).map(LocalDate::ofEpochDay).optional(),
            Arbitraries.of(Factor.class).optional(),
            texts.optional())
        .as(
            (code, by, owner, what, due, factor, basis) ->
                new Promise(
                    code,
                    by,
                    owner,
                    what,
                    due,
                    factor.filter(any -> by == Promise.Side.GOVERNMENT),
                    basis));
  }

  private static Arbitrary<TimeLimit> limits(Arbitrary<String> texts) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3650), Arbitraries.of(LimitUnit.class), texts)
        .as(
            (amount, unit, basis) ->
                new TimeLimit(unit == LimitUnit.IMMEDIATE ? 0 : amount, unit, basis));
  }

  /** Policies that ask for one thing, since the parts of each must fit together. */
  private static Arbitrary<Policy> policies(String code, Arbitrary<String> texts) {
    Arbitrary<Money> sums = part("sum", Money.class, texts).map(Money.class::cast);
    Arbitrary<Benefit> benefits =
        Arbitraries.oneOf(
            sums.map(Benefit::fixed),
            Combinators.combine(
                    Arbitraries.integers().between(1, 100).map(BigDecimal::valueOf),
                    Arbitraries.of(FundsKind.class),
                    sums.optional())
                .as(Benefit::share));
    Arbitrary<PolicyCondition> conditions =
        Arbitraries.oneOf(
            texts.map(industry -> PolicyCondition.industry("industry", industry)),
            sums.map(least -> PolicyCondition.fundsMin("funds", least.amount(), Optional.empty())),
            Arbitraries.of(ProjectStep.class)
                .map(
                    step ->
                        PolicyCondition.milestone("step", ConditionKind.MILESTONE, step, false)));
    return Combinators.combine(
            texts,
            texts,
            of(Department.class, texts).map(Department.class::cast),
            Arbitraries.of(PolicyMode.class),
            conditions,
            benefits,
            limits(texts).optional(),
            sums.optional())
        .as(
            (name, basis, organ, mode, condition, benefit, payWithin, budget) ->
                new Policy(
                    code,
                    name,
                    basis,
                    organ,
                    mode,
                    List.of(condition),
                    benefit,
                    payWithin,
                    Optional.empty(),
                    Optional.empty(),
                    budget,
                    Optional.empty()));
  }

  /** Tables of one step, since what they say is bound by more than the types of its parts. */
  private static Arbitrary<ProceedingTable> tables(Arbitrary<String> texts) {
    return Combinators.combine(
            texts, limits(texts), limits(texts).optional(), Arbitraries.of(true, false))
        .as(
            (source, limit, extension, lapses) ->
                new ProceedingTable(
                    "hearing",
                    List.of(
                        new Step(
                            "REQUEST",
                            "PARTY",
                            Optional.of("ORGAN"),
                            source,
                            Optional.of(limit),
                            Optional.empty(),
                            Optional.empty(),
                            extension,
                            List.of(),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            lapses),
                        new Step(
                            "ANSWER",
                            "ORGAN",
                            Optional.empty(),
                            source,
                            Optional.of(limit),
                            extension,
                            Optional.empty(),
                            extension,
                            List.of("REQUEST"),
                            List.of("REQUEST"),
                            List.of("REQUEST"),
                            Optional.of(limit),
                            false))));
  }

  private static Arbitrary<OpenProceeding> openings(Arbitrary<String> texts) {
    return Combinators.combine(tables(texts), texts, texts.optional())
        .as(
            (table, calendar, content) ->
                new OpenProceeding(
                    "P-1",
                    table,
                    "A01",
                    List.of(new Party("PARTY", "E-1", calendar), new Party("ORGAN", "NRB", "CN")),
                    content));
  }
}
