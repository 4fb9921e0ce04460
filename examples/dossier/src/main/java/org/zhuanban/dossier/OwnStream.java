package org.zhuanban.dossier;

import java.util.Optional;
import org.zhuanban.StreamKind;
import org.zhuanban.input.Input;
import org.zhuanban.spi.StreamKey;

/**
 * What of a dossier is no part of its project: its county, suggestions, investors, activities,
 * cases of accountability.
 */
final class OwnStream {
  private OwnStream() {}

  /**
   * Finds the stream of its own that an event goes to.
   *
   * @param dossier the dossier
   * @param event the event
   * @return the stream; empty if the event is about the project
   */
  static Optional<StreamKey> of(Dossier dossier, HistoryEvent event) {
    HistoryEvent told = event.type() == EventType.ANNULLED ? event.annulled() : event;
    if (told.type().county()) {
      return Optional.of(county(dossier));
    }
    if (told.type().policies()) {
      return Optional.of(policies(dossier));
    }
    if (told.type().key("suggestion").isPresent()) {
      return Optional.of(StreamKind.SUGGESTION.stream(id(dossier, told.text("suggestion"))));
    }
    if (told.type().key("investor").isPresent()) {
      return Optional.of(StreamKind.INVESTOR.stream(id(dossier, told.text("investor"))));
    }
    if (told.type().key("activity").isPresent()) {
      return Optional.of(StreamKind.ACTIVITY.stream(id(dossier, told.text("activity"))));
    }
    return told.type()
        .key("case")
        .map(key -> StreamKind.ACCOUNTABILITY.stream(id(dossier, told.text(key.name()))));
  }

  /** The county of a dossier, which knows of no other project. */
  static StreamKey county(Dossier dossier) {
    return StreamKind.ORGANISATION.stream(id(dossier, "county"));
  }

  /** The policies of the county of a dossier. */
  static StreamKey policies(Dossier dossier) {
    return StreamKind.COMPENDIUM.stream(id(dossier, "policies"));
  }

  /** Of two dossiers in one store, each has suggestions and cases of its own. */
  static String id(Dossier dossier, String name) {
    // Two ids of the longest have no room for a mark between them, and need none.
    boolean room = dossier.project().id().length() + name.length() < Input.KEY;
    return dossier.project().id() + (room ? ":" : "") + name;
  }
}
