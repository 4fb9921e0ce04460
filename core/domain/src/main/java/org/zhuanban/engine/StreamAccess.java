package org.zhuanban.engine;

import java.util.List;
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
    return participants(
        Optional.of(loaded), loaded.version() == 0 ? List.of() : config.storage().duties(stream));
  }

  /**
   * The organs that a stream names, unless it is damaged, and the owners of its duty rows, as of
   * today.
   */
  Set<String> participants(Optional<EventStream> loaded, List<DutyRow> rows) {
    return successors(
        Stream.concat(
            loaded.stream()
                .flatMap(
                    stream ->
                        register.features().stream()
                            .flatMap(feature -> feature.participants(stream.state()).stream())),
            rows.stream().map(DutyRow::owner)));
  }

  /** The owners of open and ended duties by the duty rows, as of today. */
  Set<String> owners(StreamKey stream) {
    return participants(Optional.empty(), config.storage().duties(stream));
  }

  private Set<String> successors(Stream<String> organs) {
    return organs
        .distinct()
        .map(code -> config.rules().successions().on(code, config.today()))
        .collect(Collectors.toSet());
  }
}
