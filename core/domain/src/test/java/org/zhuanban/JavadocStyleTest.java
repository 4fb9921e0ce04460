package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Javadoc is written in standard words and in sentences of at most 25 words. */
class JavadocStyleTest {
  private static final int LONGEST = 25;
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern LITERARY =
      Pattern.compile(
          "\\b(who(so)?ever|whatever|whichever|anew|reckon\\w*|told|hence\\w*|hitherto|whereof"
              + "|thereof|whence|lest|ere|unto|albeit)\\b",
          Pattern.CASE_INSENSITIVE);

  private static Stream<Path> sources() {
    return Stream.of(
            "src/main/java",
            "../calendar/src/main/java",
            "../items-cn/src/main/java",
            "../documents/src/main/java",
            "../catalogue/src/main/java",
            "../testing/src/main/java",
            "../../spi/exchange/src/main/java")
        .map(Path::of)
        .flatMap(folder -> files(folder).stream());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of all Javadoc of a file; each tag begins one of its own. */
  private static Stream<String> sentences(Path file) {
    try {
      return JAVADOC
          .matcher(Files.readString(file))
          .results()
          .map(comment -> plain(comment.group(1)))
          .flatMap(text -> Arrays.stream(text.split("(?<=[.!?])[\"”)]*(?:\\s+|$)")))
          .map(String::strip)
          .filter(sentence -> !sentence.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("(?m)^\\s*\\*? ?", "")
        .replaceAll("(?s)<pre>.*?</pre>", ". ")
        .replaceAll("(?m)^\\s*@(param|throws)\\s+\\S+", ". ")
        .replaceAll("(?m)^\\s*@(return|see|since)\\b", ". ")
        .replaceAll("\\{@(?:code|literal)\\s+[^}]*}", "CODE")
        .replaceAll("\\{@(?:link|linkplain|value)\\s+[^}\\s]+\\s*([^}]*)}", "$1 LINK")
        .replaceAll("\\{@return\\s*([^}]*)}", "$1. ")
        .replaceAll("</?(p|li|ul|ol|table|tr|td|th|caption|dl|dt|dd|h\\d)\\b[^>]*>", ". ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .replaceAll("\\b(No|Art|e\\.g|i\\.e)\\.", "$1");
  }

  /** A link or a piece of code counts as one word, and what is Chinese as none. */
  private static long words(String sentence) {
    return Arrays.stream(sentence.split(" "))
        .filter(word -> word.matches(".*[A-Za-z0-9].*"))
        .filter(word -> !word.matches(".*\\p{IsHan}.*") && !word.equals("LINK"))
        .count();
  }

  @Test
  void no_sentence_is_longer_than_a_reader_can_hold() {
    List<String> sentences = sources().flatMap(JavadocStyleTest::sentences).toList();

    assertThat(sentences).hasSizeGreaterThan(5_000);
    assertThat(sentences).filteredOn(sentence -> words(sentence) > LONGEST).isEmpty();
  }

  @Test
  void no_word_is_literary() {
    assertThat(
            sources()
                .flatMap(
                    file ->
                        sentences(file)
                            .filter(sentence -> LITERARY.matcher(sentence).find())
                            .map(sentence -> file.getFileName() + ": " + sentence)))
        .isEmpty();
  }
}
