package org.zhuanban.spring;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.zhuanban.spring.ZhuanbanHealth.Findings;

/** The health of the library in Spring Boot 3. */
final class Boot3Health implements HealthIndicator {
  private final ZhuanbanHealth health;

  Boot3Health(ZhuanbanHealth health) {
    this.health = health;
  }

  @Override
  public Health health() {
    try {
      Findings findings = health.look();
      Status status =
          findings.warnings().isEmpty() ? Status.UP : new Status(ZhuanbanHealth.WARNING);
      return Health.status(status).withDetails(findings.all()).build();
    } catch (RuntimeException e) {
      return Health.down(e).build();
    }
  }
}
