package org.zhuanban;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.Identifier.IdentifierKind;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.LicenceRecorded;
import org.zhuanban.approval.ReceiptEvent.ApplicationNumbered;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.command.Event;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.LicenceId;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;

/** Collects the identifiers in an event. */
final class IdentifierList {
  private final Set<Identifier> found = new LinkedHashSet<>();

  private IdentifierList() {}

  /** The identifiers of an entry, each once. */
  static List<Identifier> of(long version, Event<?> event) {
    IdentifierList list = new IdentifierList();
    list.add(version, event);
    return List.copyOf(list.found);
  }

  /** The identifiers of an entry, as rows of the storage. */
  static List<IdentifierRow> rows(long version, Event<?> event) {
    List<Identifier> found = of(version, event);
    List<IdentifierRow> rows = new ArrayList<>(found.size());
    for (Identifier each : found) {
      rows.add(
          new IdentifierRow(
              version, rows.size(), each.kind().name(), each.text(), each.item(), each.attempt()));
    }
    return rows;
  }

  /** Checks whether a row is that of an identifier. */
  static boolean isRow(Identifier identifier, IdentifierRow row) {
    return identifier.version() == row.version()
        && identifier.kind().name().equals(row.kind())
        && identifier.text().equals(row.text())
        && identifier.item().equals(row.item())
        && identifier.attempt().equals(row.attempt());
  }

  private void add(long version, Event<?> event) {
    Place place = new Place(version, item(event), attempt(event));
    if (event instanceof SuggestionAssigned assigned) {
      assigned.deputies().forEach(deputy -> add(IdentifierKind.DEPUTY, deputy.id(), place));
    }
    for (Record part : RecordCodec.parts((Record) event)) {
      if (part instanceof ApprovalItem item) {
        item.codes()
            .ifPresent(
                codes ->
                    add(codes, new Place(version, Optional.of(item.code()), Optional.empty())));
      } else {
        add(part, place);
      }
    }
  }

  private void add(ItemCodes codes, Place place) {
    codes.basic().ifPresent(text -> add(IdentifierKind.BASIC_CODE, text, place));
    codes.implementation().ifPresent(text -> add(IdentifierKind.IMPLEMENTATION_CODE, text, place));
    codes.handling().ifPresent(text -> add(IdentifierKind.HANDLING_CODE, text, place));
  }

  private void add(Record part, Place place) {
    if (part instanceof ProjectCode code) {
      add(IdentifierKind.PROJECT_CODE, code.text(), place);
    } else if (part instanceof CreditCode code) {
      add(IdentifierKind.CREDIT_CODE, code.text(), place);
    } else if (part instanceof CaseNumber number) {
      add(IdentifierKind.CASE_NUMBER, number.text(), place);
    } else if (part instanceof LicenceDocument document) {
      document.number().ifPresent(text -> add(IdentifierKind.LICENCE_NUMBER, text, place));
    } else if (part instanceof LicenceId id) {
      add(IdentifierKind.ELECTRONIC_LICENCE, id.text(), place);
    } else if (part instanceof DocumentRef paper) {
      add(IdentifierKind.PAPER, paper.id(), place);
      paper.number().ifPresent(text -> add(IdentifierKind.PAPER, text, place));
    }
  }

  private void add(IdentifierKind kind, String text, Place place) {
    found.add(new Identifier(kind, text, place.item(), place.attempt(), place.version()));
  }

  private static Optional<String> item(Event<?> event) {
    return event
        .command()
        .filter(ApprovalCommand.OnItem.class::isInstance)
        .map(command -> ((ApprovalCommand.OnItem) command).item());
  }

  private static Optional<Integer> attempt(Event<?> event) {
    if (event instanceof ApplicationReceived received) {
      return Optional.of(received.attempt());
    } else if (event instanceof ApplicationNumbered numbered) {
      return Optional.of(numbered.attempt());
    } else if (event instanceof ApplicationAccepted accepted) {
      return Optional.of(accepted.attempt());
    } else if (event instanceof DecisionDelivered delivered) {
      return Optional.of(delivered.attempt());
    } else if (event instanceof LicenceRecorded recorded) {
      return Optional.of(recorded.attempt());
    }
    return Optional.empty();
  }

  /** The entry of an event, and what it concerns. */
  private record Place(long version, Optional<String> item, Optional<Integer> attempt) {}
}
