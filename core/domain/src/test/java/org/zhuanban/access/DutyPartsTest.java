package org.zhuanban.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuanban.BoardLine;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.access.rules.DutyParts;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Role;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.SettableClock;

/** Every kind of duty before every role, as the table has it. */
class DutyPartsTest {
  private static final LocalDate DAY = LocalDate.parse("2024-03-04");
  private static final StreamKey PROJECT = StreamKind.PROJECT.stream("P-1");
  private static final StreamKey OTHER = StreamKind.PROJECT.stream("P-2");
  private static final BoardQuery EVER = BoardQuery.builder().owed(new Owed.Ever()).build();

  /** What the kinds of each package are about, word for word. */
  private static final Map<String, ViewSection> ABOUT =
      Map.ofEntries(
          Map.entry("approval", ViewSection.APPROVALS),
          Map.entry("project", ViewSection.PROJECT),
          Map.entry("problem", ViewSection.PROBLEMS),
          Map.entry("taskforce", ViewSection.MEETINGS),
          Map.entry("agency", ViewSection.AGENCY),
          Map.entry("complaint", ViewSection.COMPLAINTS),
          Map.entry("funds", ViewSection.PROJECT),
          Map.entry("policy", ViewSection.POLICIES),
          Map.entry("grant", ViewSection.GRANT_APPLICATIONS),
          Map.entry("supervision", ViewSection.SUPERVISION),
          Map.entry("hearing", ViewSection.PROCEEDINGS),
          Map.entry("meeting-task", ViewSection.PROCEEDINGS));

  private static final Map<String, ViewSection> ELSEWHERE =
      Map.of(
          "suggestion", ViewSection.SUGGESTION,
          "investor", ViewSection.INVESTOR,
          "activity", ViewSection.ACTIVITY,
          "organisation", ViewSection.ORGANISATION,
          "accountability", ViewSection.ACCOUNTABILITY,
          "compendium", ViewSection.MEASURES,
          "inspection", ViewSection.SUPERVISION);

  private static final List<DutyKind> DUTIES = duties();
  private static final Set<String> KINDS =
      DUTIES.stream().map(DutyKind::code).collect(Collectors.toCollection(TreeSet::new));

