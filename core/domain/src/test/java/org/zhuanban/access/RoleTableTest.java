package org.zhuanban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.access.rules.DutyParts;
import org.zhuanban.access.rules.Rights;
import org.zhuanban.export.Dictionary;
import org.zhuanban.feature.CommandType;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.GeneratedDocument;
import org.zhuanban.testing.domain.Samples;

/** Writes down what each role may do and read; rewrite it with {@code -Drules.write=true}. */
class RoleTableTest {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");

  @Test
  void every_command_every_part_and_every_role_has_its_place() {
    List<String> commands =
        Samples.FEATURES.stream()
            .flatMap(feature -> feature.commandTypes().stream())
            .map(CommandType::name)
            .toList();

    assertThat(commands).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    assertThat(RoleTable.USUAL.actions()).containsExactlyInAnyOrderElementsOf(commands);
    assertThat(RoleTable.USUAL.reading().keySet()).containsExactly(ViewSection.values());
    assertThat(
            Stream.concat(
                RoleTable.USUAL.acting().values().stream(),
                RoleTable.USUAL.reading().values().stream()))
        .allSatisfy(
            row -> {
              assertThat(row.reaches().keySet()).containsExactly(Role.values());
              assertThat(row.basis()).matches("(工作惯例：|.*法.*第.+条).*");
            });
  }

  @Test
  void a_handler_acts_for_the_own_organ_only() {
    assertThat(
            rights(Role.HANDLER, Optional.of("DNR")).acts("approval.decide-item", STREAM, Set::of))
        .isFalse();
    assertThat(
            rights(Role.HANDLER, Optional.of("DNR"))
                .acts("approval.decide-item", STREAM, () -> Set.of("DNR", "EPB")))
        .isTrue();
  }

  @Test
  void a_position_without_a_scope_has_nothing_of_its_own() {
    assertThat(
            rights(Role.HANDLER, Optional.empty())
                .acts("approval.decide-item", STREAM, () -> Set.of("A")))
        .isFalse();
    assertThat(rights(Role.HANDLER, Optional.empty()).reads(ViewSection.PROJECT, STREAM, Set::of))
        .isFalse();
  }

  @Test
  void what_nobody_named_is_denied_and_a_county_changes_cells_with_its_paper() {
    RoleTable local =
        RoleTable.USUAL
            .withActing("approval.decide-item", Role.HANDLER, Extent.NONE, "石政办发〔2024〕1号")
            .withReading(ViewSection.FUNDS, Role.SUPERVISION_OFFICE, Extent.ALL, "石政办发〔2024〕1号");

    assertThat(local.acting("approval.decide-item", Role.HANDLER)).isEqualTo(Extent.NONE);
    assertThat(local.acting("approval.decide-item", Role.DEPARTMENT_HEAD)).isEqualTo(Extent.OWN);
    assertThat(local.reading(ViewSection.FUNDS, Role.SUPERVISION_OFFICE)).isEqualTo(Extent.ALL);
    assertThat(local.reading())
        .hasEntrySatisfying(
            ViewSection.FUNDS, row -> assertThat(row.basis()).isEqualTo("石政办发〔2024〕1号"));
    assertThat(local.acting("NoSuchCommand", Role.LEAD_BUREAU)).isEqualTo(Extent.NONE);
    assertThat(
            new Rights(
                    new PersonRef("p"),
                    local,
                    List.of(Directory.Position.of("CLEANER").withStream(STREAM)))
                .reads(ViewSection.PROJECT, STREAM, Set::of))
        .isFalse();
  }

  private static Rights rights(Role role, Optional<String> organ) {
    return new Rights(
        new PersonRef("p"),
        RoleTable.USUAL,
        List.of(new Directory.Position(role.name(), organ, Optional.empty())));
  }

  @Test
  void the_document_is_what_the_table_says() throws IOException {
    GeneratedDocument.check("roles.md", doc());
  }

  private static String doc() {
    return """
    # 角色与权限 Roles and what each may do and read

    A = 全部，o = 本人范围（本部门、本专班、本企业、本人的建议），空 = 不许可。县里可按 `RoleTable.withActing`、`withReading` 另定。
    本文件由 `RoleTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。

    A reaches everything in the namespace, o what is one's own: the matters of one's organ, or what lies in the stream
    that the position names. A command about an item, a problem, a step or an application is the matter of the organ
    that decides, holds, owes or prepares it; any other one of all organs that take part in the stream. An empty cell
    denies. Who annuls an act, or a fact that waits, needs the right to annul and the right to that act. A responsible
    unit answers for the whole of a project that its position names, whatever organ it names as well.

    | | %s |
    | --- | %s |
    %s
    ## 阅 Reading

    | 内容 Part | %s | 依据 Basis |
    | --- | %s | --- |
    %s
    A duty of a project is read by whoever may read DUTIES and what it is about; one in another stream by whoever may
    read that stream. A step of a proceeding is about PROCEEDINGS, any other duty about this:

    | 内容 Part | 义务 Duties |
    | --- | --- |
    %s
    ## 行 Acting

    | 指令 Command | %s | 依据 Basis |
    | --- | %s | --- |
    %s\
    """
        .formatted(
            "Role",
            "---",
            Arrays.stream(Role.values())
                .map(
                    role ->
                        "| %s | %s %s |\n"
                            .formatted(
                                1 + List.of(Role.values()).indexOf(role),
                                Dictionary.label(role, Locale.CHINESE),
                                role))
                .collect(Collectors.joining()),
            heads(),
            rule(),
            RoleTable.USUAL.reading().entrySet().stream()
                .map(
                    row ->
                        line(
                            Dictionary.label(row.getKey(), Locale.CHINESE) + " " + row.getKey(),
                            row.getValue()))
                .collect(Collectors.joining()),
            duties(),
            heads(),
            rule(),
            RoleTable.USUAL.acting().entrySet().stream()
                .map(
                    row ->
                        line(
                            Dictionary.ofCommand(row.getKey(), Locale.CHINESE) + " " + row.getKey(),
                            row.getValue()))
                .collect(Collectors.joining()));
  }

  private static String duties() {
    return DutyParts.inProjects().values().stream()
        .distinct()
        .sorted()
        .map(
            part ->
                "| %s %s | %s |\n"
                    .formatted(
                        Dictionary.label(part, Locale.CHINESE),
                        part,
                        DutyParts.inProjects().entrySet().stream()
                            .filter(kind -> kind.getValue() == part)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining());
  }

  private static String heads() {
    return Arrays.stream(Role.values())
        .map(role -> Integer.toString(1 + List.of(Role.values()).indexOf(role)))
        .collect(Collectors.joining(" | "));
  }

  private static String rule() {
    return Arrays.stream(Role.values()).map(role -> "---").collect(Collectors.joining(" | "));
  }

  private static String line(String name, RoleTable.Row row) {
    return "| %s | %s | %s |\n"
        .formatted(
            name,
            Arrays.stream(Role.values())
                .map(
                    role ->
                        switch (row.reaches().getOrDefault(role, Extent.NONE)) {
                          case ALL -> "A";
                          case OWN -> "o";
                          case NONE -> " ";
                        })
                .collect(Collectors.joining(" | ")),
            row.basis());
  }
}
