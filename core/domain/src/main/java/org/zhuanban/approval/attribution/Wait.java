package org.zhuanban.approval.attribution;

import java.time.LocalDate;

/**
 * Days in a row on which a project waited for an item.
 *
 * @param item the code of the item
 * @param span the days, and whose they were
 */
public record Wait(String item, HolderSpan span) {
  boolean goesOn(String next, Holder holder) {
    return item.equals(next) && span.holder().equals(holder);
  }

  Wait until(LocalDate last) {
    return new Wait(item, new HolderSpan(span.first(), last, span.holder()));
  }
}
