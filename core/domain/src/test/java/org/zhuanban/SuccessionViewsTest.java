package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Reader;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.party.Origin;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.inspection.InspectionCommand.BeginInspection;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.supervision.inspection.PlannedMatter;
import org.zhuanban.supervision.inspection.rules.InspectionTable;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;

/**
 * Whatever kind of stream a duty lies in: before a merger the organ owes it, from its day on its
 * successor, in the view, in the view of a reader of the successor, and in the rows of the board.
 */
class SuccessionViewsTest {
  private static final LocalDate START = LocalDate.of(2024, 3, 4);
  private static final LocalDate FROM = LocalDate.of(2024, 4, 15);
  private static final LocalDate BEFORE = FROM.minusDays(1);
  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department NEW = new Department("NEW", "新机构", Level.COUNTY, "CN");
  private static final Department SUPV = new Department("SUPV", "县人民政府督查室", Level.COUNTY, "CN");

  private final SettableClock clock = new SettableClock(START);
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .storage(storage)
          .board(storage, InMemoryStorage.NAMESPACE)
          .clock(clock)
          .directory(new Heads())
          .localRules(
              LocalRuleBook.USUAL.with(SuccessionTable.of(into("LAND"), into("SUPV"), into("IPC"))))
          .build();

  private static Succession into(String department) {
    return new Succession(department, NEW, FROM, "县机构改革方案");
  }

  /** Whoever is named as an organ is its head and supervises. */
  private static final class Heads implements Directory {
    @Override
    public List<Address> addresses(String recipient) {
      return List.of();
    }

    @Override
    public List<Position> positions(String person) {
      return List.of(Position.of(Role.DEPARTMENT_HEAD.name()).withOrgan(person.substring(3)));
    }
  }

  private void accepted(StreamKey stream, Command command) {
    assertThat(zhuanban.handle(stream, command, CLERK)).isInstanceOf(Outcome.Done.class);
  }

  private interface Views {
    List<Duty> duties(LocalDate day);
  }

  private record Kind(StreamKey stream, Views own, Function<ReaderSession, Views> read) {}

  private final Map<String, Kind> kinds =
      Map.of(
          "project",
          new Kind(
              StreamKind.PROJECT.stream("P-1"),
              day -> zhuanban.read(StreamKind.PROJECT, "P-1").duties(day),
              reading -> reading.read(StreamKind.PROJECT, "P-1")::duties),
          "suggestion",
          new Kind(
              StreamKind.SUGGESTION.stream("SG-1"),
              day -> zhuanban.read(StreamKind.SUGGESTION, "SG-1").duties(day),
              reading -> reading.read(StreamKind.SUGGESTION, "SG-1")::duties),
          "investor",
          new Kind(
              StreamKind.INVESTOR.stream("K-1"),
              day -> zhuanban.read(StreamKind.INVESTOR, "K-1").duties(day),
              reading -> reading.read(StreamKind.INVESTOR, "K-1")::duties),
          "activity",
          new Kind(
              StreamKind.ACTIVITY.stream("H-1"),
              day -> zhuanban.read(StreamKind.ACTIVITY, "H-1").duties(day),
              reading -> reading.read(StreamKind.ACTIVITY, "H-1")::duties),
          "organisation",
          new Kind(
              StreamKind.ORGANISATION.stream("C-1"),
              day -> zhuanban.read(StreamKind.ORGANISATION, "C-1").duties(day),
              reading -> reading.read(StreamKind.ORGANISATION, "C-1")::duties),
          "inspections",
          new Kind(
              StreamKind.INSPECTION.stream("C-1"),
              day -> zhuanban.read(StreamKind.INSPECTION, "C-1").duties(day),
              reading -> reading.read(StreamKind.INSPECTION, "C-1")::duties));

