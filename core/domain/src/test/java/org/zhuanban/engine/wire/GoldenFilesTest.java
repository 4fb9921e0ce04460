package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.ApprovalEvent.AcceptanceConfirmed;
import org.zhuanban.approval.ApprovalEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalEvent.DecisionDelivered;
import org.zhuanban.approval.ApprovalEvent.ItemDecided;
import org.zhuanban.approval.ApprovalEvent.LimitExtended;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.approval.ApprovalEvent.SupplementReceived;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.PlanEvent.CatalogueSwitched;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.Result;
import org.zhuanban.correction.CorrectionEvent.FactHeld;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingOpened;
import org.zhuanban.project.ProjectEvent.AgreementSigned;
import org.zhuanban.project.ProjectEvent.StandingChanged;
import org.zhuanban.project.Standing;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServiceGiven;
import org.zhuanban.project.agency.AgencyFeature;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.MembersChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.testing.domain.Samples;

/** The written form of every event, as released; a file here is never changed, only added. */
class GoldenFilesTest {
  private static final TypeRegister REGISTER = new TypeRegister(Samples.FEATURES);

  static Stream<Event<?>> samples() {
    return Samples.all().stream();
  }

  private static String file(EventType wire) {
    return file(wire, wire.schema());
  }

  private static String file(EventType wire, int schema) {
    return "%s.v%s.json".formatted(wire.name(), schema);
  }

  private static byte[] golden(EventType wire) throws IOException {
    return golden(file(wire));
  }

