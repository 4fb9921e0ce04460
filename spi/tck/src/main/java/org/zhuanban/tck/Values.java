package org.zhuanban.tck;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.Outbox;

/**
 * Values on which databases, drivers and hosts have stumbled, over the whole range of each kind.
 */
final class Values {
  /** Days from the year -1 to the last one of four digits. */
  static final List<LocalDate> DAYS = days();

  /** Instants at every sort of microsecond, over the same years. */
  static final List<Instant> INSTANTS = instants();

  /** Zones whose clocks are turned back, one of them by half an hour. */
  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Australia/Lord_Howe"));

  /** Reasons that something on the way may tidy up. */
  static final List<String> REASONS =
      List.of(
          "",
          " ",
          "   trailing   ",
          "\t tab\t",
          "a\r\nb\r\n",
          "a\nb",
          "a\rb",
          "\n",
          "\ufeffwith a mark",
          "号码不存在\u3000",
          "\u3400\u4db5\u9fa6\u9fff\uf900\ufa29\ue000\uf8ff㐂䲜",
          "e\u0301 \u00e9 ﬁ Ａ ａ ß ẞ İ ı",
          "null",
          "NULL",
          "it's \"so\"\\ %_ ? ; -- ${x} {d '2026-01-01'} &amp; <b>",
          "\u0001\u001f\u007f\u0080\u009f\u00a0\u200b\u2028\ufffd\uffff",
          "0",
          "1.0",
          "true",
          "q".repeat(Outbox.REASON),
          "号".repeat(Outbox.REASON));

  /** Identifiers that something on the way may take for one another. */
  static final List<String> IDENTIFIERS =
      List.of(
          "A-1",
          "a-1",
          "Ａ-1",
          "A-1 ",
          "A-1  ",
          " A-1",
          "A-1\t",
          "A-1\u00a0",
          "A-1\u200b",
          "A- 1",
          "A-01",
          "A-１",
          "A-1a",
          "A-",
          "石政办发〔2020〕71号",
          "石政办发[2020]71号",
          "石政办发﹝2020﹞71号",
          "石政办发〔2020〕71",
          "\u00e9",
          "e\u0301",
          "e",
          "\ud842\udfb7",
          "\ud842\udfb6",
          "\ud842\udfb7\ud842\udfb7",
          "吉",
          "\u8c48",
          "\uf900",
          "ß",
          "ss",
          "İ",
          "i",
          "I",
          "ı",
          "ﬁ",
          "fi",
          "\ufeffi",
          "%",
          "_",
          "a_",
          "aa",
          "\\",
          "\\\\",
          "'",
          "''",
          "?",
          " ",
          "  ",
          "\u3000",
          "null",
          "NULL",
          "0",
          "00",
          "0.0",
          "1e0",
          "0x30",
          "\\x30",
          "\u0001",
          "\uffff",
          "q".repeat(IdentifierRow.LONGEST),
          "q".repeat(IdentifierRow.LONGEST - 1),
          "号".repeat(IdentifierRow.LONGEST),
          "号".repeat(IdentifierRow.LONGEST - 1) + "甲",
          "\ud842\udfb7".repeat(IdentifierRow.LONGEST / 2),
          "\ud842\udfb7".repeat(IdentifierRow.LONGEST / 2 - 1) + "\ud842\udfb6");

  /** Contents that something on the way may take for text. */
  static final List<Bytes> CONTENTS = contents();

  private Values() {}

