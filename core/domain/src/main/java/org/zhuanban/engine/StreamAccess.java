package org.zhuanban.engine;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/** The rights of actors in streams, by the access port and by the organs that streams name. */
record StreamAccess(EngineConfig config, TypeRegister register) {
  /**
   * Checks the right by the access port.
   *
   * @param actor the reference of the actor
   * @param stream the stream
   * @param command the command
   * @param about the command that names the organs concerned; empty for all participants
   * @param loaded the stream as it was read
   */
  boolean allows(
      String actor,
      StreamKey stream,
      Command command,
      Optional<Command> about,
      EventStream loaded) {
    return allows(
        actor,
        register.route(command).type().name(),
        stream,
        () ->
            about
                .map(subject -> competentOrgans(subject, loaded))
                .filter(organs -> !organs.isEmpty())
                .orElseGet(() -> participants(stream, loaded)));
  }

  boolean allows(String actor, String command, StreamKey stream, Supplier<Set<String>> organs) {
    return config.access().allows(actor, command, stream, organs);
  }

  private Set<String> competentOrgans(Command command, EventStream loaded) {
    return successors(
        register.route(command).feature().competentOrgans(command, loaded.state()).stream());
  }

  /** The organs that a feature names, and the owners of duties, open and ended, as of today. */
  Set<String> participants(StreamKey stream, EventStream loaded) {
    return successors(
        Stream.concat(
            register.features().stream()
                .flatMap(feature -> feature.participants(loaded.state()).stream()),
            loaded.version() == 0 ? Stream.empty() : rowOwners(stream)));
  }

  /** The owners of open and ended duties by the duty rows, as of today. */
  Set<String> owners(StreamKey stream) {
    return successors(rowOwners(stream));
  }

  private Stream<String> rowOwners(StreamKey stream) {
    return config.storage().duties(stream).stream().map(DutyRow::owner);
  }

  private Set<String> successors(Stream<String> organs) {
    return organs
        .distinct()
        .map(code -> config.rules().successions().on(code, config.today()))
        .collect(Collectors.toSet());
  }
}
