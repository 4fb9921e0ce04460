package org.zhuanban.spring;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.zhuanban.spring.ZhuanbanHealth.Findings;

/** The health of the library in Spring Boot 4. */
final class Boot4Health implements HealthIndicator {
  private final ZhuanbanHealth health;

  Boot4Health(ZhuanbanHealth health) {
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
