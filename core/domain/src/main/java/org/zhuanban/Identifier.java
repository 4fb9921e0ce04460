package org.zhuanban;

import java.util.Optional;
import org.zhuanban.glossary.Term;

/**
 * An identifier by which a stream is found: of its project, a party, an item, an application, a
 * licence, a deputy or a paper.
 *
 * @param kind its kind
 * @param text its text, compared character by character
 * @param item the code of the approval item; empty if it concerns none
 * @param attempt the number of the attempt; empty if the entry names none
 * @param version the version of the entry that gives it
 */
@Term(zh = "标识", en = "identifier")
public record Identifier(
    IdentifierKind kind,
    String text,
    Optional<String> item,
    Optional<Integer> attempt,
    long version) {
  /** The kinds of identifiers. */
  public enum IdentifierKind {
    /** The code of the project (投资项目统一代码). */
    PROJECT_CODE,
    /** The unified social credit code of a party (统一社会信用代码). */
    CREDIT_CODE,
    /** The basic code of an item (基本编码). */
    BASIC_CODE,
    /** The implementation code of an item (实施编码). */
    IMPLEMENTATION_CODE,
    /** The code of a handling item (业务办理项编码). */
    HANDLING_CODE,
    /** The case number of an application (办件编号). */
    CASE_NUMBER,
    /** The number of a licence or other result (证照编号). */
    LICENCE_NUMBER,
    /** The identifier of an electronic licence (电子证照标识). */
    ELECTRONIC_LICENCE,
    /** The reference of a deputy who signed a suggestion (代表). */
    DEPUTY,
    /** The number of a paper, or the host's reference to it (文号). */
    PAPER
  }
}
