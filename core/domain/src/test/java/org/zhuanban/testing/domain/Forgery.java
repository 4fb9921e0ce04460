package org.zhuanban.testing.domain;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;

/** Changes single columns of entries. */
public final class Forgery {
  private Forgery() {}

  /** {@return the name of every column of an entry} */
  public static Stream<String> columns() {
    return Stream.of(Entry.class.getRecordComponents()).map(component -> component.getName());
  }

  /**
   * Copies an entry but for one column.
   *
   * @param entry the entry
   * @param but the column that is left to set
   * @return a builder with the others
   */
  public static Entry.Builder copy(Entry entry, String but) {
    Entry.Builder copy = Entry.builder();
    if (!but.equals("version")) {
      copy.version(entry.version());
    }
    if (!but.equals("type")) {
      copy.type(entry.type());
    }
    if (!but.equals("schema")) {
      copy.schema(entry.schema());
    }
    if (!but.equals("effectiveOn")) {
      copy.effectiveOn(entry.effectiveOn());
    }
    if (!but.equals("recordedAt")) {
      copy.recordedAt(entry.recordedAt());
    }
    if (!but.equals("actor")) {
      copy.actor(entry.actor());
    }
    if (!but.equals("commandKey")) {
      copy.commandKey(entry.commandKey());
    }
    if (!but.equals("body")) {
      copy.body(entry.body());
    }
    if (!but.equals("seal")) {
      copy.seal(entry.seal());
    }
    if (!but.equals("chain")) {
      copy.chain(entry.chain());
    }
    return copy;
  }

  /**
   * Turns one bit around.
   *
   * @param bytes the bytes
   * @return the others
   */
  public static Bytes flipped(Bytes bytes) {
    byte[] array = bytes.toArray();
    array[array.length / 2] ^= 1;
    return Bytes.of(array);
  }

  /**
   * Changes one column as little as can be.
   *
   * @param entry the entry
   * @param column the name of the column
   * @return the changed entry
   */
  public static Entry with(Entry entry, String column) {
    Entry.Builder copy = copy(entry, column);
    return switch (column) {
      case "version" -> copy.version(entry.version() + 1).build();
      case "type" -> copy.type("approval.filing-recorded").build();
      case "schema" -> copy.schema(entry.schema() + 1).build();
      case "effectiveOn" -> copy.effectiveOn(entry.effectiveOn().plusDays(1)).build();
      case "recordedAt" -> copy.recordedAt(entry.recordedAt().plus(1, ChronoUnit.MICROS)).build();
      case "actor" -> copy.actor("clerk-2").build();
      case "commandKey" -> copy.commandKey("c-9").build();
      case "body" -> copy.body(flipped(entry.body())).build();
      case "seal" -> copy.seal(Bytes.of(new byte[] {1, 0})).build();
      default -> copy.chain(flipped(entry.chain())).build();
    };
  }
}
