package org.zhuanban.documents.accountability;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhuanban.documents.DocumentTexts;

/** Clauses as a paper cites them. */
final class Clauses {
  /** The title of a law without marks, and the article. */
  private static final Pattern CLAUSE = Pattern.compile("^([^《》，、第][^《》，、]*?)(第[^，、]*条.*)$");

  private Clauses() {}

  /** The clauses, in Chinese with the marks of a title around that of the law (GB/T 15834—2011). */
  static List<String> cited(List<String> clauses, DocumentTexts texts) {
    return texts.locale().getLanguage().equals(Locale.CHINESE.getLanguage())
        ? clauses.stream().map(each -> CLAUSE.matcher(each).replaceFirst("《$1》$2")).toList()
        : clauses;
  }
}
