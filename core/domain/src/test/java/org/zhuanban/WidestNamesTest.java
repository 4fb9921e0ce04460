package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.grant.GrantCall;
import org.zhuanban.policy.grant.GrantCommand.RegisterCall;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;
import org.zhuanban.proceeding.ProceedingTable;
import org.zhuanban.proceeding.Step;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.Promise;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.RandomRecords;
import org.zhuanban.testing.domain.Samples;

/**
 * That names are as wide as those of the nation, and that whatever a command may name a storage
 * keeps: no row has an identifier of more than {@link Input#KEY} characters, which every storage
 * keeps (J6 of {@link org.zhuanban.spi.Storage}).
 */
class WidestNamesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final String WIDE = "9".repeat(Input.NAME);
  private static final PersonRef SOURCE = new PersonRef("s".repeat(32));
  private static final String FACT = "f".repeat(90);
  private static final DocumentRef PAPER = new DocumentRef("石政办发〔2020〕71号");

  /** A number of a case (办件编号) that a city published. */
  private static final String CASE = "12441500196720244T3442199806003202206230068";

  private static final Arbitrary<String> NAMES =
      Arbitraries.strings().withCharRange('a', 'z').ofLength(Input.NAME);

  static List<Class<?>> commands() {
    return Samples.FEATURES.stream()
        .flatMap(feature -> feature.commandFamily().stream())
        .flatMap(WidestNamesTest::records)
        .toList();
  }

  private static Command accept(String item) {
    return AcceptApplication.of(item);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WidestNamesTest::records)
        : Stream.of(type);
  }

  @Test
  void a_fact_has_the_number_of_a_case_of_the_nation_with_room_for_a_suffix() {
    for (String id : List.of(CASE, CASE + ":accept:1", "9".repeat(50), FACT)) {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", Plans.licence("L"));
      Fact fact = Fact.of(desk.stream(), SOURCE, id, accept("L"), DAY);
      assertThat(desk.zhuanban().record(fact)).isInstanceOf(Outcome.Done.class);
      assertThat(desk.zhuanban().record(fact))
          .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Fact.of(StreamKind.PROJECT.stream("P"), SOURCE, FACT + "f", accept("L"), DAY));
  }

  /**
   * The code of an item of 31 characters, one of what is handled in it, and the widest there is.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "11530126015123456X4530105001000",
        "11530126015123456X453010500100001",
        "11530126015123456X453010500100001-20240408-000000001",
        "9999999999999999999999999999999999999999999999999999999999999999"
      })
  void an_item_has_the_code_of_the_nation_and_its_duties_are_kept(String code) {
    ProjectDesk desk = ProjectDesk.with("2024-04-08", Plans.licence(code));

    desk.recorded(accept(code));

    assertThat(desk.storage().duties(desk.stream())).extracting(DutyRow::subject).contains(code);
    assertThat(desk.another().view().duties(DAY)).isEqualTo(desk.view().duties(DAY));
  }

  @Test
  void the_duties_of_the_widest_names_are_kept() {
    Department organ = new Department(WIDE, "省发展和改革委员会", Level.PROVINCE, "CN");
    ProjectDesk desk = ProjectDesk.on("2024-04-08");
    desk.recorded(Plans.adopt(Plans.licence(WIDE)));

    desk.recorded(
        SignAgreement.of(
            Agreement.of(new BigDecimal("120000000"))
                .withPromises(
                    List.of(
                        Promise.of(WIDE, Promise.Side.GOVERNMENT, WIDE, "路")
                            .withDue(DAY.plusYears(1)))),
            Plans.LEAD_BUREAU));
    desk.recorded(accept(WIDE));
    desk.recorded(
        IssueOrder.builder()
            .order(WIDE)
            .to(Plans.LAND)
            .about(new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, WIDE))
            .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
            .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
            .build());
    desk.recorded(
        Problems.report(
            WIDE, ProblemCategory.UTILITIES, 1, new ProblemHolder(WIDE, "县自然资源局", "CN")));
    desk.recorded(
        RegisterCall.of(WIDE, GrantCall.of("省级农产品加工专项", organ, PAPER), Plans.LEAD_BUREAU));
    desk.recorded(
        OpenProceeding.of(
            WIDE,
            new ProceedingTable(
                "t".repeat(24),
                List.of(
                    Step.builder()
                        .name("S".repeat(24))
                        .owner("ORGAN")
                        .source("工作惯例")
                        .lapses(false)
                        .build())),
            WIDE,
            List.of(new Party("ORGAN", WIDE, "CN"))));

    assertThat(desk.storage().duties(desk.stream()))
        .extracting(DutyRow::key)
        .contains(
            "decide:" + WIDE + ":1",
            "promise:" + WIDE,
            "order:" + WIDE,
            "problem:" + WIDE + ":1",
            "grant:" + WIDE,
            "step:" + WIDE + ":" + "S".repeat(24));
    assertThat(desk.another().view().duties(DAY)).isEqualTo(desk.view().duties(DAY));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_of_the_widest_names_has_an_outcome_and_is_kept(Class<?> type) {
    InMemoryStorage storage = new InMemoryStorage();
    Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();
    JqwikSession.run(
        () -> {
          Random random = new Random(7);
          var records =
              RandomRecords.of(type, NAMES)
                  .ignoreException(IllegalArgumentException.class)
                  .generator(1_000);
          int i = 0;
          while (i < 4) {
            StreamKey stream = StreamKind.PROJECT.stream("p".repeat(Input.KEY - 1) + i);
            Command command = (Command) records.next(random).value();
            String key = "k".repeat(Input.KEY);
            Request request = Request.of(stream, key, command, new PersonRef(WIDE), DAY);
            if (leadsBeyondTheCalendar(zhuanban, request)) {
              continue;
            }
            i++;
            assertThat(zhuanban.handle(request)).isNotNull();
            assertThat(zhuanban.record(Fact.of(stream, SOURCE, FACT, command, DAY))).isNotNull();
            assertThat(
                    zhuanban
                        .find(StreamKind.PROJECT, stream.id())
                        .map(ProjectView::version)
                        .orElse(0L))
                .isEqualTo(storage.read(stream, 0, 1_000).size());
          }
        });
  }

  /** A random limit can be too long; a name that is too long is another fault. */
  private static boolean leadsBeyondTheCalendar(Zhuanban zhuanban, Request request) {
    try {
      zhuanban.handle(request);
      return false;
    } catch (InputException e) {
      if (e.fault() != InputFault.RANGE) {
        throw e;
      }
      return true;
    }
  }
}
