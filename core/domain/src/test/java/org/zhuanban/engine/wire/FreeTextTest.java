package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.feature.Feature;
import org.zhuanban.testing.domain.Samples;

/** Which texts of commands and events are free, and how they are kept beside a record. */
class FreeTextTest {
  /** What is a code, a reference or the words of a rule wherever it is called so. */
  private static final Set<String> CODES =
      Set.of(
          "act",
          "after",
          "application",
          "article",
          "attended",
          "basis",
          "calendar",
          "catalogue",
          "code",
          "command",
          "course",
          "currency",
          "department",
          "dueBefore",
          "duty",
          "dutyOf",
          "edition",
          "guards",
          "id",
          "industries",
          "industry",
          "introducedBy",
          "item",
          "items",
          "jointWith",
          "key",
          "kind",
          "lead",
          "named",
          "number",
          "oneOf",
          "order",
          "organ",
          "organs",
          "inspection",
          "matter",
          "owedTo",
          "owner",
          "parent",
          "permit",
          "place",
          "places",
          "policy",
          "problem",
          "procedure",
          "proceeding",
          "producedBy",
          "programme",
          "provider",
          "project",
          "promise",
          "qualification",
          "region",
          "role",
          "rule",
          "session",
          "sha256",
          "source",
          "step",
          "unit",
          "complaint",
          "against",
          "version");

  /** What is a code, or the name of something that is no person, in this one place. */
  private static final List<String> NAMES =
      List.of(
          "AcceptanceRefused.competent",
          "AdmissionReviewed.by",
          "ApprovalItem.name",
          "ApprovalItem.result",
          "CaseNumber.text",
          "ComplaintFiled.subject",
          "FileComplaint.subject",
          "FundsInstalment.name",
          "ConsequenceReviewed.what",
          "DeadlineRestated.notice",
          "DeadlineRestated.subject",
          "CreditCode.text",
          "Department.name",
          "Enterprise.name",
          "LicenceDocument.name",
          "ItemCodes.basic",
          "ItemCodes.handling",
          "ItemCodes.implementation",
          "LicenceId.text",
          "ProjectCode.text",
          "ProjectParticulars.name",
          "ProjectParticulars.nationalIndustry",
          "ProjectParticulars.site",
          "ProjectWork.name",
          "ProjectWork.officialCode",
          "ProjectWork.previous",
          "ProjectWork.scale",
          "ProjectWork.scope",
          "ApprovalItem.work",
          "ArrangeHandling.group",
          "HandlingArranged.group",
          "ReplyToSuggestion.copies",
          "SuggestionReplied.copies",
          "ActivityRecorded.investors",
          "ActivityRecorded.projects",
          "ActivityRecorded.title",
          "RecordActivity.investors",
          "RecordActivity.projects",
          "RecordActivity.title",
          "AnswerWish.wish",
          "ConfirmWish.wish",
          "HandOverWish.wish",
          "WishHandedOver.wish",
          "RecordWish.wish",
          "RecordWish.about",
          "OverdueApprovalListed.name",
          "WishAnswered.wish",
          "WishConfirmed.wish",
          "WishRecorded.wish",
          "WishRecorded.about",
          "LeadRegistered.activity",
          "RegisterLead.activity",
          "TakeStep.work",
          "StepTaken.work",
          "DropWorks.works",
          "WorksDropped.works",
          "EntryDestroyed.digest",
          "FactDeferred.body",
          "FactDeferred.name",
          "Material.name",
          "Office.title",
          "OpenProceeding.subject",
          "Policy.name",
          "Policy.text",
          "PolicyMeasure.text",
          "ProjectProfile.ownership",
          "AdoptMeasures.title",
          "MeasuresAdopted.title",
          "HireMentor.field",
          "MentorHired.field",
          "TrainingItem.title",
          "ProblemHolder.name",
          "ProblemLevel.name",
          "ProceedingOpened.subject",
          "ProceedingTable.name",
          "ProposalRef.what",
          "DeferredDocument.name",
          "DeferredDocumentSupplied.document",
          "RefuseAcceptance.competent",
          "ReportPeriod.text",
          "EscalationStepReached.subject",
          "ReviewAdmission.by",
          "Stage.name",
          "Step.name",
          "ReturnPeriod.text",
          "SupplyDeferredDocument.document",
          "TakenOverProject.name",
          "Unit.name",
          "ViolationFound.arguments",
          "ViolationFound.subject");

