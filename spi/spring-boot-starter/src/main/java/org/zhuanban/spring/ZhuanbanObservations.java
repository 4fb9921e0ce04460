package org.zhuanban.spring;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.zhuanban.monitor.EngineListener;

/**
 * Observes each command as {@code zhuanban.command}, from its beginning to its answer, so that the
 * observations of the statements of the database are inside it.
 */
final class ZhuanbanObservations implements EngineListener {
  private final ObjectProvider<ObservationRegistry> registry;

  /** The commands of a thread that have begun; a rule of the host may send another one. */
  private final ThreadLocal<Deque<Observation.Scope>> begun =
      ThreadLocal.withInitial(ArrayDeque::new);

  ZhuanbanObservations(ObjectProvider<ObservationRegistry> registry) {
    this.registry = registry;
  }

  @Override
  public void commandStarted(CommandStarted started) {
    Observation observation =
        Observation.start(
            "zhuanban.command", registry.getIfAvailable(() -> ObservationRegistry.NOOP));
    observation.contextualName(started.command());
    observation.lowCardinalityKeyValue("kind", started.stream().kind());
    observation.lowCardinalityKeyValue("command", started.command());
    begun.get().push(observation.openScope());
  }

  @Override
  public void commandExecuted(CommandExecuted executed) {
    Observation.Scope scope = begun.get().poll();
    if (begun.get().isEmpty()) {
      begun.remove();
    }
    if (scope != null) {
      scope.close();
      Observation observation = scope.getCurrentObservation();
      observation.lowCardinalityKeyValue(
          KeyValue.of("outcome", executed.result().name().toLowerCase(Locale.ROOT)));
      observation.stop();
    }
  }
}
