package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.ProposalRef;
import org.zhuanban.accountability.Reader;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.archive.RetentionLine;
import org.zhuanban.archive.RetentionPage;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.Checkpointer;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.audit.InclusionProof;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.correction.Corrections;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;

class DestructionTest {
  private static final DocumentRef ORDER = new DocumentRef("destroy-2035-1");
  private static final DocumentRef APPRAISAL = new DocumentRef("appraisal-2035-1");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final PersonRef HEAD = new PersonRef("head-1");
  private static final DestroyStream DESTROY = DestroyStream.of(ORDER, APPRAISAL, HEAD);
  private static final TimeLimit TEN = TimeLimit.parse("10 YEARS", "县档案保管期限表第3条");
  private static final TimeLimit TWENTY = TimeLimit.parse("20 YEARS", "县档案保管期限表（修订）");
  private static final LocalDate CLOSED = LocalDate.parse("2024-03-06");

  private static LocalRule rule(TimeLimit limit, String from) {
    return LocalRule.from(LocalLimit.PROJECT_RETENTION, limit, LocalDate.parse(from));
  }

  /** A project that was terminated on 2024-03-06. */
  private static ProjectDesk closed(LocalRule... rules) {
    ProjectDesk desk = ProjectDesk.on("2024-03-04", LocalRuleBook.of(rules));
    desk.recorded(Plans.adopt(Plans.licence("A08")));
    desk.recorded(SetAttributes.of(List.of(Attribute.of("remark", "联系人电话 000-0000"))));
    desk.day("2024-03-06").recorded(TerminateProject.of(PAPER, PAPER));
    return desk;
  }

  private static ProjectDesk due() {
    return closed(rule(TEN, "2024-01-01")).day("2035-01-01");
  }

  /** Everything that the storage holds of the stream, as text. */
  private static String kept(ProjectDesk desk) {
    StringBuilder all = new StringBuilder();
    for (Entry entry : desk.storage().read(desk.stream(), 0, 1_000)) {
      all.append(entry).append(new String(entry.body().toArray(), StandardCharsets.UTF_8));
      desk.storage().receipt(desk.stream(), entry.commandKey()).ifPresent(all::append);
    }
    for (KeptText text : desk.storage().texts(desk.stream(), 0, 1_000)) {
      all.append(new String(text.content().toArray(), StandardCharsets.UTF_8));
    }
    return all.append(desk.storage().duties(desk.stream()))
        .append(desk.storage().identifiers(desk.stream()))
        .toString();
  }

  private static List<IdentifierRow> found(ProjectDesk desk, DocumentRef paper) {
    assertThat(desk.zhuanban().verifyDutyRows().findings()).isEmpty();
    return desk.storage().identifiers(desk.stream()).stream()
        .filter(row -> row.text().equals(paper.id()))
        .toList();
  }

  @Test
  void a_destroyed_stream_says_by_what_order_and_nothing_else() {
    ProjectDesk desk = due();
    ProjectDesk other = desk.another();
    assertThat(other.view().attributes().ofProject()).containsKey("remark");
    assertThat(found(other, PAPER)).isNotEmpty();
    List<Entry> before = desk.storage().read(desk.stream(), 0, 1_000);
    String key = before.get(0).commandKey();

    desk.recorded(DESTROY);

    StreamDestroyed order = new StreamDestroyed(ORDER, APPRAISAL, HEAD, CLOSED, TEN);
    for (ProjectDesk node : List.of(desk, other, desk.another())) {
      ProjectView view = node.view();
      assertThat(view.destruction())
          .contains(new Corrections.DestructionOrder(order, LocalDate.parse("2035-01-01")));
      assertThat(view.version()).isEqualTo(before.size() + 1);
      assertThat(view.history()).hasSize(before.size() + 1);
      assertThat(view.attributes().ofProject()).isEmpty();
      assertThat(view.duties(CLOSED)).isEmpty();
      assertThat(found(node, PAPER)).isEmpty();
      assertThat(found(node, ORDER)).hasSize(1);
      ProjectView then =
          node.zhuanban().read(StreamKind.PROJECT, desk.stream().id(), AsOf.day(CLOSED));
      assertThat(then.destruction()).isEqualTo(view.destruction());
      assertThat(then.attributes().ofProject()).isEmpty();
    }
    List<Entry> after = desk.storage().read(desk.stream(), 0, 1_000);
    assertThat(after).hasSize(before.size() + 1);
    for (int i = 0; i < before.size(); i++) {
      assertThat(HashChain.isResidue(after.get(i))).isTrue();
      assertThat(after.get(i).chain()).isEqualTo(before.get(i).chain());
      assertThat(after.get(i)).isEqualTo(HashChain.residue(before.get(i)));
    }
    assertThat(kept(desk))
        .doesNotContain("remark", "000-0000", "A08", "paper-1", key)
        .contains("destroy-2035-1", "appraisal-2035-1", "head-1", "2024-03-06");
    assertThat(desk.storage().receipt(desk.stream(), key)).isEmpty();
  }

