package org.zhuanban.testing.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.zhuanban.StreamKind;
import org.zhuanban.access.RoleTable;
import org.zhuanban.command.Command;
import org.zhuanban.request.Request;
import org.zhuanban.testing.EngineHost;

class CommandsProperties {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);

  @Example
  void every_command_of_the_library_is_generated() {
    Set<Class<?>> types = new HashSet<>();
    StreamKind.all().forEach(kind -> types.addAll(Commands.types(kind)));

    assertThat(types).hasSize(RoleTable.USUAL.actions().size());
  }

  @Provide
  Arbitrary<Tuple2<StreamKind<?>, Command>> any() {
    return Arbitraries.oneOf(
        StreamKind.all().stream()
            .map(
                kind ->
                    Commands.of(kind, List.of("A01", "A02"))
                        .map(command -> Tuple.<StreamKind<?>, Command>of(kind, command)))
            .toList());
  }

  @Property(tries = 300)
  void every_command_has_an_answer(@ForAll("any") Tuple2<StreamKind<?>, Command> sent) {
    EngineHost host = EngineHost.on(DAY);

    host.handle(Request.of(sent.get1().stream("S-1"), "k", sent.get2(), ProjectHistory.CLERK, DAY));
  }

  @Example
  void each_type_is_met_without_many_misses() {
    for (StreamKind<?> kind : StreamKind.all()) {
      for (Class<? extends Command> type : Commands.types(kind)) {
        assertThat(samples(type)).as("%s", type).hasSize(3);
      }
    }
  }

  private static List<? extends Command> samples(Class<? extends Command> type) {
    return Stream.generate(Commands.ofType(type, List.of("A01"))::sample).limit(3).toList();
  }
}
