package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.Identifier.IdentifierKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.LicenceId;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.SettableClock;

/** What was given a number of the nation is found again by it. */
class IdentifierTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final String CASE = "12441500196720244T3442199806003202206230068";
  private static final String ELECTRONIC =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

  private final Zhuanban zhuanban = Zhuanban.builder().clock(new SettableClock(DAY)).build();

  private int sent;

  private void done(String project, Command command) {
    zhuanban.handle(
        Request.of(
            StreamKind.PROJECT.stream(project),
            "k-" + ++sent,
            command,
            new PersonRef("clerk-1"),
            DAY));
  }

  private void planned(String project) {
    done(
        project,
        AdoptPlan.of(
            Plans.plan(
                Plans.promised("L")
                    .codes(
                        ItemCodes.NONE
                            .withBasic("442199806003")
                            .withImplementation("12441500196720244T3442199806003")
                            .withHandling("12441500196720244T344219980600301"))
                    .build())));
  }

  private List<IdentifierLine> search(String text) {
    IdentifierPage page = zhuanban.search(text, Optional.empty());
    assertThat(page.next()).isEmpty();
    assertThat(page.unreadable()).isEmpty();
    return page.lines();
  }

  @Test
  void a_project_is_found_by_every_number_of_its_life() {
    planned("P-1");
    planned("P-2");
    done(
        "P-2",
        ReceiveApplication.of("L", true)
            .withCaseNumber(new CaseNumber(CASE))
            .withReceipt(new DocumentRef("石自然资收〔2024〕1号")));
    done(
        "P-2",
        AcceptApplication.of("L")
            .withReceipt(new DocumentRef("file-1").withNumber("石自然资受〔2024〕1号")));
    done("P-2", DecideItem.of("L", Result.APPROVED).withDecision(new DocumentRef("file-2")));
    done(
        "P-2",
        DeliverDecision.of("L")
            .withLicence(
                LicenceDocument.numbered("建字第530126202400012号")
                    .withHolder(Enterprise.of("石林示例食品有限公司").withCode("91530126MA6K000068"))
                    .withElectronic(new LicenceId(ELECTRONIC))));

    for (String text :
        List.of(
            CASE,
            "石自然资收〔2024〕1号",
            "石自然资受〔2024〕1号",
            "file-1",
            "file-2",
            "建字第530126202400012号",
            "91530126MA6K000068",
            ELECTRONIC)) {
      assertThat(search(text))
          .as(text)
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.row().stream().id()).isEqualTo("P-2");
                assertThat(found.identifier().item()).contains("L");
              });
    }
    assertThat(search("12441500196720244T344219980600301"))
        .extracting(found -> found.row().stream().id(), found -> found.identifier().kind())
        .containsExactly(
            tuple("P-1", IdentifierKind.HANDLING_CODE), tuple("P-2", IdentifierKind.HANDLING_CODE));
    assertThat(zhuanban.read(StreamKind.PROJECT, "P-2").find(CASE))
        .containsExactly(
            new Identifier(IdentifierKind.CASE_NUMBER, CASE, Optional.of("L"), Optional.of(1), 2));
    assertThat(search("建字第530126202400012")).isEmpty();
  }

  @Test
  void an_annulled_number_is_not_found() {
    planned("P-1");
    done("P-1", ReceiveApplication.of("L", true));
    done("P-1", NumberApplication.of("L", new CaseNumber(CASE)));
    assertThat(search(CASE)).hasSize(1);

    done("P-1", AnnulEntry.of(3, new DocumentRef("memo-1"), new PersonRef("head-1")));

    assertThat(search(CASE)).isEmpty();
    assertThat(search("memo-1")).hasSize(1);
  }

  private Zhuanban as(Position position, InMemoryStorage storage) {
    return Zhuanban.builder()
        .clock(new SettableClock(DAY))
        .storage(storage)
        .board(storage, InMemoryStorage.NAMESPACE)
        .directory(Positions.directory(List.of(position)))
        .build();
  }

  private static void tookOn(Zhuanban zhuanban, String project) {
    zhuanban.handle(
        Request.of(
            StreamKind.PROJECT.stream(project),
            "k",
            AdoptPlan.of(
                Plans.plan(
                    Plans.promised("L").codes(ItemCodes.NONE.withBasic("442199806003")).build())),
            new PersonRef("clerk-1"),
            DAY));
  }

  @Test
  void a_reader_finds_by_pages_what_may_be_read_and_nothing_else() {
    InMemoryStorage storage = new InMemoryStorage();
    Zhuanban library = as(Position.of(Role.COMMITTEE.name()), storage);
    for (int i = 100; i < 230; i++) {
      tookOn(library, "P-" + i);
    }
    List<String> found = new ArrayList<>();
    Optional<IdentifierMatch> after = Optional.empty();
    List<Integer> sizes = new ArrayList<>();
    do {
      IdentifierPage page = library.forReader(Positions.READER).search("442199806003", after);
      page.lines().forEach(line -> found.add(line.row().stream().id()));
      sizes.add(page.lines().size());
      after = page.next();
    } while (after.isPresent());
    assertThat(sizes).containsExactly(50, 50, 30);
    assertThat(found).hasSize(130).isSorted().doesNotHaveDuplicates();

    StreamKey own = StreamKind.PROJECT.stream("P-217");
    IdentifierPage page =
        as(Position.of(Role.ENTERPRISE.name()).withStream(own), storage)
            .forReader(Positions.READER)
            .search("442199806003", Optional.empty());
    assertThat(page.lines()).extracting(line -> line.row().stream()).containsExactly(own);
    assertThat(page.next()).isEmpty();
    assertThat(
            as(Position.of(Role.ENTERPRISE.name()), storage)
                .forReader(Positions.READER)
                .search("442199806003", Optional.empty()))
        .isEqualTo(new IdentifierPage(List.of(), List.of(), Optional.empty()));
  }

  @Test
  void a_row_that_no_entry_gives_cause_to_is_not_shown() {
    InMemoryStorage storage = new InMemoryStorage();
    Zhuanban library = as(Position.of(Role.COMMITTEE.name()), storage);
    tookOn(library, "P-1");
    StreamKey stream = StreamKind.PROJECT.stream("P-1");
    storage.refresh(
        new RowRefresh(
            stream,
            1,
            List.of(),
            List.of(
                new EntryIdentifiers(
                    1,
                    List.of(
                        new IdentifierRow(
                            1, 0, "PAPER", "伪造", Optional.empty(), Optional.empty()))))));

    assertThat(library.search("伪造", Optional.empty()).lines()).isEmpty();
    assertThat(library.verifyDutyRows().findings()).hasSize(1);
    assertThat(library.rebuildDutyRows().changed()).isEqualTo(1);
    assertThat(library.search("442199806003", Optional.empty()).lines()).hasSize(1);
    assertThatThrownBy(() -> library.search("", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_commit_says_of_identifiers_what_it_changes_and_nothing_else() {
    List<List<EntryIdentifiers>> said = new ArrayList<>();
    Zhuanban library =
        Zhuanban.builder()
            .clock(new SettableClock(DAY))
            .storage(
                new ForwardingStorage(new InMemoryStorage()) {
                  @Override
                  public CommitResult commit(Commit commit) {
                    said.add(commit.identifiers());
                    return super.commit(commit);
                  }

                  @Override
                  public List<CommitResult> commitAll(List<Commit> commits) {
                    return commitEach(commits);
                  }
                })
            .build();
    PersonRef clerk = new PersonRef("clerk-1");
    StreamKey stream = StreamKind.PROJECT.stream("P-1");
    library.handle(stream, AdoptPlan.of(Plans.plan(Plans.promised("L").build())), clerk);
    library.handle(stream, ReceiveApplication.of("L", true), clerk);
    library.handle(stream, NumberApplication.of("L", new CaseNumber(CASE)), clerk);
    library.handle(
        stream, AnnulEntry.of(3, new DocumentRef("memo-1"), new PersonRef("head-1")), clerk);

    assertThat(said)
        .containsExactly(
            List.of(),
            List.of(),
            List.of(
                new EntryIdentifiers(
                    3,
                    List.of(
                        new IdentifierRow(
                            3, 0, "CASE_NUMBER", CASE, Optional.of("L"), Optional.of(1))))),
            List.of(
                new EntryIdentifiers(3, List.of()),
                new EntryIdentifiers(
                    4,
                    List.of(
                        new IdentifierRow(
                            4, 0, "PAPER", "memo-1", Optional.empty(), Optional.empty())))));
  }
}
