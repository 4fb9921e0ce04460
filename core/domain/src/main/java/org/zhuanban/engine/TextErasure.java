package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.TextsErased;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.feature.Decision;
import org.zhuanban.spi.StreamKey;

/**
 * The erasure of the free texts of entries. It takes effect on no day, and so is never too late.
 */
record TextErasure(StreamLoader streams, StreamKey stream, EventStream loaded) {
  Decision erase(EraseTexts command, LocalDate day, Optional<String> reason) {
    for (long entry : command.entries()) {
      if (entry < 1 || entry > loaded.version() || texts(entry).isEmpty()) {
        return Decision.refused(CorrectionRule.NO_TEXT, entry);
      }
    }
    List<Long> erased = new ArrayList<>();
    for (long entry : command.entries().isEmpty() ? all() : withWhatRepeats(command.entries())) {
      if (texts(entry).stream().anyMatch(text -> !text.equals(FreeText.ERASED))) {
        if (!apart(entry)) {
          return Decision.refused(CorrectionRule.TEXT_NOT_APART, entry);
        }
        erased.add(entry);
      }
    }
    List<DatedEvent> events = new ArrayList<>();
    if (!erased.isEmpty()) {
      events.add(
          new DatedEvent(new TextsErased(erased, command.ground(), command.approvedBy()), day));
      reason.ifPresent(
          why -> events.add(new DatedEvent(new EntryExplained(loaded.version() + 1, why), day)));
    }
    return new Decision.Accepted(events);
  }

  private List<String> texts(long entry) {
    return RecordCodec.freeTexts((Record) event(entry));
  }

  private Event<?> event(long entry) {
    return loaded.event(entry).event();
  }

  private List<Long> all() {
    return LongStream.rangeClosed(1, loaded.version()).boxed().toList();
  }

  /** The entries with their reasons, and other entries with one of their texts word for word. */
  private Set<Long> withWhatRepeats(List<Long> entries) {
    Set<Long> all = new TreeSet<>(entries);
    for (long entry : all()) {
      if (event(entry) instanceof EntryExplained explained && entries.contains(explained.entry())) {
        all.add(entry);
      }
    }
    Set<String> said = new HashSet<>();
    all.forEach(entry -> said.addAll(texts(entry)));
    said.remove(FreeText.ERASED);
    all().stream().filter(entry -> !Collections.disjoint(texts(entry), said)).forEach(all::add);
    return all;
  }

  private boolean apart(long entry) {
    return streams
        .withoutTexts(stream, entry)
        .filter(
            event ->
                RecordCodec.freeTexts((Record) event).stream().allMatch(FreeText.ERASED::equals))
        .isPresent();
  }
}
