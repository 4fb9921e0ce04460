package org.zhuanban.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.zhuanban.CommitRule;
import org.zhuanban.Zhuanban;
import org.zhuanban.monitor.EngineListener;

class ZhuanbanMetricsTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, ZhuanbanAutoConfiguration.class))
          .withPropertyValues(
              "spring.datasource.generate-unique-name=true",
              "zhuanban.schema=create",
              "zhuanban.sweep.enabled=false",
              "zhuanban.dispatch.enabled=false");

  @Test
  void commands_are_observed_with_what_happens_inside_them() {
    ObservationRegistry registry = ObservationRegistry.create();
    List<String> stopped = new ArrayList<>();
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler<Observation.Context>() {
              @Override
              public void onStop(Observation.Context context) {
                stopped.add(
                    context.getName()
                        + context.getLowCardinalityKeyValues().stream()
                            .map(KeyValue::getValue)
                            .toList()
                        + (context.getParentObservation() == null ? "" : " inside"));
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
    CommitRule inside =
        (before, after, today) -> {
          Observation.start("inside", registry).stop();
          return List.of();
        };
    runner
        .withBean(ObservationRegistry.class, () -> registry)
        .withBean(CommitRule.class, () -> inside)
        .run(
            context -> {
              Zhuanban zhuanban = context.getBean(Zhuanban.class);

              zhuanban.handle(County.accept("P-1"));
              zhuanban.handle(County.adopt("P-1"));

              assertThat(stopped)
                  .containsExactly(
                      "zhuanban.command[approval.accept-application, project, refused]",
                      "inside[] inside",
                      "zhuanban.command[approval.adopt-plan, project, done]");
              assertThat(registry.getCurrentObservation()).isNull();
            });
  }

  @Test
  void commands_sweeps_and_messages_are_measured() {
    List<String> heard = new ArrayList<>();
    EngineListener own =
        new EngineListener() {
          @Override
          public void commandExecuted(CommandExecuted executed) {
            heard.add(executed.command());
          }
        };
    runner
        .withBean("own", EngineListener.class, () -> own)
        .run(
            context -> {
              SimpleMeterRegistry registry = new SimpleMeterRegistry();
              context.getBean(ZhuanbanMetrics.class).bindTo(registry);
              Zhuanban zhuanban = context.getBean(Zhuanban.class);

              zhuanban.handle(County.accept("P-1"));
              zhuanban.handle(County.adopt("P-1"));
              zhuanban.sweep();
              zhuanban.dispatch();

              assertThat(registry.get("zhuanban.commands").tag("result", "done").timer().count())
                  .isEqualTo(1);
              assertThat(registry.get("zhuanban.commands").tag("result", "refused").timer().getId())
                  .satisfies(id -> assertThat(id.getTag("rule")).startsWith("approval."));
              assertThat(registry.get("zhuanban.sweep").timer().count()).isEqualTo(1);
              assertThat(registry.get("zhuanban.dispatch").timer().count()).isEqualTo(1);
              assertThat(registry.get("zhuanban.outbox.buried").gauge().value()).isZero();
              assertThat(heard)
                  .containsExactly("approval.accept-application", "approval.adopt-plan");
            });
  }
}
