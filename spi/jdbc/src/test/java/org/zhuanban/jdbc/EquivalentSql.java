package org.zhuanban.jdbc;

import java.util.Optional;
import java.util.regex.Pattern;

/** The wrong statements that answer like the right ones, by patterns of their names, and why. */
enum EquivalentSql {
  /** A condition fixes the column, so that there is nothing to order by. */
  FIXED(
      "(SELECT .* WHERE namespace_id = \\?.*|a page of a board) \\| does not order by namespace_id",
      "SELECT stream_id FROM zb_head .* \\| does not order by stream_kind",
      "SELECT .* message_state = .* \\| does not order by message_state",
      "SELECT .* identifier_text = .* \\| does not order by identifier_text",
      "a page of a board \\| does not order by (owner_id|duty_kind|duty_standing)"),

  /** In which order heads are locked keeps transactions from waiting for each other. */
  LOCKING(
      "SELECT stream_kind, stream_id, last_version FROM zb_head .* FOR UPDATE"
          + " \\| (does not order by .*|leaves out the order|reverses the order"
          + "|leaves out \\( .*)"),

  /** Rows without a next look are left out anyway, and no look is on the first day of all. */
  ENTRY("SELECT next_review_on.* \\| (leaves out next_review_on >= -|next_review_on >= - ).*"),

  /** What comes before or behind in the order is decided beside it. */
  PLACE(
      ".* \\| leaves out (board_due|next_review_on|stream_kind) >= \\?",
      ".* \\| (board_due|next_review_on|stream_kind) = \\? at depth 2 becomes (<=|>=)",
      ".* \\| leaves out (board_due|next_review_on|stream_kind) = \\? at depth 2",
      ".* \\| (stream_kind|stream_id|entry_version) = \\? at depth [46] becomes >="),

  /** No state is before that of waiting. */
  FIRST(".* \\| message_state = 0 becomes <="),

  /** No state is behind that of the buried. */
  LAST("UPDATE zb_message SET message_state = 0, .* \\| message_state = \\? becomes >="),

  /** A column that is not written is empty. */
  EMPTY("INSERT INTO zb_message .* \\| does not write last_reason"),

  /** A board takes no more than asked for from what its namespaces give. */
  CUT(
      "(SELECT .* FROM zb_identifier .*|a page of a board)"
          + " \\| (takes one more|leaves out the limit)"),

  /** Open rows are asked for as well wherever closed ones are, and each comes once. */
  BOTH("a page of a board \\| duty_standing = \\? becomes <="),

  /** The standing differs from the day of closing only where somebody changed it by hand. */
  HAND(".* \\| duty_standing = CASE .* becomes <="),

  /** What was sent or expired stays so, as of the same instant. */
  FINAL("DELETE FROM zb_message .* \\| (leaves out )?(message_state|stands_since) .*"),

  /** What is found of a later state comes behind all of its own, and is not forgotten. */
  LATER(
      "SELECT message_id .* stands_since < \\? .*"
          + " \\| ((namespace_id|message_state) = \\? becomes >=|leaves out stands_since < .*"
          + "|stands_since < \\? becomes <=)",
      "SELECT .* stands_since <= \\? .* \\| (leaves out )?message_state = 0( becomes >=)?",
      "SELECT .* stands_since <= \\? .* \\| namespace_id = \\? becomes >=",
      "SELECT .* stands_since <= \\? .* \\| leaves out stands_since <= \\?"),

  /** Which are forgotten first is not promised. */
  ANY(
      "SELECT message_id .* stands_since < \\? .*"
          + " \\| ((reverses|leaves out) the order|does not order by (stands_since|message_id))"),

  /** Fences only grow; under one fence attempts only fall, by a revival. */
  ATTEMPTS(
      "UPDATE zb_message .* \\| (leaves out )?attempt_count = \\?( becomes (<=|>=))?",
      "UPDATE zb_message SET lease_fence .* \\| lease_fence = \\? becomes <="),

  /** What is counted says itself of which state it is. */
  COUNTED("SELECT COUNT.* \\| leaves out message_state IN .*"),

  /** H2 finds the rows in the order of their key; the other databases need not. */
  WALKED(
      "\\(?SELECT (stream_kind, stream_id, )?(entry_version|duty_key|message_id),.*"
          + " \\| leaves out the order",
      "SELECT next_review_on, .* \\| (leaves out the order|does not order by duty_key)",
      "SELECT stream_kind, stream_id, message_id, .* \\| does not order by message_id",
      "SELECT stream_id FROM zb_head .* \\| (leaves out the order|does not order by stream_id)",
      "SELECT .* FROM zb_identifier .* \\| does not order by identifier_place",
      "SELECT entry_version, text_place.* \\| does not order by text_place",
      "a page of a board \\| does not order by duty_key"),

  /** Streams differ from each other, and so do their rows. */
  DIFFERENT(".* \\| takes equal rows for one"),

  /** A command has one receipt in a stream. */
  ONE(
      "\\(?SELECT (stream_kind, stream_id, )?entry_version, receipt_key.*"
          + " \\| (takes one more|leaves out the (limit|order)|reverses the order)"),

  /** A group that cannot be kept together is kept commit by commit. */
  APART("INSERT INTO zb_head .*\\(\\?\\*\\)\\* \\| .*");

  private final Pattern names;

  EquivalentSql(String... names) {
    this.names = Pattern.compile("(" + String.join("|", names) + ")");
  }

  /** Why nobody can tell a wrong statement from the right one; empty if somebody can. */
  static Optional<EquivalentSql> of(String mutant) {
    for (EquivalentSql reason : values()) {
      if (reason.names.matcher(mutant).matches()) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