  static Stream<Event<?>> samples() {
    return Samples.all().stream();
  }

  /** Whoever adds a text decides here what it is: a code or name, or what people write freely. */
  @Test
  void every_text_of_a_command_or_an_event_is_free_or_a_code_or_a_name() {
    Set<String> inline = new TreeSet<>();
    List<String> free = new ArrayList<>();
    for (Class<?> type : reachable()) {
      for (RecordComponent part : type.getRecordComponents()) {
        if (isText(part.getGenericType())) {
          String name = type.getSimpleName() + "." + part.getName();
          if (part.isAnnotationPresent(FreeText.class)) {
            free.add(name);
          } else if (!CODES.contains(part.getName())) {
            inline.add(name);
          }
        }
      }
    }

    assertThat(inline).containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(free)
        .contains("EntryExplained.reason", "ProblemReported.words", "ReportProblem.words");
  }

  /** Else an act that is told again, or one that waits, would let the text out into the journal. */
  @ParameterizedTest
  @MethodSource("samples")
  void what_is_free_in_an_event_is_free_in_the_command_that_it_tells_of(Event<?> sample) {
    Optional<Command> command = sample.command();
    List<String> ofEvent = RecordCodec.freeTexts((Record) sample);

    if (command.isPresent()) {
      String written =
          new String(
              RecordCodec.encode((Record) command.get(), text -> ""), StandardCharsets.UTF_8);
      assertThat(ofEvent).noneMatch(written::contains);
      assertThat(ofEvent).containsAll(RecordCodec.freeTexts((Record) command.get()));
    } else {
      boolean quotes = sample instanceof EntryExplained || sample instanceof FactDeferred;
      assertThat(ofEvent.isEmpty()).as("what merely follows quotes no act").isEqualTo(!quotes);
    }
  }

  @Test
  void a_text_that_is_kept_beside_the_record_leaves_its_place_in_it() {
    byte[] written = RecordCodec.encode(new EntryExplained(18, "停电"), text -> "d" + text.length());

    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo("{\"entry\":18,\"reason\":{\"aside\":\"d2\"}}");
    assertThat(RecordCodec.decode(EntryExplained.class, written, place -> place + "!"))
        .isEqualTo(new EntryExplained(18, "d2!"));
    assertThatExceptionOfType(WireFormatException.class)
        .isThrownBy(() -> RecordCodec.decode(EntryExplained.class, written))
        .withMessageContaining("kept elsewhere");
  }

  @Test
  void an_empty_text_is_no_secret() {
    assertThat(RecordCodec.encode(new EntryExplained(18, ""), text -> "d"))
        .isEqualTo(RecordCodec.encode(new EntryExplained(18, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"entry\":18,\"reason\":{\"other\":\"d\"}}",
        "{\"entry\":18,\"reason\":{\"aside\":\"d\",\"more\":1}}",
        "{\"entry\":18,\"reason\":{\"aside\":1}}",
        "{\"entry\":18,\"reason\":{}}"
      })
  void a_place_of_another_form_is_refused(String json) {
    assertThatExceptionOfType(WireFormatException.class)
        .isThrownBy(
            () ->
                RecordCodec.decode(
                    EntryExplained.class, json.getBytes(StandardCharsets.UTF_8), place -> "x"));
  }

  private static Set<Class<?>> reachable() {
    Set<Class<?>> seen = new LinkedHashSet<>();
    for (Feature<?, ?> feature : Samples.FEATURES) {
      feature.eventTypes().forEach(wire -> add(wire.type(), seen));
      feature.commandFamily().ifPresent(commands -> addFamily(commands, seen));
    }
    return seen;
  }

  private static void addFamily(Class<?> family, Set<Class<?>> seen) {
    if (family.isSealed()) {
      Stream.of(family.getPermittedSubclasses()).forEach(member -> addFamily(member, seen));
    } else {
      add(family, seen);
    }
  }

  private static void add(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(part -> add(part, seen));
    } else if (type instanceof Class<?> raw && raw.isRecord() && seen.add(raw)) {
      Stream.of(raw.getRecordComponents()).forEach(part -> add(part.getGenericType(), seen));
    }
  }

  private static boolean isText(Type type) {
    return type == String.class
        || (type instanceof ParameterizedType generic
            && Stream.of(generic.getActualTypeArguments()).anyMatch(FreeTextTest::isText));
  }
}