  private static byte[] golden(String file) throws IOException {
    try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/wire/" + file)) {
      return Objects.requireNonNull(in, () -> "there is no file wire/" + file).readAllBytes();
    }
  }

  private static Stream<String> files(EventType wire) {
    return IntStream.rangeClosed(1, wire.schema()).mapToObj(schema -> file(wire, schema));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_event_is_written_as_it_always_was(Event<?> sample) throws IOException {
    byte[] golden = golden(REGISTER.of(sample).wire());

    assertThat(new String(RecordCodec.encode((Record) sample), StandardCharsets.UTF_8))
        .isEqualTo(new String(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_event_is_read_as_it_always_was(Event<?> sample) throws IOException {
    byte[] golden = golden(REGISTER.of(sample).wire());

    assertThat(RecordCodec.decode(((Record) sample).getClass(), golden)).isEqualTo(sample);
  }

  @Test
  void a_supplement_that_does_not_say_how_it_was_handed_in_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(
                SupplementReceived.class, golden("approval.supplement-received.v1.json")))
        .isEqualTo(new SupplementReceived("A01", Optional.empty()));
  }

  @Test
  void a_rating_that_does_not_say_whether_it_was_by_name_is_still_read() throws IOException {
    assertThat(RecordCodec.decode(ServiceRated.class, golden("approval.service-rated.v1.json")))
        .isEqualTo(new ServiceRated("A01", 1, 2, Optional.of(1), Optional.empty()));
  }

  @Test
  void a_fact_that_was_held_with_its_texts_in_the_body_is_still_read() throws IOException {
    assertThat(RecordCodec.decode(FactHeld.class, golden("correction.fact-held.v1.json")))
        .isEqualTo(
            new FactHeld(
                19,
                "approval.withdraw-application",
                "{\"item\":\"A08\"}",
                "approval.NOTHING_TO_WITHDRAW",
                List.of(),
                Optional.empty()));
  }

  @Test
  void a_fact_that_was_held_without_its_source_is_still_read() throws IOException {
    assertThat(RecordCodec.decode(FactHeld.class, golden("correction.fact-held.v2.json")))
        .isInstanceOfSatisfying(FactHeld.class, held -> assertThat(held.source()).isEmpty());
  }

  @Test
  void a_change_of_lead_that_does_not_say_who_led_before_is_still_read() throws IOException {
    assertThat(RecordCodec.decode(LeaderChanged.class, golden("taskforce.leader-changed.v1.json")))
        .isEqualTo(
            new LeaderChanged(
                Optional.empty(),
                new Office(Optional.of("LAND"), Office.Rank.OTHER, "县自然资源局局长"),
                Optional.empty()));
  }

  @Test
  void a_founding_that_does_not_say_how_often_to_meet_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(TaskForceEstablished.class, golden("taskforce.established.v1.json"))
                .cadence())
        .isEmpty();
  }

  @Test
  void an_extension_that_does_not_say_of_which_limit_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(LimitExtended.class, golden("approval.limit-extended.v1.json"))
                .limit())
        .isEmpty();
  }

  @Test
  void a_member_who_was_seated_before_there_were_coordinators_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(MembersChanged.class, golden("taskforce.members-changed.v1.json"))
                .joined())
        .extracting(Appointment::seat)
        .containsExactly(Appointment.Seat.MEMBER);
  }

  @Test
  void a_lead_that_does_not_say_in_what_capacity_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(LeaderChanged.class, golden("taskforce.leader-changed.v2.json"))
                .capacity())
        .isEmpty();
    assertThat(
            RecordCodec.decode(TaskForceEstablished.class, golden("taskforce.established.v2.json"))
                .capacity())
        .isEmpty();
  }

  @Test
  void a_project_that_ended_before_permits_were_checked_again_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(StandingChanged.class, golden("project.standing-changed.v1.json")))
        .isEqualTo(
            new StandingChanged(
                Standing.TERMINATED,
                new DocumentRef("reason-1"),
                Optional.of(new DocumentRef("evidence-1"))));
    assertThat(
            RecordCodec.decode(StandingChanged.class, golden("project.standing-changed.v2.json")))
        .isEqualTo(
            new StandingChanged(
                Standing.KEY_PROJECT, new DocumentRef("reason-1"), Optional.empty()));
  }

  @Test
  void a_mandate_that_knows_of_no_end_and_a_service_without_a_plan_are_still_read()
      throws IOException {
    MandateSigned signed =
        RecordCodec.decode(MandateSigned.class, golden("agency.mandate-signed.v1.json"));
    ServiceGiven given =
        RecordCodec.decode(ServiceGiven.class, golden("agency.service-given.v1.json"));

    assertThat(signed.ends()).isEmpty();
    assertThat(AgencyFeature.INSTANCE.act(signed)).containsInstanceOf(SignMandate.class);
    assertThat(given.plan()).isEmpty();
    assertThat(given.reminder()).isEmpty();
    assertThat(AgencyFeature.INSTANCE.act(given)).containsInstanceOf(GiveService.class);
  }

  @Test
  void a_table_whose_guards_are_all_of_one_sort_is_still_read() throws IOException {
    ProceedingOpened opened =
        RecordCodec.decode(ProceedingOpened.class, golden("proceeding.opened.v1.json"));

    assertThat(opened.table().steps()).allMatch(step -> step.dueBefore().isEmpty());
  }

  @Test
  void a_decision_that_knows_of_no_conditions_or_commitment_is_still_read() throws IOException {
    assertThat(RecordCodec.decode(ItemDecided.class, golden("approval.item-decided.v1.json")))
        .isEqualTo(new ItemDecided("A01", Result.APPROVED, Optional.of(new DocumentRef("doc-2"))));
  }

  @Test
  void an_act_that_does_not_say_whether_it_named_its_attempt_is_still_read() throws IOException {
    assertThat(
            RecordCodec.decode(
                    ApplicationAccepted.class, golden("approval.application-accepted.v1.json"))
                .named())
        .isEmpty();
    assertThat(
            RecordCodec.decode(
                    AcceptanceConfirmed.class, golden("approval.acceptance-confirmed.v1.json"))
                .named())
        .isEmpty();
    assertThat(
            RecordCodec.decode(
                    DecisionDelivered.class, golden("approval.decision-delivered.v1.json"))
                .named())
        .isEmpty();
  }

  @Test
  void a_plan_that_knows_nothing_of_renewal_and_joint_terms_is_still_read() throws IOException {
    PlanAdopted adopted =
        RecordCodec.decode(PlanAdopted.class, golden("approval.plan-adopted.v1.json"));

    assertThat(adopted.plan().items())
        .allMatch(item -> item.renewBefore().isEmpty() && item.joint().isEmpty());
    assertThat(adopted.plan().item("A01").orElseThrow().participants())
        .containsExactly("REFORM", "ECO");
  }

  @Test
  void a_plan_without_materials_results_and_catalogue_is_still_read() throws IOException {
    PlanAdopted before =
        RecordCodec.decode(PlanAdopted.class, golden("approval.plan-adopted.v1.json"));

    assertThat(before.plan().catalogue()).isEmpty();
    assertThat(before.plan().items()).extracting(ApprovalItem::code).containsExactly("A01", "A02");
    for (ApprovalItem item : before.plan().items()) {
      assertThat(item.materials()).isEmpty();
      assertThat(item.result()).isEmpty();
      assertThat(item.validity()).isEmpty();
      assertThat(item.renewBefore()).isEmpty();
      assertThat(item.silence()).isEmpty();
    }
  }

  @Test
  void a_plan_that_knows_of_no_time_to_start_and_an_agreement_without_promises_are_still_read()
      throws IOException {
    PlanAdopted plan =
        RecordCodec.decode(PlanAdopted.class, golden("approval.plan-adopted.v2.json"));
    ItemsAdded added = RecordCodec.decode(ItemsAdded.class, golden("approval.items-added.v1.json"));
    CatalogueSwitched switched =
        RecordCodec.decode(CatalogueSwitched.class, golden("approval.catalogue-switched.v1.json"));
    AgreementSigned signed =
        RecordCodec.decode(AgreementSigned.class, golden("project.agreement-signed.v1.json"));

    assertThat(
            Stream.of(plan.plan().items(), added.items(), switched.catalogue().items())
                .flatMap(List::stream))
        .isNotEmpty()
        .allMatch(item -> item.startWithin().isEmpty());
    assertThat(signed.agreement().promises()).isEmpty();
    assertThat(signed.agreement().fullOutputBy()).isPresent();
  }

  @Test
  void a_promise_that_does_not_say_whether_it_guarantees_a_factor_is_still_read()
      throws IOException {
    AgreementSigned signed =
        RecordCodec.decode(AgreementSigned.class, golden("project.agreement-signed.v2.json"));

    assertThat(signed.agreement().promises())
        .isNotEmpty()
        .allMatch(promise -> promise.factor().isEmpty() && promise.basis().isEmpty());
  }

  @Test
  void every_registered_type_has_a_sample_and_a_file_and_no_file_is_left_over()
      throws IOException, URISyntaxException {
    List<EventType> registered =
        REGISTER.all().stream().map(TypeRegister.Registered::wire).toList();

    assertThat(samples().map(sample -> REGISTER.of(sample).wire()))
        .containsExactlyInAnyOrderElementsOf(registered);
    Path folder =
        Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/wire")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              registered.stream().flatMap(GoldenFilesTest::files).toList());
    }
  }
}
