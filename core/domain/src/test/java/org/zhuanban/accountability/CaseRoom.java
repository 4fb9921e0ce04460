package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.AccountabilityView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.RemedyCommand.AnswerRemedy;
import org.zhuanban.accountability.RemedyCommand.SeekRemedy;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Storage;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

/** One case, and who handles it. */
final class CaseRoom {
  static final PersonRef HANDLER = new PersonRef("handler-1");
  static final Officer CHIEF = new Officer(new PersonRef("officer-1"), "用地审批股股长");
  static final PartyConcerned OFFICER = PartyConcerned.of(CHIEF.person());
  static final DocumentRef PAPER = new DocumentRef("paper-1");
  static final String ID = "AC-01";

  private final StreamDesk<AccountabilityView> desk;

  private CaseRoom(LocalDate day) {
    desk = StreamDesk.of(StreamKind.ACCOUNTABILITY).id(ID).by(HANDLER).on(day);
  }

  static CaseRoom on(String day) {
    return on(LocalDate.parse(day));
  }

  static CaseRoom on(LocalDate day) {
    return new CaseRoom(day);
  }

  CaseRoom day(String day) {
    return day(LocalDate.parse(day));
  }

  CaseRoom day(LocalDate day) {
    desk.day(day);
    return this;
  }

  Zhuanban zhuanban() {
    return desk.zhuanban();
  }

  Storage storage() {
    return desk.storage();
  }

  AccountabilityView view() {
    return zhuanban().forReader(HANDLER).find(StreamKind.ACCOUNTABILITY, ID).orElseThrow();
  }

  AccountabilityCase examined() {
    return zhuanban()
        .forReader(HANDLER)
        .find(StreamKind.ACCOUNTABILITY, ID)
        .map(AccountabilityView::accountabilityCase)
        .orElse(AccountabilityCase.NOT_OPENED);
  }

  Outcome request(Command command) {
    return desk.request(command);
  }

  Outcome requestAs(PersonRef who, Command command) {
    return desk.requestAs(who, command);
  }

  Outcome record(Command command) {
    return desk.record(command);
  }

  Outcome record(Command command, LocalDate on) {
    return desk.record(command, on);
  }

  CaseRoom accepted(Command command) {
    desk.accepted(command);
    return this;
  }

  /** Refused whichever way it comes. */
  Refusal refusedBothWays(Command command) {
    long before = examined().opening().isPresent() ? view().version() : 0;
    Outcome asked = request(command);
    Outcome told = record(command);
    assertThat(asked).as("%s", command).isInstanceOf(Outcome.Refused.class);
    assertThat(told).as("%s", command).isEqualTo(asked);
    assertThat(examined().opening().isPresent() ? view().version() : 0).isEqualTo(before);
    return ((Outcome.Refused) asked).refusal();
  }

  List<String> violations() {
    return view().violations().found().stream()
        .map(found -> "%s %s".formatted(found.on(), found.what().rule()))
        .toList();
  }

  static OpenCase open(AccountabilityMeasure... intended) {
    OpenCase.Builder opening =
        OpenCase.builder()
            .unit(Plans.LAND)
            .addOfficers(CHIEF)
            .authority(Plans.LEAD_BUREAU)
            .addReaders(new Reader(HANDLER, Reader.ReaderRole.HANDLER))
            .paper(PAPER);
    return intended.length == 0 ? opening.build() : opening.notice(notice(intended)).build();
  }

  static NoticeOfFacts notice(AccountabilityMeasure... intended) {
    return new NoticeOfFacts(
        List.of(PartyConcerned.UNIT, OFFICER),
        List.of(),
        false,
        List.of("行政许可法第七十四条第二项"),
        List.of(intended),
        PAPER);
  }

  static ReceiveStatement statement(PartyConcerned by) {
    return ReceiveStatement.of(by).withPaper(PAPER);
  }

  static DecideCase decide(AccountabilityMeasure... measures) {
    return DecideCase.builder().addMeasures(measures).minutes(PAPER).paper(PAPER).build();
  }

  static DeliverCaseDecision deliver() {
    return DeliverCaseDecision.toAll().withPaper(PAPER);
  }

  static SeekRemedy seek(Remedy remedy, PartyConcerned by) {
    return SeekRemedy.of(remedy, by).withPaper(PAPER);
  }

  static AnswerRemedy answer(
      Remedy remedy, PartyConcerned of, RemedyResult result, AccountabilityMeasure... measures) {
    return new AnswerRemedy(remedy, of, result, List.of(measures), PAPER);
  }

  static AccountabilityMeasure unit(AccountabilityForm form) {
    return AccountabilityMeasure.of(PartyConcerned.UNIT, AccountabilityType.ORGANISATIONAL, form);
  }

  static AccountabilityMeasure officer(AccountabilityType track, AccountabilityForm form) {
    return AccountabilityMeasure.of(OFFICER, track, form);
  }
}
