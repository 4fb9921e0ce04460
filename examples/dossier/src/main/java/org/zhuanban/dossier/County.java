package org.zhuanban.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.report.ReportPeriod;

/** The county of a dossier: its committee, its departments, and what they do for all projects. */
final class County {
  private static final String COMMITTEE = "COMMITTEE";

  private static final DocumentRef PAPER = new DocumentRef("county");

  private County() {}

  /** The committee above all, the lead bureau for the whole county, and the other departments. */
  static List<SetUnit> units(Dossier dossier) {
    Department bureau = dossier.leadBureau();
    Unit.Builder committee = unit(COMMITTEE, "招商引资工作委员会", UnitKind.COMMITTEE, bureau);
    return Stream.concat(
            Stream.of(committee.wholeCounty(true).build()),
            dossier.departments().values().stream()
                .map(
                    department ->
                        unit(department.code(), department.name(), department.kind(), department)
                            .parent(COMMITTEE)
                            .wholeCounty(department.equals(bureau))
                            .addAllPlaces(department.places())
                            .addAllIndustries(department.industries())
                            .build()))
        .map(unit -> SetUnit.of(unit, PAPER))
        .toList();
  }

  private static Unit.Builder unit(String code, String name, UnitKind kind, Department like) {
    return Unit.builder()
        .code(code)
        .name(name)
        .kind(kind)
        .principal(Office.of(Office.Rank.OTHER, name + "主要负责人"))
        .calendar(like.calendar());
  }

  static HoldCommitteeMeeting meeting(HistoryEvent event) {
    return HoldCommitteeMeeting.of(
        new ReportPeriod(event.text("meeting")),
        event.texts("attended"),
        event.optionalNumber("decisions").orElse(0),
        List.of(),
        event.document());
  }
}
