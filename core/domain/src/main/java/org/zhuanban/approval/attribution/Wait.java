package org.zhuanban.approval.attribution;

import java.time.LocalDate;

/**
 * Consecutive days on which a project waited for an item.
 *
 * @param item the code of the item
 * @param span the days, with their holder
 */
public record Wait(String item, HolderSpan span) {
  boolean goesOn(String next, Holder holder) {
    return item.equals(next) && span.holder().equals(holder);
  }

  Wait until(LocalDate last) {
    return new Wait(item, new HolderSpan(span.first(), last, span.holder()));
  }
}
