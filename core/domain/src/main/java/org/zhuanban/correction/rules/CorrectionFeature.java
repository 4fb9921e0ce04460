package org.zhuanban.correction.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.correction.CorrectionEvent.EntryDestroyed;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.EntryReplaced;
import org.zhuanban.correction.CorrectionEvent.EntryTimed;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.CorrectionEvent.StreamDestroyed;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.correction.Corrections;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;

/**
 * The feature of corrections of the journal. The engine finds the kind of an entry and the
 * consequences of its annulment, since no feature sees the journal.
 */
public final class CorrectionFeature implements Feature<Corrections, CorrectionEvent> {
  /** The descriptor. */
  public static final CorrectionFeature INSTANCE = new CorrectionFeature();

  /** The wire name of what stays of a destroyed entry. */
  public static final String ENTRY_DESTROYED = "correction.entry-destroyed";

  /** The wire name of the order to destroy a stream. */
  public static final String STREAM_DESTROYED = "correction.stream-destroyed";

  private CorrectionFeature() {}

  @Override
  public String name() {
    return "correction";
  }

  @Override
  public boolean aboutEntries() {
    return true;
  }

  @Override
  public Class<Corrections> stateType() {
    return Corrections.class;
  }

  @Override
  public Corrections initial() {
    return Corrections.NONE;
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.empty();
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(CorrectionCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return List.of(
        new CommandType<>("correction.annul-entry", AnnulEntry.class, this::annul),
        new CommandType<>("correction.erase-texts", EraseTexts.class, this::erase),
        new CommandType<>("correction.destroy-stream", DestroyStream.class, this::destroy));
  }

  @Override
  public Class<CorrectionEvent> eventFamily() {
    return CorrectionEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("correction.entry-annulled", 1, EntryAnnulled.class),
        new EventType("correction.entry-replaced", 1, EntryReplaced.class),
        new EventType("correction.entry-explained", 1, EntryExplained.class),
        new EventType("correction.entry-timed", 1, EntryTimed.class),
        new EventType("correction.fact-deferred", 1, FactDeferred.class),
        new EventType("correction.fact-released", 1, FactReleased.class),
        new EventType("correction.consequence-reviewed", 1, ConsequenceReviewed.class),
        new EventType("correction.texts-erased", 1, TextsErased.class),
        new EventType(ENTRY_DESTROYED, 1, EntryDestroyed.class),
        new EventType(STREAM_DESTROYED, 1, StreamDestroyed.class));
  }

  /** Erases texts. Corrections are no acts of the stream: they cannot be annulled themselves. */
  private Decision erase(EraseTexts erase, StreamState state, DecisionContext context) {
    return erase.entries().isEmpty()
        ? Decision.of(context.today())
        : Decision.of(
            context.today(), new TextsErased(erase.entries(), erase.ground(), erase.approvedBy()));
  }

  /** The engine decides destruction, since no feature sees the whole stream. */
  private Decision destroy(DestroyStream destroy, StreamState state, DecisionContext context) {
    throw new IllegalStateException("no feature decides the destruction of a stream");
  }

  private Decision annul(AnnulEntry annul, StreamState state, DecisionContext context) {
    Optional<EntryAnnulled> before =
        Optional.ofNullable(state.of(this).annulled().get(annul.entry()));
    return before.isPresent()
        ? Decision.refused(
            CorrectionRule.ALREADY_ANNULLED, annul.entry(), before.get().ground().id())
        : Decision.of(
            context.today(), new EntryAnnulled(annul.entry(), annul.ground(), annul.approvedBy()));
  }
}
