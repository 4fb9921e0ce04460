package org.zhuanban.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.command.Refusal;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.StreamKey;

/** The records of refusals and of reads of cases, for the {@link Audit} of the host. */
record AuditTrail(EngineConfig config) {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

  /** Records a refusal. A failure of the port leaves the outcome as it is. */
  Outcome recorded(CommandEnvelope envelope, Outcome outcome) {
    if (config.audit() != Audit.NONE && outcome instanceof Outcome.Refused refused) {
      try {
        config
            .audit()
            .keep(
                new AuditRecord.CommandRefusal(
                    envelope.actor(),
                    envelope.name(),
                    envelope.stream(),
                    refused.all().stream().map(Refusal::rule).map(rule -> rule.code()).toList(),
                    envelope.effectiveOn(),
                    now()));
      } catch (RuntimeException e) {
        LOG.error(
            "The refusal of {} to {} on {} has no record",
            envelope.name(),
            envelope.actor(),
            envelope.stream(),
            e);
      }
    }
    return outcome;
  }

  /** Records a read of cases. A failure of the port is that of the read. */
  void read(
      String person,
      AuditRecord.CaseRead.Way way,
      List<StreamKey> cases,
      boolean shown,
      LocalDate day) {
    if (config.audit() != Audit.NONE) {
      config.audit().keep(new AuditRecord.CaseRead(person, way, cases, shown, day, now()));
    }
  }

  private Instant now() {
    return config.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