  private static List<DutyKind> duties() {
    List<DutyKind> duties = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhuanban")) {
      if (type.isEnum() && type.isAssignableTo(DutyKind.class)) {
        Arrays.stream(type.reflect().getEnumConstants())
            .forEach(kind -> duties.add((DutyKind) kind));
      }
    }
    return duties;
  }

  private static String prefix(String kind) {
    return kind.substring(0, kind.indexOf('.'));
  }

  @Test
  void every_kind_of_duty_is_about_something_that_the_table_names() {
    assertThat(KINDS).hasSizeGreaterThan(30);
    for (String kind : KINDS) {
      Optional<ViewSection> about = Optional.ofNullable(ABOUT.get(prefix(kind)));
      if (about.isEmpty()) {
        assertThat(ELSEWHERE).as(kind).containsKey(prefix(kind));
        assertThat(DutyParts.inProjects()).doesNotContainKey(kind);
      } else {
        assertThat(DutyParts.inProjects()).containsEntry(kind, about.get());
        assertThat(DutyParts.of("project", kind))
            .contains(EnumSet.of(ViewSection.DUTIES, about.get()));
      }
    }
    assertThat(DutyParts.of("project", "hearing.NOTIFY"))
        .contains(EnumSet.of(ViewSection.DUTIES, ViewSection.PROCEEDINGS));
    assertThat(DutyParts.of("unheard-of", "approval.DECIDE")).isEmpty();
  }

  /** Who owes what in which streams: every kind twice, and every sort of stream. */
  private static InMemoryStorage county(List<StreamKey> streams) {
    InMemoryStorage county = new InMemoryStorage();
    List<String> kinds = new ArrayList<>(KINDS);
    kinds.addAll(List.of("hearing.NOTIFY", "meeting-task.DO", "inspection.REPORT"));
    for (StreamKey stream : streams) {
      List<DutyChange> puts = new ArrayList<>();
      for (String kind : kinds) {
        for (String owner : List.of("LAND", "ECO")) {
          puts.add(
              new DutyChange.Put(
                  DutyRow.builder()
                      .key(kind + ":" + owner)
                      .kind(kind)
                      .owner(owner)
                      .subject("A")
                      .openedOn(DAY)
                      .build()));
        }
      }
      county.commit(
          Commit.builder().stream(stream)
              .expectedVersion(0)
              .addEntries(
                  Entry.builder()
                      .version(1)
                      .type("test.begun")
                      .schema(1)
                      .effectiveOn(DAY)
                      .recordedAt(DAY.atStartOfDay().toInstant(ZoneOffset.UTC))
                      .actor("clerk-1")
                      .commandKey("c-1")
                      .body(Bytes.empty())
                      .seal(Bytes.empty())
                      .chain(Bytes.of(new byte[] {1}))
                      .build())
              .addAllDuties(puts)
              .receipt(new Receipt("c-1", Bytes.empty(), 1, 1))
              .build());
    }
    return county;
  }

  private static ViewSection elsewhere(StreamKey stream) {
    return Optional.ofNullable(ELSEWHERE.get(stream.kind())).orElseThrow();
  }

  private static boolean given(Position position, StreamKey stream, DutyRow row) {
    Set<ViewSection> parts =
        stream.kind().equals("project")
            ? EnumSet.of(
                ViewSection.DUTIES, ABOUT.getOrDefault(prefix(row.kind()), ViewSection.PROCEEDINGS))
            : EnumSet.of(elsewhere(stream));
    return parts.stream()
        .allMatch(
            part ->
                switch (RoleTable.USUAL.reading(part, Role.valueOf(position.role()))) {
                  case NONE -> false;
                  case OWN -> own(position, stream, row.owner());
                  case ALL -> true;
                });
  }

  private static boolean own(Position position, StreamKey stream, String owner) {
    boolean whole = position.role().equals("RESPONSIBLE_UNIT") && position.stream().isPresent();
    return (position.organ().isPresent() || position.stream().isPresent())
        && position.stream().orElse(stream).equals(stream)
        && (whole || position.organ().orElse(owner).equals(owner));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_comes_out_for_a_role_is_what_the_table_gives(Role role) {
    List<StreamKey> streams =
        List.of(
            PROJECT,
            OTHER,
            StreamKind.SUGGESTION.stream("S-1"),
            StreamKind.INVESTOR.stream("K-1"),
            StreamKind.ACTIVITY.stream("H-1"),
            StreamKind.ORGANISATION.stream("O-1"),
            StreamKind.INSPECTION.stream("I-1"),
            StreamKind.ACCOUNTABILITY.stream("A-1"));
    InMemoryStorage county = county(streams);
    for (Position position :
        List.of(
            Positions.everywhere(role),
            Positions.in(role, "LAND"),
            Positions.in(role, "GS"),
            Positions.of(role, PROJECT),
            Position.of(role.name()).withOrgan("LAND").withStream(PROJECT),
            Position.of(role.name()).withOrgan("GS").withStream(PROJECT),
            Positions.of(role, streams.get(2)))) {
      ReaderSession reading =
          Positions.library(county, new SettableClock(DAY), position).forReader(Positions.READER);
      for (StreamKey stream : streams) {
        Set<String> given =
            county.duties(stream).stream()
                .filter(row -> given(position, stream, row))
                .map(DutyRow::key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(() -> reading.board(stream, EVER).stream()))
            .as("%s in %s", position, stream)
            .isEqualTo(given);
        assertThat(keys(() -> pages(reading, false).filter(line -> in(line, stream))))
            .as("%s in the county, %s", position, stream)
            .isIn(given, Set.of());
        assertThat(keys(() -> pages(reading, true).filter(line -> in(line, stream))))
            .as("%s at work, %s", position, stream)
            .isEqualTo(
                given.stream()
                    .filter(key -> own(position, stream, key.substring(key.lastIndexOf(':') + 1)))
                    .collect(Collectors.toSet()));
      }
      assertThat(keys(() -> pages(reading, false)).isEmpty())
          .isEqualTo(RoleTable.USUAL.reading(ViewSection.DUTIES, role) != Extent.ALL);
    }
  }

  private static boolean in(BoardLine line, StreamKey stream) {
    return line.row().stream().equals(stream);
  }

  private static Stream<BoardLine> pages(ReaderSession reading, boolean mine) {
    List<BoardLine> lines = new ArrayList<>();
    var page = mine ? reading.mine(EVER, Optional.empty()) : reading.board(EVER, Optional.empty());
    lines.addAll(page.lines());
    while (page.next().isPresent()) {
      page = mine ? reading.mine(EVER, page.next()) : reading.board(EVER, page.next());
      lines.addAll(page.lines());
    }
    return lines.stream();
  }

  private static Set<String> keys(Supplier<Stream<BoardLine>> lines) {
    try {
      return lines.get().map(line -> line.row().duty().key()).collect(Collectors.toSet());
    } catch (NotReadableException e) {
      return Set.of();
    }
  }

  /** Whoever owes something hears of it; whoever is told of others' delay may read of it, too. */
  @Test
  void nobody_is_told_of_a_delay_that_the_table_hides() {
    Set<Role> owing = EnumSet.of(Role.HANDLER, Role.DEPARTMENT_HEAD);
    for (DutyKind kind : DUTIES) {
      String stream = ABOUT.containsKey(prefix(kind.code())) ? "project" : prefix(kind.code());
      for (EscalationPolicy.EscalationStep step : kind.escalation().steps()) {
        if (!owing.contains(step.role())) {
          assertThat(DutyParts.of(stream, kind.code()).orElseThrow())
              .as("%s of %s", step.role(), kind.code())
              .allMatch(part -> RoleTable.USUAL.reading(part, step.role()) != Extent.NONE);
        }
      }
    }
  }

  /** Only the head of the organ that broke a rule hears of it without reading what others broke. */
  @Test
  void nobody_is_told_of_news_that_the_table_hides() {
    for (MessageTopic topic : MessageTopic.values()) {
      ViewSection part =
          switch (topic.name().replaceAll("_.*", "")) {
            case "PROBLEM" -> ViewSection.PROBLEMS;
            case "MEETING" -> ViewSection.PROCEEDINGS;
            case "SUGGESTION" -> ViewSection.SUGGESTION;
            case "LEAD" -> ViewSection.INVESTOR;
            case "WISH" -> ViewSection.ACTIVITY;
            case "ORDER", "BAD" -> ViewSection.SUPERVISION;
            case "VIOLATION" -> ViewSection.VIOLATIONS;
            case "POLICY" -> ViewSection.POLICIES;
            default -> ViewSection.APPROVALS;
          };
      assertThat(topic.roles())
          .as("%s", topic)
          .filteredOn(role -> topic != MessageTopic.VIOLATION || role != Role.DEPARTMENT_HEAD)
          .allMatch(role -> RoleTable.USUAL.reading(part, role) != Extent.NONE);
    }
  }
}