  @Test
  void chain_checkpoints_and_proofs_stay_valid() {
    ProjectDesk desk = due();
    List<StreamHead> heads = new ArrayList<>();
    Checkpoint checkpoint =
        new Checkpointer(desk.storage(), HashAlgorithm.SHA_256, HeadSigner.NONE)
            .take(Set.of("project"), Instant.EPOCH, heads::add);
    InclusionProof proof =
        InclusionProof.of(checkpoint, heads.stream(), desk.stream()).orElseThrow();

    desk.recorded(DESTROY);

    Verifier verifier = new Verifier(desk.storage());
    assertThat(verifier.stream(desk.stream()).findings()).isEmpty();
    assertThat(verifier.since(checkpoint, heads.stream()).findings()).isEmpty();
    assertThat(proof.holdsIn(checkpoint)).isTrue();
    assertThat(desk.storage().read(desk.stream(), proof.head().version() - 1, 1).get(0).chain())
        .isEqualTo(proof.head().chain());
  }

  @Test
  void nothing_more_is_recorded_and_the_order_again_is_its_repetition() {
    ProjectDesk desk = due();
    Outcome done = desk.zhuanban().handle(desk.newRequest("d-1", DESTROY, desk.zhuanban().today()));
    assertThat(done).isInstanceOf(Outcome.Done.class);
    Refusal destroyed =
        Refusal.of(
            CorrectionRule.DESTROYED,
            desk.stream(),
            LocalDate.parse("2035-01-01"),
            ORDER.id(),
            HEAD.id());

    for (ProjectDesk node : List.of(desk, desk.another())) {
      assertThat(node.zhuanban().handle(desk.newRequest("d-1", DESTROY, desk.zhuanban().today())))
          .isInstanceOfSatisfying(
              Outcome.Done.class, again -> assertThat(again.repeated()).isTrue());
      assertThat(node.refused(DESTROY)).isEqualTo(destroyed);
      assertThat(node.refused(TerminateProject.of(PAPER, PAPER))).isEqualTo(destroyed);
      assertThat(
              node.zhuanban()
                  .record(
                      Fact.of(
                          desk.stream(),
                          HEAD,
                          "f-1",
                          SetAttributes.of(List.of(Attribute.of("a", "b"))),
                          CLOSED)))
          .isEqualTo(new Outcome.Refused(destroyed));
      node.zhuanban().rebuildDutyRows();
      assertThat(node.zhuanban().sweep().changed()).isZero();
    }
    assertThat(desk.storage().duties(desk.stream())).isEmpty();
  }

  @Test
  void what_is_open_or_kept_for_ever_is_not_destroyed() {
    ProjectDesk open = ProjectDesk.on("2035-01-01", LocalRuleBook.of(rule(TEN, "2024-01-01")));
    open.recorded(Plans.adopt(Plans.licence("A08")));
    assertThat(open.refused(DESTROY))
        .isEqualTo(Refusal.of(CorrectionRule.NOT_CLOSED, open.stream()));
    ProjectDesk unlimited = closed().day("2050-01-01");
    assertThat(unlimited.refused(DESTROY))
        .isEqualTo(Refusal.of(CorrectionRule.KEPT_FOR_EVER, unlimited.stream()));
    assertThat(unlimited.view().destruction()).isEmpty();
  }

