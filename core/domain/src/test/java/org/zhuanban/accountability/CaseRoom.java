package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.AccountabilityView;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
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
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** The desk of one case, whose clerk handles it. */
final class CaseRoom extends StreamDesk<AccountabilityView> {
  static final PersonRef HANDLER = new PersonRef("handler-1");
  static final Officer CHIEF = new Officer(new PersonRef("officer-1"), "用地审批股股长");
  static final PartyConcerned OFFICER = PartyConcerned.of(CHIEF.person());
  static final DocumentRef PAPER = new DocumentRef("paper-1");
  static final String ID = "AC-01";

  private CaseRoom(LocalDate day) {
    super(
        StreamDesk.of(StreamKind.ACCOUNTABILITY).id(ID).by(HANDLER),
        new SettableClock(day),
        new InMemoryStorage());
  }

  static CaseRoom on(String day) {
    return on(LocalDate.parse(day));
  }

  static CaseRoom on(LocalDate day) {
    return new CaseRoom(day);
  }

  @Override
  public CaseRoom day(String day) {
    super.day(day);
    return this;
  }

  @Override
  public CaseRoom day(LocalDate day) {
    super.day(day);
    return this;
  }

  @Override
  public CaseRoom accepted(Command command) {
    super.accepted(command);
    return this;
  }

  @Override
  public AccountabilityView view() {
    return readable().orElseThrow();
  }

  AccountabilityCase examined() {
    return readable()
        .map(AccountabilityView::accountabilityCase)
        .orElse(AccountabilityCase.NOT_OPENED);
  }

  private Optional<AccountabilityView> readable() {
    return zhuanban().forReader(HANDLER).find(StreamKind.ACCOUNTABILITY, ID);
  }

  /** Refused whichever way it comes. */
  Refusal refusedBothWays(Command command) {
    Refusal refusal = refused(command);
    Kept before = kept();
    assertThat(record(command)).as("%s", command).isEqualTo(new Outcome.Refused(refusal));
    assertThat(kept()).as("%s", command).isEqualTo(before);
    return refusal;
  }

  /** The rules that were broken, each after its day. */
  List<String> brokenRules() {
    return found().stream()
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