  private String begin(String kind) {
    StreamKey stream = Objects.requireNonNull(kinds.get(kind)).stream();
    switch (kind) {
      case "project" -> {
        accepted(stream, Plans.sign());
        accepted(stream, Plans.adopt(Plans.plain("L")));
        accepted(stream, AcceptApplication.of("L"));
      }
      case "suggestion" ->
          accepted(
              stream,
              AssignSuggestion.builder()
                  .number("28")
                  .host(Plans.LAND)
                  .addCoHosts(Plans.ECOLOGY)
                  .terms(SuggestionTerms.USUAL)
                  .paper(PAPER)
                  .build());
      case "investor" -> {
        accepted(
            stream,
            RegisterInvestor.builder()
                .enterprise(Enterprise.of("示例新材料有限公司"))
                .origin(Origin.FOREIGN)
                .unit(Plans.LAND)
                .build());
        accepted(
            stream,
            RegisterLead.builder()
                .lead("L1")
                .source(LeadSource.REFERRAL)
                .owner(Plans.LAND)
                .responsible(new PersonRef("officer-1"))
                .build());
      }
      case "activity" -> {
        accepted(
            stream,
            RecordActivity.builder()
                .kind(ActivityKind.VISIT)
                .title("走访企业")
                .leader(Office.of(Office.Rank.COUNTY_LEADER, "副县长"))
                .unit(Plans.ECOLOGY)
                .build());
        accepted(stream, RecordWish.builder().wish("W1").text("希望落实用地。").unit(Plans.LAND).build());
      }
      case "organisation" ->
          accepted(
              stream,
              SetUnit.of(
                  Unit.builder()
                      .code("IPC")
                      .name("招商委")
                      .kind(UnitKind.COMMITTEE)
                      .principal(Office.of(Office.Rank.ORGAN_HEAD, "主任").withDepartment("IPC"))
                      .calendar("CN")
                      .wholeCounty(true)
                      .build(),
                  PAPER));
      default -> {
        accepted(
            stream,
            PlanInspections.of(
                2024,
                List.of(new PlannedMatter("M1", List.of("LAND"))),
                SupervisionBody.of(
                    Office.of(Office.Rank.ORGAN_HEAD, "督查室主任").withDepartment("SUPV"))));
        accepted(stream, BeginInspection.of("I1", "M1", Plans.LAND, SUPV, List.of()));
        for (String step :
            List.of(InspectionTable.RECORD, InspectionTable.CONCLUDE, InspectionTable.OBJECT)) {
          accepted(stream, CompleteStep.of("I1", step));
        }
      }
    }
    return switch (kind) {
      case "organisation" -> "IPC";
      case "inspections" -> "SUPV";
      default -> "LAND";
    };
  }

  private static List<String> owned(Views views, LocalDate day, String organ) {
    return views.duties(day).stream()
        .filter(duty -> duty.owner().equals(organ))
        .filter(duty -> duty.closedOn().isEmpty())
        .map(Duty::key)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"project", "suggestion", "investor", "activity", "organisation", "inspections"})
  void from_the_day_of_a_merger_the_successor_owes_and_reads_what_is_owed(String name) {
    String organ = begin(name);
    Kind kind = Objects.requireNonNull(kinds.get(name));
    List<String> owed = owned(kind.own(), BEFORE, organ);
    assertThat(owed).isNotEmpty();

    clock.set(FROM);
    zhuanban.rebuildDutyRows();

    assertThat(owned(kind.own(), BEFORE, organ)).isEqualTo(owed);
    assertThat(owned(kind.own(), FROM, organ)).isEmpty();
    assertThat(owned(kind.own(), FROM, "NEW")).containsAll(owed);
    Views read = kind.read().apply(zhuanban.forReader(new PersonRef("in-NEW")));
    assertThat(owned(read, FROM, "NEW")).isEqualTo(owned(kind.own(), FROM, "NEW"));
    assertThat(storage.duties(kind.stream()))
        .filteredOn(row -> owed.contains(row.key()))
        .extracting(DutyRow::owner)
        .containsOnly("NEW");
  }

  @Test
  void from_the_day_of_a_merger_the_successor_of_the_organ_that_decides_owes_in_a_case() {
    StreamKey stream = StreamKind.ACCOUNTABILITY.stream("AC-1");
    Officer chief = new Officer(new PersonRef("officer-1"), "用地审批股股长");
    NoticeOfFacts notice =
        new NoticeOfFacts(
            List.of(PartyConcerned.of(chief.person())),
            List.of(),
            false,
            List.of("行政机关公务员处分条例第二十条第四项"),
            List.of(
                AccountabilityMeasure.of(
                    PartyConcerned.of(chief.person()),
                    AccountabilityType.APPOINTING_ORGAN,
                    AccountabilityForm.DEMERIT)),
            PAPER);
    accepted(
        stream,
        OpenCase.builder()
            .unit(Plans.LAND)
            .addOfficers(chief)
            .authority(SUPV)
            .addReaders(new Reader(CLERK, Reader.ReaderRole.HANDLER))
            .paper(PAPER)
            .build());
    accepted(stream, GiveNotice.of(notice));

    clock.set(FROM);

    Views views =
        day ->
            zhuanban
                .forReader(CLERK)
                .find(StreamKind.ACCOUNTABILITY, "AC-1")
                .orElseThrow()
                .duties(day);
    assertThat(owned(views, BEFORE, "SUPV")).containsExactly("decide-case");
    assertThat(owned(views, FROM, "SUPV")).isEmpty();
    assertThat(owned(views, FROM, "NEW")).containsExactly("decide-case");
  }
}