  @Test
  void what_owes_anything_or_is_rested_on_is_not_destroyed() {
    ProjectDesk owing = ProjectDesk.on("2024-03-04", LocalRuleBook.of(rule(TEN, "2024-01-01")));
    owing.recorded(Plans.adopt(Plans.licence("A08"))).recorded(AcceptApplication.of("A08"));
    owing.recorded(TerminateProject.of(PAPER, PAPER)).day("2035-01-01");
    Refusal owed = owing.refused(DESTROY);
    assertThat(owed.rule()).isEqualTo(CorrectionRule.STILL_OWED);
    assertThat(owed.text(Locale.CHINESE)).contains("（审批决定 A08）");
    assertThat(owed.text(Locale.ENGLISH)).contains("(Decide on the item A08)");

    ProjectDesk desk = due();
    StreamKey opened = openedCase(desk, desk.stream().id());
    LocalDate today = desk.zhuanban().today();
    assertThat(desk.refused(DESTROY))
        .isEqualTo(Refusal.of(CorrectionRule.RESTED_ON, desk.stream()));

    assertThat(
            desk.zhuanban().handle(Request.of(opened, "o-2", DismissCase.of(PAPER), HEAD, today)))
        .isInstanceOf(Outcome.Done.class);
    desk.recorded(DESTROY);
    assertThat(desk.view().destruction()).isPresent();
  }

  private static StreamKey openedCase(ProjectDesk desk, String project) {
    StreamKey opened = StreamKind.ACCOUNTABILITY.stream("AC-1");
    OpenCase open =
        OpenCase.builder()
            .unit(Plans.LAND)
            .authority(Plans.LEAD_BUREAU)
            .addReaders(new Reader(HEAD, Reader.ReaderRole.HANDLER))
            .proposal(new ProposalRef(project, Trigger.LIMIT_PASSED, "d", CLOSED))
            .paper(PAPER)
            .build();
    Request request = Request.of(opened, "o-1", open, HEAD, desk.zhuanban().today());
    assertThat(desk.zhuanban().handle(request)).isInstanceOf(Outcome.Done.class);
    return opened;
  }

  @Test
  void an_unreadable_case_keeps_a_project_and_is_not_said_to_rest_on_it() {
    ProjectDesk desk = due();
    StreamKey opened = openedCase(desk, "P-elsewhere");
    Zhuanban blind =
        Zhuanban.builder()
            .storage(
                new SingleCallStorage(desk.storage()) {
                  @Override
                  public List<Entry> read(StreamKey stream, long after, int max) {
                    return stream.equals(opened) ? List.of() : super.read(stream, after, max);
                  }
                })
            .clock(Clock.fixed(Instant.parse("2035-01-01T04:00:00Z"), Zhuanban.LEGAL_TIME))
            .localRules(LocalRuleBook.of(rule(TEN, "2024-01-01")))
            .build();

    assertThat(blind.handle(desk.newRequest("d-1", DESTROY, desk.zhuanban().today())))
        .isEqualTo(new Outcome.Refused(Refusal.of(CorrectionRule.CASE_UNREADABLE, desk.stream())));

    desk.recorded(DESTROY);
    assertThat(desk.view().destruction()).isPresent();
  }

  @Test
  void the_register_says_what_is_due_what_keeps_the_rest_and_what_is_gone() {
    ProjectDesk desk = closed(rule(TEN, "2024-01-01")).day("2034-12-31");
    StreamKey other = StreamKind.PROJECT.stream("P-0");
    desk.zhuanban()
        .handle(
            Request.of(
                other, "a-1", Plans.adopt(Plans.licence("A01")), HEAD, desk.zhuanban().today()));

    RetentionPage first = page(desk, Optional.empty());
    assertThat(first.lines()).isEmpty();
    assertThat(first.next()).contains("P-0");
    RetentionLine kept = page(desk, first.next()).lines().get(0);
    assertThat(kept.due()).isFalse();
    assertThat(kept.obstacle()).map(Refusal::rule).contains(CorrectionRule.RETENTION_RUNS);
    assertThat(kept.over()).contains(LocalDate.parse("2035-01-01"));
    assertThat(kept.retention()).contains(TEN);

    desk.day("2035-01-01");
    assertThat(page(desk, first.next()).lines()).allMatch(RetentionLine::due);
    desk.recorded(DESTROY);

    RetentionLine gone = page(desk, first.next()).lines().get(0);
    assertThat(gone.due()).isFalse();
    assertThat(gone.destruction()).map(each -> each.order().order()).contains(ORDER);
    assertThat(gone.entries()).isEqualTo(kept.entries());
    assertThat(gone.closedOn()).isEqualTo(kept.closedOn());
    assertThat(gone.over()).isEqualTo(kept.over());
  }

