package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.RoleTable;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

/** Rights are asked before anything is told, and that of the act that an annulment undoes. */
class RightsTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final LocalDate TODAY = LocalDate.parse("2024-03-04");
  private static final PersonRef ACTOR = Positions.READER;
  private static final PersonRef HEAD = new PersonRef("head-1");
  private static final Command REFUSAL = DecideItem.refuse("E");
  private static final Command NOTE = SetAttributes.of(List.of(Attribute.of("tel", "000-0000")));

  private final ProjectDesk desk =
      ProjectDesk.with(
          "2024-03-04", Plans.licence("A"), Plans.inDepartment(Plans.licence("E"), "ECO"));

  private Zhuanban library(Position... positions) {
    return Positions.builder(desk.storage(), desk.clock(), positions).build();
  }

  private Request request(String key, Command command) {
    return Request.of(desk.stream(), key, command, ACTOR, TODAY);
  }

  private static RequestRule refused(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return (RequestRule) ((Outcome.Refused) outcome).refusal().rule();
  }

  static Stream<Position> annulling() {
    StreamKey stream = StreamKind.PROJECT.stream("P-2024-001");
    return Stream.of(
        Positions.of(Role.ENTERPRISE, stream),
        Positions.in(Role.DEPARTMENT_HEAD, "LAND"),
        Positions.of(Role.TASK_FORCE_LEADER, stream),
        Positions.in(Role.HANDLER, "LAND"),
        Positions.everywhere(Role.LEAD_BUREAU));
  }

  @ParameterizedTest
  @MethodSource("annulling")
  void a_fact_that_waits_is_annulled_by_those_only_who_might_do_what_it_tells(Position position) {
    PersonRef system = new PersonRef("eco-system");
    assertThat(desk.zhuanban().record(Fact.of(desk.stream(), system, "d-1", REFUSAL, TODAY)))
        .isInstanceOf(Outcome.Deferred.class);
    Zhuanban library = library(position);
    AnnulEntry annul = AnnulEntry.of(2, PAPER, HEAD);

    assertThat(refused(library.handle(request("own", REFUSAL)))).isEqualTo(RequestRule.NOT_ALLOWED);
    assertThat(refused(library.handle(request("annul", annul)))).isEqualTo(RequestRule.NOT_ALLOWED);
    assertThat(refused(library.handle(request("instead", NOTE).insteadOf(annul))))
        .isEqualTo(RequestRule.NOT_ALLOWED);

    desk.recorded(ReceiveApplication.of("E", true));
    desk.recorded(AcceptApplication.of("E"));
    assertThat(desk.view().approvals().board(TODAY).get(1).state())
        .isEqualTo(ApplicationState.REFUSED);
  }

  @Test
  void the_organ_whose_act_waits_annuls_it() {
    PersonRef system = new PersonRef("eco-system");
    desk.zhuanban().record(Fact.of(desk.stream(), system, "d-1", REFUSAL, TODAY));

    assertThat(
            library(Positions.in(Role.DEPARTMENT_HEAD, "ECO"))
                .handle(request("annul", AnnulEntry.of(2, PAPER, HEAD))))
        .isInstanceOf(Outcome.Done.class);
    assertThat(desk.view().corrections().pending()).isEmpty();
  }

  static Stream<Arguments> othersCommands() {
    return Stream.of(
        Arguments.of(NOTE, RequestRule.NOT_ALLOWED),
        Arguments.of(ReceiveApplication.of("A", true), RequestRule.NOT_ALLOWED),
        Arguments.of(EraseTexts.of(List.of(), PAPER, HEAD), RequestRule.NOT_ALLOWED),
        Arguments.of(DismissCase.of(PAPER), RequestRule.WRONG_STREAM));
  }

  @ParameterizedTest
  @MethodSource("othersCommands")
  void a_key_opens_nothing_to_whoever_may_not_do_it(Command command, RequestRule rule) {
    Outcome first = desk.zhuanban().handle(sent("cmd-2", NOTE));
    assertThat(first).isInstanceOf(Outcome.Done.class);

    for (int erased = 0; erased < 2; erased++) {
      for (String key : List.of("cmd-2", "cmd-77")) {
        assertThat(refused(library().handle(request(key, command)))).isEqualTo(rule);
      }
      desk.recorded(EraseTexts.of(List.of(2L), PAPER, HEAD));
    }
  }

  private Request sent(String key, Command command) {
    return Request.of(desk.stream(), key, command, StreamDesk.CLERK, TODAY);
  }

  @Test
  void an_erasure_leaves_it_known_who_sent_what_for_which_day_under_a_key() {
    Request first = sent("cmd-2", NOTE);
    desk.zhuanban().handle(first);
    desk.recorded(EraseTexts.of(List.of(2L), PAPER, HEAD));

    assertThat(desk.zhuanban().handle(first))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
    for (Request other :
        List.of(
            sent("cmd-2", ReceiveApplication.of("A", true)),
            Request.of(desk.stream(), "cmd-2", NOTE, ACTOR, TODAY),
            Request.of(desk.stream(), "cmd-2", NOTE, StreamDesk.CLERK, TODAY.minusDays(1)))) {
      assertThat(refused(desk.zhuanban().handle(other))).isEqualTo(RequestRule.COMMAND_KEY_REUSED);
    }
  }

  @Test
  void whoever_sends_a_command_again_hears_what_came_of_it_though_the_matter_has_passed_on() {
    Position position = Positions.in(Role.HANDLER, "LAND");
    AtomicInteger asked = new AtomicInteger();
    Zhuanban once =
        Zhuanban.builder()
            .storage(desk.storage())
            .clock(desk.clock())
            .access((actor, action, stream) -> asked.incrementAndGet() < 3)
            .build();
    Request request = request("cmd-2", ReceiveApplication.of("A", true));
    assertThat(library(position).handle(request)).isInstanceOf(Outcome.Done.class);

    assertThat(once.handle(request))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
  }

  @Test
  void a_reason_never_passes_for_what_stands_in_another_place() {
    AnnulEntry wrong = AnnulEntry.of(5, PAPER, HEAD);
    String json = new String(RecordCodec.encode(wrong), StandardCharsets.UTF_8);
    Request request = sent("cmd-2", ReceiveApplication.of("A", true));
    assertThat(desk.zhuanban().handle(request.because(json))).isInstanceOf(Outcome.Done.class);

    assertThat(refused(desk.zhuanban().handle(request.insteadOf(wrong))))
        .isEqualTo(RequestRule.COMMAND_KEY_REUSED);
  }

  @Test
  void whoever_may_do_it_nowhere_is_refused_before_a_stream_is_read() {
    AtomicInteger read = new AtomicInteger();
    SingleCallStorage counting =
        new SingleCallStorage(desk.storage()) {
          @Override
          public Optional<Head> head(StreamKey stream) {
            read.incrementAndGet();
            return super.head(stream);
          }

          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            read.incrementAndGet();
            return super.read(stream, after, max);
          }
        };
    Zhuanban library =
        Positions.builder(counting, desk.clock(), Positions.everywhere(Role.AUDITOR)).build();

    assertThat(refused(library.handle(request("k", NOTE)))).isEqualTo(RequestRule.NOT_ALLOWED);
    for (Position position :
        List.of(
            Positions.everywhere(Role.PLATFORM),
            Positions.everywhere(Role.HANDLER),
            Positions.of(Role.ENTERPRISE, StreamKind.PROJECT.stream("P-OTHER")))) {
      ReaderSession reading =
          Positions.builder(counting, desk.clock(), position).build().forReader(ACTOR);
      assertThatExceptionOfType(NotReadableException.class)
          .isThrownBy(() -> reading.read(StreamKind.PROJECT, desk.stream().id()));
    }
    assertThat(read).hasValue(0);
  }

  @Test
  void a_damaged_stream_answers_whoever_has_no_part_in_it_like_one_that_is_not_there() {
    desk.recorded(ReceiveApplication.of("A", true));
    Storage damaged =
        new SingleCallStorage(desk.storage()) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            List<Entry> entries = super.read(stream, after, max);
            return after == 0 && !entries.isEmpty()
                ? Stream.concat(
                        Stream.of(Forgery.with(entries.get(0), "actor")), entries.stream().skip(1))
                    .toList()
                : entries;
          }
        };
    Request request = request("k", AcceptApplication.of("A"));

    Zhuanban stranger =
        Positions.builder(damaged, desk.clock(), Positions.in(Role.HANDLER, "REFORM")).build();
    assertThat(refused(stranger.handle(request))).isEqualTo(RequestRule.NOT_ALLOWED);
    Zhuanban handler =
        Positions.builder(damaged, desk.clock(), Positions.in(Role.HANDLER, "LAND")).build();
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> handler.handle(request));
    assertThatExceptionOfType(NotReadableException.class)
        .isThrownBy(() -> stranger.forReader(ACTOR).read(StreamKind.PROJECT, desk.stream().id()));
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> handler.forReader(ACTOR).read(StreamKind.PROJECT, desk.stream().id()));
  }

  /** Whose matter it is, comes out only with the plan that the fact waits for. */
  @Test
  void a_fact_that_waited_is_taken_only_if_its_source_may_tell_it_then() {
    ProjectDesk early = ProjectDesk.on("2024-03-04");
    early.recorded(Problems.report("PB-1"));
    Zhuanban land =
        Positions.builder(early.storage(), early.clock(), Positions.in(Role.HANDLER, "LAND"))
            .build();
    for (String item : List.of("A", "E")) {
      Command decided = DecideItem.refuse(item);
      assertThat(land.record(Fact.of(early.stream(), ACTOR, "d-" + item, decided, TODAY)))
          .isInstanceOf(Outcome.Deferred.class);
    }
    early.recorded(Plans.adopt(Plans.licence("A"), Plans.inDepartment(Plans.licence("E"), "ECO")));
    Zhuanban platform =
        Zhuanban.builder()
            .storage(early.storage())
            .clock(early.clock())
            .roles(RoleTable.USUAL)
            .directory(
                Positions.directory(
                    Map.of(
                        ACTOR.id(),
                        List.of(Positions.in(Role.HANDLER, "LAND")),
                        StreamDesk.CLERK.id(),
                        List.of(Positions.everywhere(Role.PLATFORM)))))
            .build();
    for (String item : List.of("A", "E")) {
      for (Command command :
          List.<Command>of(ReceiveApplication.of(item, true), AcceptApplication.of(item))) {
        assertThat(platform.handle(early.stream(), command, StreamDesk.CLERK))
            .isInstanceOf(Outcome.Done.class);
      }
    }

    assertThat(platform.read(StreamKind.PROJECT, early.stream().id()).approvals().board(TODAY))
        .extracting(ApprovalRow::state)
        .containsExactly(ApplicationState.REFUSED, ApplicationState.RUNNING);
    assertThat(platform.read(StreamKind.PROJECT, early.stream().id()).corrections().pending())
        .hasSize(1);
  }
}
