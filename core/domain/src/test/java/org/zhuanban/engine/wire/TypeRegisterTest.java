package org.zhuanban.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.Extent;
import org.zhuanban.access.RoleTable;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.input.InputException;
import org.zhuanban.party.Role;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.testing.domain.Samples;

class TypeRegisterTest {
  private static final TypeRegister REGISTER = new TypeRegister(Samples.FEATURES);

  /** The approvals, of which one method answers otherwise. */
  private static Feature<?, ?> approvals(String called, Object answer) {
    return (Feature<?, ?>)
        Proxy.newProxyInstance(
            TypeRegisterTest.class.getClassLoader(),
            new Class<?>[] {Feature.class},
            (proxy, method, arguments) ->
                method.getName().equals(called)
                    ? answer
                    : method.invoke(ApprovalFeature.INSTANCE, arguments));
  }

  @Test
  void the_name_of_a_command_begins_with_its_feature_and_leads_back_to_it() {
    assertThat(REGISTER.routes())
        .hasSizeGreaterThan(120)
        .allSatisfy(
            route -> {
              assertThat(route.type().name()).startsWith(route.feature().name() + ".");
              assertThat(REGISTER.route(route.type().name())).contains(route);
            });
  }

  @Test
  void a_feature_that_forgets_a_command_does_not_start() {
    List<CommandType<?>> all = ApprovalFeature.INSTANCE.commandTypes();
    Feature<?, ?> forgetful = approvals("commandTypes", all.subList(1, all.size()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TypeRegister(List.of(forgetful)))
        .withMessage(
            "command %s has no name; register it in its feature", all.get(0).type().getName());
  }

  @Test
  void a_feature_that_forgets_an_event_does_not_start() {
    List<EventType> all = ApprovalFeature.INSTANCE.eventTypes();
    Feature<?, ?> forgetful = approvals("eventTypes", all.subList(1, all.size()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TypeRegister(List.of(forgetful)))
        .withMessage(
            "event %s has no name; register it in its feature", all.get(0).type().getName());
  }

  @Test
  void two_commands_of_one_name_do_not_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TypeRegister(List.of(ProjectFeature.INSTANCE, ProjectFeature.INSTANCE)))
        .withMessageContaining("is registered twice");
  }

  @Test
  void a_name_that_is_none_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CommandType<>(
                    "AcceptApplication", AcceptApplication.class, ApprovalFeature.INSTANCE::decide))
        .withMessage("a command is called like 'approval.decide-item', not 'AcceptApplication'");
  }

  @Test
  void a_command_without_a_row_in_the_table_of_roles_does_not_start() {
    RoleTable table = new RoleTable(RoleTable.USUAL.reading(), Map.of());

    InputException fault =
        catchThrowableOfType(InputException.class, () -> Zhuanban.builder().roles(table));

    assertThat(fault.place()).startsWith("RoleTable.acting[").contains("approval.decide-item");
  }

  @Test
  void a_county_changes_only_rows_that_are_there() {
    InputException fault =
        catchThrowableOfType(
            InputException.class,
            () ->
                RoleTable.USUAL.withActing(
                    "DecideItem", Role.HANDLER, Extent.NONE, "石政办发〔2024〕1号"));

    assertThat(fault)
        .hasMessage(
            "RoleTable.acting names [DecideItem], which RoleTable.actions does not have;"
                + " name what it has");
  }
}
