package org.zhuanban.testing.domain;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuanban.export.Dictionary;
import org.zhuanban.export.Dictionary.DictionaryEntry;

/** The codes that have a label, which a text for people shows in their place. */
final class LabelledCodes {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,}");

  /** A code beside its name, as in 部门“县自然资源局”（LAND）. */
  private static final Pattern NAMED = Pattern.compile("（[^（）]*）");

  /** What counties choose as codes of organs and qualifications, and a label has, too. */
  private static final Set<String> OF_COUNTIES = Set.of("LAND", "AGENT");

  private static final Set<String> ALL =
      Dictionary.entries().stream().map(DictionaryEntry::code).collect(Collectors.toSet());

  private LabelledCodes() {}

  static List<String> in(String text) {
    return CODE.matcher(NAMED.matcher(text).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .filter(code -> ALL.contains(code) && !OF_COUNTIES.contains(code))
        .toList();
  }
}
