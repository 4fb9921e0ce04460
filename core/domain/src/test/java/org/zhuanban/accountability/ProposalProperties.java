package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class ProposalProperties {
  private static final CalendarBook BOOK = CalendarBook.bundled();

  /** A storage whose entries somebody rewrites. */
  private static final class Rewritten extends SingleCallStorage {
    private Optional<List<Entry>> entries = Optional.empty();

    Rewritten() {
      super(new InMemoryStorage());
    }

    @Override
    public List<Entry> read(StreamKey stream, long after, int max) {
      return entries
          .map(all -> all.stream().filter(entry -> entry.version() > after).limit(max).toList())
          .orElseGet(() -> super.read(stream, after, max));
    }

    @Override
    public Optional<Head> head(StreamKey stream) {
      return entries
          .map(all -> all.get(all.size() - 1))
          .map(last -> new Head(last.version(), last.chain()))
          .or(() -> super.head(stream));
    }

    /** Changes one entry, and computes every hash from there on anew. */
    void rewrite(StreamKey stream, int place) {
      List<Entry> all = super.read(stream, 0, Integer.MAX_VALUE);
      List<Entry> forged = new ArrayList<>();
      Bytes before = HashChain.start();
      for (int i = 0; i < all.size(); i++) {
        Entry entry = i == place ? Forgery.with(all.get(i), "actor") : all.get(i);
        before = HashChain.next(HashAlgorithm.SHA_256, stream, entry, before);
        forged.add(Forgery.copy(entry, "chain").chain(before).build());
      }
      entries = Optional.of(forged);
    }
  }

  private static ProjectDesk lived(History history, ProjectDesk desk) {
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    return desk.day(history.end().plusDays(40));
  }

  @Property(tries = 2400, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void only_days_that_the_organ_held_after_the_limit_count_against_it(
      @ForAll History history, @ForAll @IntRange(max = 40) int later) {
    ProjectView view = lived(history, ProjectDesk.on(history.start().toString())).view();
    LocalDate day = history.end().plusDays(later);

    for (Proposal proposal : view.supervision().proposals(day)) {
      proposal
          .duty()
          .filter(duty -> !proposal.daysAgainst().isEmpty())
          .ifPresent(duty -> check(view, proposal, duty));
      Statistics.collect(proposal.trigger());
    }
    Cases.mustBeMet(Trigger.LIMIT_PASSED, Trigger.COMMITMENT_PASSED, Trigger.RECEIPT_IGNORED);
  }

  /** A filing at once of Sunday, 23 September 2018; the Monday is a holiday. */
  @Example
  void the_days_on_which_a_late_filing_is_still_examined_count_against_the_organ() {
    ApprovalItem filing =
        Plans.item("F", ItemKind.FILING)
            .statutory(TimeLimit.parse("IMMEDIATE", "企业投资项目核准和备案管理条例第十三条"))
            .build();
    ProjectDesk desk = ProjectDesk.withoutEscalation("2018-09-23", filing);
    desk.recorded(ReceiveApplication.of("F", false));
    desk.day("2018-09-26").recorded(RecordFiling.of("F"));

    assertThat(desk.view().supervision().proposals(LocalDate.of(2018, 9, 26)))
        .filteredOn(proposal -> proposal.trigger() == Trigger.LIMIT_PASSED)
        .singleElement()
        .satisfies(
            proposal ->
                assertThat(proposal.daysAgainst()).containsExactly(LocalDate.of(2018, 9, 26)));
  }

  private static void check(ProjectView view, Proposal proposal, Duty duty) {
    LocalDate day = proposal.day();
    Deadline.Due limit =
        (proposal.trigger() == Trigger.LIMIT_PASSED
                ? duty.clock().statutoryOn(day, BOOK)
                : duty.clock().bindingOn(day, BOOK))
            .orElseThrow()
            .due()
            .orElseThrow();
    LocalDate due = limit.date();
    assertThat(proposal.certainty()).isEqualTo(limit.certainty());
    assertThat(proposal.organ()).isEqualTo(duty.owner());
    assertThat(proposal.since()).isEqualTo(proposal.daysAgainst().get(0));
    assertThat(proposal.daysAgainst())
        .allMatch(each -> each.isAfter(due) && !each.isAfter(day))
        .allMatch(each -> duty.clock().calendarOn(BOOK, day).isWorkingDay(each));
    if (duty.kind() == ApprovalDuty.DECIDE) {
      int attempt = Integer.parseInt(duty.key().substring(duty.key().lastIndexOf(':') + 1));
      List<LocalDate> held = new ArrayList<>();
      view.approvals()
          .attribution(day)
          .attempt(duty.subject(), attempt)
          .spans()
          .forEach(
              span -> {
                // A filing runs while its materials are examined, too.
                if (span.holder() instanceof Holder.DepartmentHolder holder
                    && holder.code().equals(duty.owner())
                    && holder.work() != Holder.Work.DELIVER) {
                  span.first().datesUntil(span.last().plusDays(1)).forEach(held::add);
                }
              });
      // Nothing of others counts, and nothing of the organ is left out.
      assertThat(proposal.daysAgainst())
          .containsExactlyElementsOf(
              held.stream()
                  .filter(each -> each.isAfter(due) && each.isAfter(duty.openedOn()))
                  .toList());
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void evidence_stands_exactly_if_nothing_was_touched(
      @ForAll History history, @ForAll @IntRange(max = 200) int where) {
    Rewritten storage = new Rewritten();
    ProjectDesk desk = lived(history, ProjectDesk.over(storage, history.start().toString()));
    LocalDate day = history.end().plusDays(30);
    List<Proposal> proposals = desk.view().supervision().proposals(day);
    Assume.that(!proposals.isEmpty());
    String id = desk.stream().id();
    Evidence evidence = desk.zhuanban().evidence().of(id, proposals.get(0));
    assertThat(evidence.entries()).hasSize((int) desk.view().version());
    assertThat(desk.zhuanban().evidence().changed(evidence)).isEmpty();

    int place = where % evidence.entries().size();
    storage.rewrite(desk.stream(), place);

    assertThat(desk.zhuanban().evidence().changed(evidence))
        .first()
        .satisfies(
            found -> {
              assertThat(found.version()).isEqualTo(place + 1L);
              assertThat(found.flaw()).isEqualTo(Finding.Flaw.REWRITTEN);
            });
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void evidence_shows_the_ledger_of_the_limit_and_whose_the_days_were(@ForAll History history) {
    ProjectDesk desk = lived(history, ProjectDesk.on(history.start().toString()));
    LocalDate day = history.end().plusDays(30);

    for (Proposal proposal : desk.view().supervision().proposals(day)) {
      Evidence evidence = desk.zhuanban().evidence().of(desk.stream().id(), proposal);
      if (!proposal.daysAgainst().isEmpty()) {
        LocalDate due = evidence.ledger().orElseThrow().deadline().dueOn().orElseThrow();
        assertThat(proposal.since()).isAfter(due);
        evidence
            .days()
            .ifPresent(
                days ->
                    assertThat(proposal.daysAgainst())
                        .allMatch(
                            each ->
                                days.on(each).orElseThrow()
                                        instanceof Holder.DepartmentHolder department
                                    && department.code().equals(proposal.organ())));
      }
      assertThat(evidence.notices()).allMatch(told -> !told.on().isAfter(day));
    }
  }
}
