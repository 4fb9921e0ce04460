package org.zhuanban.engine;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;

/** The check for commands that were executed earlier under the same key. */
record Deduplication(Storage storage, StreamLoader streams) {
  /** The receipt under the key of a command. */
  Optional<Receipt> receipt(CommandEnvelope envelope, EventStream loaded) {
    return loaded.mayHold(envelope.key())
        ? storage.receipt(envelope.stream(), envelope.key())
        : Optional.empty();
  }

  /** The outcome of the first execution; a refusal if the key belongs to another command. */
  Draft<Outcome> repetition(
      CommandEnvelope envelope, CommandDigest digest, Receipt receipt, EventStream loaded) {
    EventStream now = streams.load(envelope.stream());
    if (!sameCommand(envelope, digest, receipt, now)) {
      return Draft.refusal(keyReused(envelope), loaded);
    }
    List<DatedEvent> events =
        now.history().subList((int) receipt.firstVersion() - 1, (int) receipt.lastVersion());
    return Draft.repetition(
        CommitAssembler.outcome(events, now, receipt.lastVersion(), true), loaded);
  }

  static Refusal keyReused(CommandEnvelope envelope) {
    return Refusal.of(RequestRule.COMMAND_KEY_REUSED, envelope.key(), envelope.stream());
  }

  /**
   * Checks whether a receipt belongs to the command. After an erasure of its texts, key, type, day
   * and sender identify it.
   */
  private boolean sameCommand(
      CommandEnvelope envelope, CommandDigest digest, Receipt receipt, EventStream now) {
    if (receipt.digest().equals(digest.covering(List.of()))) {
      return true;
    }
    if (!storage.keepsTexts()) {
      return false;
    }
    long before = receipt.firstVersion() - 1;
    List<KeptText> kept = storage.texts(envelope.stream(), before, receipt.lastVersion());
    return receipt.digest().equals(digest.covering(kept))
        || now.state().of(CorrectionFeature.INSTANCE).erased().keySet().stream()
            .anyMatch(entry -> entry > before && entry <= receipt.lastVersion());
  }
}