  private static RetentionPage page(ProjectDesk desk, Optional<String> after) {
    return desk.zhuanban().archive().retention(StreamKind.PROJECT, after, 1);
  }

  @Test
  void the_retention_runs_from_the_first_of_january_after_the_closing() {
    ProjectDesk desk = due().day("2034-12-31");
    Refusal runs =
        Refusal.of(
            CorrectionRule.RETENTION_RUNS,
            desk.stream(),
            CLOSED,
            "10 LimitUnit.YEARS",
            LocalDate.parse("2035-01-01"));
    assertThat(desk.refused(DESTROY)).isEqualTo(runs);
    assertThat(runs.text(Locale.CHINESE)).contains("保管10 年");
    assertThat(
            desk.day("2035-01-02")
                .zhuanban()
                .handle(desk.newRequest("early", DESTROY, LocalDate.parse("2034-12-31"))))
        .isEqualTo(new Outcome.Refused(runs));
  }

  @Test
  void a_later_rule_lengthens_the_retention_and_never_shortens_it() {
    ProjectDesk longer =
        closed(
                rule(TEN, "2024-01-01").until(LocalDate.parse("2029-12-31")),
                rule(TWENTY, "2030-01-01"))
            .day("2044-12-31");
    assertThat(longer.refused(DESTROY).rule()).isEqualTo(CorrectionRule.RETENTION_RUNS);
    ProjectDesk shorter =
        closed(
                rule(TWENTY, "2024-01-01").until(LocalDate.parse("2029-12-31")),
                rule(TEN, "2030-01-01"))
            .day("2044-12-31");
    assertThat(shorter.refused(DESTROY).rule()).isEqualTo(CorrectionRule.RETENTION_RUNS);
    shorter.day("2045-01-01").recorded(DESTROY);
    assertThat(shorter.view().destruction()).map(gone -> gone.order().retention()).contains(TWENTY);
  }

  @Test
  void residues_without_an_order_and_what_stands_despite_one_are_found() {
    ProjectDesk whole = due();
    ProjectDesk gone = due();
    Entry first = gone.storage().read(gone.stream(), 0, 1).get(0);
    Entry residue = HashChain.residue(whole.storage().read(whole.stream(), 1, 1).get(0));
    gone.recorded(DESTROY);
    for (Storage storage :
        List.of(new Rewritten(gone.storage(), first), new Rewritten(whole.storage(), residue))) {
      assertThat(new Verifier(storage).stream(whole.stream()).findings())
          .extracting(Finding::flaw)
          .first()
          .isIn(Finding.Flaw.DESTRUCTION, Finding.Flaw.TEXT, Finding.Flaw.RECEIPT);
      ProjectDesk reading = ProjectDesk.over(storage, "2035-01-01");
      assertThatExceptionOfType(UnreadableStreamException.class).isThrownBy(reading::view);
    }
  }

  /** A storage with one entry exchanged for another that bears the same chain. */
  private static final class Rewritten extends SingleCallStorage {
    private final Entry other;

    Rewritten(Storage storage, Entry other) {
      super(storage);
      this.other = other;
    }

    @Override
    public List<Entry> read(StreamKey stream, long after, int max) {
      return super.read(stream, after, max).stream()
          .map(entry -> entry.version() == other.version() ? other : entry)
          .toList();
    }
  }

  @Test
  void a_residue_with_any_changed_column_fits_no_chain() {
    ProjectDesk desk = due();
    desk.recorded(DESTROY);
    Entry residue = desk.storage().read(desk.stream(), 0, 1).get(0);
    assertThat(HashChain.check(desk.stream(), residue, HashChain.start())).isEmpty();
    for (String column : Forgery.columns().toList()) {
      Entry forged = Forgery.with(residue, column);
      assertThat(HashChain.check(desk.stream(), forged, HashChain.start())).as(column).isPresent();
    }
  }
}
