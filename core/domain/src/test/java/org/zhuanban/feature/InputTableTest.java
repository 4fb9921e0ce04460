package org.zhuanban.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/** Writes down what is said of faulty input; rewrite it with {@code -Dinput.write=true}. */
class InputTableTest {
  private static final Path TABLE = Path.of("../docs/generated/input.md");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");
  private static final Pattern PLACE = Pattern.compile("\"([A-Z][a-z]\\w*)\\.[a-z][\\w.]*[\"\\[]");

  @Test
  void the_tables_in_the_docs_are_what_is_said_and_checked() throws IOException {
    String tables = tables();
    if (Boolean.getBoolean("input.write")) {
      Files.writeString(TABLE, tables);
    }

    assertThat(Files.exists(TABLE) ? Files.readString(TABLE).replace("\r\n", "\n") : "")
        .isEqualTo(tables);
  }

  /**
   * A person finds the field by it, so that no name is left behind when a type gets another one.
   */
  @Test
  void a_place_begins_with_a_type_that_there_is() throws IOException {
    Set<String> types = new HashSet<>();
    Set<String> named = new TreeSet<>();
    for (String folder : List.of("src/main/java", "../calendar/src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          found(TYPE, source).forEach(types::add);
          found(PLACE, source).forEach(named::add);
        }
      }
    }

    assertThat(named).hasSizeGreaterThan(150).isSubsetOf(types);
  }

  private static Stream<String> found(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(result -> result.group(1));
  }

  private static String tables() {
    return String.format(
        Locale.ROOT,
        """
        # 输入 Input

        填错的内容一律抛 `InputException`：`code()` 是下表的代码，`place()` 指出所在（类型和各级字段），`text(Locale)` 是给填写人看的话。
        填写无误而违反规则的，不抛异常，按 [rules.md](rules.md) 拒绝；普通的 `IllegalArgumentException` 是调用方程序的错误。
        本文件由 `InputTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Dinput.write=true` 重写。

        What a person gave wrongly ends in an `InputException`: `code()` is one of these, `place()` names the type and the way
        through its components, `text(Locale)` are the words for that person. What is given well and breaks a rule is no
        exception, but refused, see [rules.md](rules.md); a plain `IllegalArgumentException` is a mistake of the program
        that calls. A list that is absent is empty; anything else that is absent is named. This file is generated; rewrite it
        with the command above.

        | Code | 中文 | English |
        | --- | --- | --- |
        %s

        ## 上限 Bounds

        Checked before any work begins, in every command and fact; many values have narrower bounds of their own.

        | What | Bound |
        | --- | --- |
        | text | at most %,d characters, none that is hidden or changes direction |
        | list | at most %,d elements |
        | command | at most %,d values in all |
        | number with decimals | at most %d digits before its point and %d behind |
        | code or reference that people or systems give | at most %d characters out of A-Z a-z 0-9 . _ - and, in references, : |
        | key that is made of them, id of a stream, key of a command | at most %d characters |
        | document number or reference to a paper | at most %d letters, digits, Chinese characters, . _ : / - and brackets such as 〔〕 |
        | day | %s to %s |
        | day on which something takes effect | 2000-01-01 to 2050-12-31, as the calendar answers |
        """,
        Arrays.stream(InputFault.values())
            .map(InputTableTest::row)
            .collect(Collectors.joining("\n")),
        Bounds.LONGEST,
        Bounds.MOST,
        Bounds.PARTS,
        Input.DIGITS,
        Input.DECIMALS,
        Input.NAME,
        Input.KEY,
        Input.KEY,
        Bounds.FIRST,
        Bounds.LAST);
  }

  private static String row(InputFault fault) {
    var said = fault.at("{0}", "{1}", "{2}", "{3}");
    return "| `%s` | %s | %s |"
        .formatted(fault.code(), said.text(Locale.CHINESE), said.text(Locale.ENGLISH));
  }
}
