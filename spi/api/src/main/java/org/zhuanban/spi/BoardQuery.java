package org.zhuanban.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a board shows: the duty rows that meet every condition given.
 *
 * @param owner who owes them; empty for all owners
 * @param kind what sort of duty; empty for all kinds
 * @param dueUpTo the last {@linkplain DutyRow#due() due} day, so that rows without one are left
 *     out; empty for all rows
 * @param owed when they are owed
 * @param sorts the sorts of which they are, one of them; empty for all sorts, as where a host that
 *     reads queries from outside finds none
 */
@Value.Builder
public record BoardQuery(
    Optional<String> owner,
    Optional<String> kind,
    Optional<LocalDate> dueUpTo,
    Owed owed,
    List<DutySort> sorts) {
  /**
   * Checks the identifiers and copies the sorts.
   *
   * @param owner who owes them
   * @param kind what sort of duty
   * @param dueUpTo the last due day
   * @param owed when they are owed
   * @param sorts the sorts of which they are
   * @throws IllegalArgumentException if an identifier is malformed
   */
  public BoardQuery {
    owner.ifPresent(id -> Ascii.id("owner", id));
    kind.ifPresent(id -> Ascii.id("kind", id));
    sorts = sorts == null ? List.of() : List.copyOf(sorts);
  }

  /**
   * Tells whether a row meets the conditions.
   *
   * @param row the row
   * @return true if it meets all of them
   */
  public boolean matches(BoardRow row) {
    return (sorts.isEmpty() || sorts.stream().anyMatch(sort -> sort.contains(row)))
        && matches(row.duty());
  }

  private boolean matches(DutyRow row) {
    return owner.filter(id -> !id.equals(row.owner())).isEmpty()
        && kind.filter(id -> !id.equals(row.kind())).isEmpty()
        && dueUpTo.filter(last -> row.due().filter(due -> !due.isAfter(last)).isEmpty()).isEmpty()
        && owes(row);
  }

  private boolean owes(DutyRow row) {
    if (owed instanceof Owed.On on) {
      return !row.openedOn().isAfter(on.day())
          && row.closedOn().filter(closed -> !closed.isAfter(on.day())).isEmpty();
    }
    return owed instanceof Owed.Ever || row.closedOn().isEmpty();
  }

  /** {@return a builder without conditions; only {@code owed} has to be chosen} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the conditions of a {@link BoardQuery}. */
  public static final class Builder extends BoardQueryBuilder {
    Builder() {}
  }
}