  private static List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate middle :
        List.of(
            LocalDate.of(-1, 1, 1),
            LocalDate.of(0, 1, 1),
            LocalDate.of(1, 1, 1),
            LocalDate.of(1000, 1, 1),
            LocalDate.of(1582, 10, 5),
            LocalDate.of(1582, 10, 15),
            LocalDate.of(1752, 9, 14),
            LocalDate.of(1753, 1, 1),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1901, 12, 14),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2000, 2, 29),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2038, 1, 19),
            LocalDate.of(2050, 1, 1),
            LocalDate.of(2079, 6, 6),
            LocalDate.of(2100, 3, 1),
            LocalDate.of(2106, 2, 7),
            LocalDate.of(2262, 4, 11),
            LocalDate.of(5000, 7, 1))) {
      days.add(middle.minusDays(1));
      days.add(middle);
      days.add(middle.plusDays(1));
    }
    days.add(LocalDate.of(9999, 12, 30));
    days.add(LocalDate.of(9999, 12, 31));
    return days.stream().distinct().sorted().toList();
  }

  private static List<Instant> instants() {
    List<Instant> instants = new ArrayList<>();
    for (String start :
        List.of(
            "-0001-06-01T12:00:00Z",
            "0001-01-01T00:00:00Z",
            "1582-10-10T12:00:00Z",
            "1900-12-31T15:54:17Z",
            "1969-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "2026-03-02T01:02:03Z",
            "2038-01-19T03:14:07Z",
            "2079-06-06T23:59:59Z",
            "2262-04-11T23:47:16Z",
            "9999-12-31T23:59:59Z")) {
      for (long micros : new long[] {0, 1, 499, 500, 999, 1_000, 123_456, 500_000, 999_999}) {
        instants.add(Instant.parse(start).plusNanos(1_000 * micros));
      }
    }
    return List.copyOf(instants);
  }

  /** Instants in the hours that the clocks of a zone show twice, in either of the two. */
  static List<Instant> doubled(ZoneId zone) {
    List<Instant> instants = new ArrayList<>();
    List<ZoneOffsetTransition> all = zone.getRules().getTransitions();
    // Local mean time, and the last years for which the rules are written out one by one.
    List<ZoneOffsetTransition> changes = new ArrayList<>(all.subList(0, 1));
    changes.addAll(all.subList(Math.max(1, all.size() - 8), all.size()));
    Instant after = Instant.parse("2026-01-01T00:00:00Z");
    for (int i = 0; i < 4; i++) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(after);
      if (next == null) {
        break;
      }
      changes.add(next);
      after = next.getInstant();
    }
    for (ZoneOffsetTransition change : changes) {
      long seconds = Math.abs(change.getDuration().toSeconds());
      instants.add(change.getInstant().minusNanos(1_000));
      instants.add(change.getInstant());
      instants.add(change.getInstant().plusSeconds(seconds / 2).plusNanos(7_000));
      instants.add(change.getInstant().minusSeconds(seconds / 2).plusNanos(7_000));
    }
    return List.copyOf(instants);
  }

  private static List<Bytes> contents() {
    List<Bytes> contents = new ArrayList<>();
    for (String text :
        List.of(
            "",
            " ",
            "a ",
            " a",
            "a\r\nb\r\n",
            "a\nb\n",
            "a\rb",
            "\t",
            "\ufeff{\"a\":1}",
            "\ud83d\ude00 \ud842\udfb7 \ud840\udc00 𠮷野家",
            "\u3400\u4db5\u9fa6\u9fff",
            "e\u0301\u00e9",
            "{\"b\": 1.0, \"a\" : [ 1e5, 0.10, -0 ],  \"a\": null, \"c\":\"\\u00e9\\/\"}",
            "{ }",
            "[1,2,]",
            "\"\"",
            "null",
            "<?xml version=\"1.0\"?>\r\n<a  b='c'/>",
            "\\x4142",
            "0x4142",
            "QUJD",
            "it's \"so\"\\ %_ ? ; -- ")) {
      contents.add(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }
    contents.add(Bytes.of("龦㐂\ud840\udc00".getBytes(Charset.forName("GB18030"))));
    contents.add(Bytes.of("\ufeffab".getBytes(StandardCharsets.UTF_16LE)));
    for (byte[] bytes :
        new byte[][] {
          {0},
          {0, 0, 0},
          {'a', 0},
          {'a', 0, 0, ' '},
          {0, 'a'},
          {(byte) 0xff},
          {(byte) 0xff, (byte) 0xfe},
          {(byte) 0xc3},
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {(byte) 0x80, (byte) 0x81, '\r', '\n'},
          {0x1f, (byte) 0x8b, 8, 0},
          {26},
          {4}
        }) {
      contents.add(Bytes.of(bytes));
    }
    for (int value = 0; value < 256; value++) {
      contents.add(Bytes.of(new byte[] {(byte) value, (byte) value}));
    }
    return List.copyOf(contents);
  }

  /** As many bytes as said, each value among them, no two pages alike. */
  static Bytes large(int size) {
    byte[] large = new byte[size];
    for (int i = 0; i < size; i++) {
      large[i] = (byte) (i * 31 + i / 251);
    }
    return Bytes.of(large);
  }
}
