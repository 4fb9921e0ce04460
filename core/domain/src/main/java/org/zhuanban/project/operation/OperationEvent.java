package org.zhuanban.project.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.operation.OperationCommand.RecordOperation;

/** An event of the operation of a project. */
public sealed interface OperationEvent extends Event<Operation> {
  /**
   * Figures were recorded.
   *
   * @param figures the figures
   */
  record OperationRecorded(OperatingFigures figures) implements OperationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordOperation(figures));
    }

    @Override
    public Operation applyTo(Operation state, LocalDate effectiveOn) {
      return state.with(figures);
    }
  }

  /**
   * The land in use was recorded.
   *
   * @param mu the area in mu
   * @param paper the paper with the area
   */
  record LandRecorded(BigDecimal mu, DocumentRef paper) implements OperationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordLand(mu, paper));
    }

    @Override
    public Operation applyTo(Operation state, LocalDate effectiveOn) {
      return state.with(new LandUse(effectiveOn, mu, paper));
    }
  }
}
