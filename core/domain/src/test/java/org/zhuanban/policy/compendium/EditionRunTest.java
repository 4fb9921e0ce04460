package org.zhuanban.policy.compendium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyChange;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyComparison;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyDifference;
import org.zhuanban.policy.PolicyEvent.PoliciesOffered;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.policy.Unmet;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.funds.Money;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

class EditionRunTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private final SettableClock clock = new SettableClock(LocalDate.of(2024, 3, 4));
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban county = Zhuanban.builder().storage(storage).clock(clock).build();

  private Zhuanban over(Storage other) {
    return Zhuanban.builder().storage(other).clock(clock).build();
  }

  private void accepted(StreamKey stream, Command command) {
    Outcome outcome = county.handle(stream, command, StreamDesk.CLERK);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private void placed(String project) {
    accepted(
        StreamKind.PROJECT.stream(project),
        PlaceProject.of(Jurisdiction.UNKNOWN.withPlace("X").withIndustry("C13"), PAPER));
  }

  private void published(String edition, long yuan) {
    accepted(
        StreamKind.COMPENDIUM.stream("530126"),
        CompendiumDesk.publish(
            edition,
            county.today().toString(),
            CompendiumDesk.policy(
                "P1", "农产品加工补助", yuan, PolicyCondition.industry("industry", "C13"))));
  }

  private SweepReport offered() {
    return county.offerEdition("530126", StreamDesk.CLERK);
  }

  private List<String> editions(String project) {
    return county.read(StreamKind.PROJECT, project).history().stream()
        .map(happened -> happened.event())
        .filter(PoliciesOffered.class::isInstance)
        .map(event -> ((PoliciesOffered) event).compendium().edition())
        .toList();
  }

  @Test
  void one_command_offers_the_edition_of_the_day_to_every_project_once() {
    for (int i = 0; i < 120; i++) {
      placed(String.format(Locale.ROOT, "P-%03d", i));
    }
    published("2024-1", 50_000);

    assertThat(offered().changed()).isEqualTo(120);
    assertThat(offered().changed()).isZero();
    assertThat(editions("P-119")).containsExactly("2024-1");
    assertThat(county.read(StreamKind.PROJECT, "P-007").policies().standings(county.today()))
        .allMatch(PolicyStanding::entitled);

    clock.set(LocalDate.of(2024, 6, 3));
    placed("P-200");
    published("2024-2", 80_000);
    assertThat(offered().changed()).isEqualTo(121);
    assertThat(editions("P-119")).containsExactly("2024-1", "2024-2");
    assertThat(editions("P-200")).containsExactly("2024-2");
  }

  @Test
  void a_project_keeps_its_profile_and_a_terminated_one_is_left_alone() {
    placed("P-1");
    placed("P-2");
    accepted(
        StreamKind.PROJECT.stream("P-1"),
        OfferPolicies.of(CompendiumDesk.catalogue("old"), ProjectProfile.of().withIndustry("C14")));
    accepted(StreamKind.PROJECT.stream("P-2"), TerminateProject.of(PAPER, PAPER));
    published("2024-1", 50_000);

    assertThat(offered().changed()).isEqualTo(1);
    PolicyStanding standing =
        county.read(StreamKind.PROJECT, "P-1").policies().standings(county.today()).get(0);
    assertThat(standing.unmet()).extracting(Unmet::code).containsExactly("industry");
    assertThat(editions("P-2")).isEmpty();
  }

  @Test
  void a_stream_that_cannot_be_written_does_not_stop_the_others() {
    placed("P-1");
    placed("P-2");
    placed("P-3");
    published("2024-1", 50_000);
    Storage damaged =
        new ForwardingStorage(storage) {
          @Override
          public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            return readEach(positions, max);
          }

          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            List<Entry> entries = super.read(stream, after, max);
            return stream.id().equals("P-2") ? List.of() : entries;
          }
        };

    SweepReport report = over(damaged).offerEdition("530126", StreamDesk.CLERK);

    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.failed()).containsOnlyKeys(StreamKind.PROJECT.stream("P-2"));
    assertThat(offered().changed()).isEqualTo(1);
  }

  @Test
  void a_run_that_was_killed_goes_on_where_it_was() {
    for (int i = 0; i < 120; i++) {
      placed(String.format(Locale.ROOT, "P-%03d", i));
    }
    published("2024-1", 50_000);
    AtomicInteger left = new AtomicInteger(70);
    Storage dying =
        new ForwardingStorage(storage) {
          @Override
          public CommitResult commit(Commit commit) {
            if (left.getAndDecrement() == 0) {
              throw new StorageException("the machine stops", false, new java.io.IOException());
            }
            return super.commit(commit);
          }
        };

    assertThatThrownBy(() -> over(dying).offerEdition("530126", StreamDesk.CLERK))
        .isInstanceOf(StorageException.class);

    assertThat(offered().changed()).isEqualTo(50);
    for (int i = 0; i < 120; i++) {
      assertThat(editions(String.format(Locale.ROOT, "P-%03d", i))).containsExactly("2024-1");
    }
  }

  @Test
  void without_an_edition_that_holds_nothing_is_offered() {
    placed("P-1");

    assertThatThrownBy(this::offered)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("compendium/530126 has no edition that holds on 2024-03-04");
  }

  @Test
  void two_editions_are_compared_for_a_project() {
    placed("P-1");
    PolicyCatalogue one =
        CompendiumDesk.catalogue(
            "2024-1",
            CompendiumDesk.policy("UP", "甲", 50_000),
            CompendiumDesk.policy("DOWN", "乙", 50_000),
            CompendiumDesk.policy("SAME", "丙", 50_000),
            CompendiumDesk.policy("OLD", "丁", 50_000));
    PolicyCatalogue other =
        CompendiumDesk.catalogue(
            "2024-2",
            CompendiumDesk.policy("UP", "甲", 60_000),
            CompendiumDesk.policy("DOWN", "乙", 90_000, PolicyCondition.ownership("owner", "民营")),
            CompendiumDesk.policy("SAME", "丙", 50_000),
            CompendiumDesk.policy("NEW", "戊", 10_000));
    ProjectView view = county.read(StreamKind.PROJECT, "P-1");

    PolicyComparison comparison = view.policies().compare(one, other, county.today());

    assertThat(comparison.differences())
        .extracting(PolicyDifference::code, PolicyDifference::change)
        .containsExactly(
            tuple("UP", PolicyChange.MORE),
            tuple("DOWN", PolicyChange.LESS),
            tuple("SAME", PolicyChange.SAME),
            tuple("OLD", PolicyChange.DROPPED),
            tuple("NEW", PolicyChange.ADDED));
    assertThat(comparison.given()).isEqualTo(Money.yuan(200_000));
    assertThat(comparison.givenByOther()).isEqualTo(Money.yuan(120_000));
    assertThat(comparison.differences().get(1).other().orElseThrow().unmet())
        .extracting(Unmet::code)
        .containsExactly("owner");
    assertThat(county.read(StreamKind.PROJECT, "P-1").policies().standings(county.today()))
        .as("a comparison changes nothing")
        .isEmpty();
  }
}
