package org.zhuanban.party;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A reference to a paper of the host, such as a notice with its reasons; its text is not kept here.
 *
 * @param id the host's reference or the number of the document (发文字号), such as 石政办发〔2020〕71号. It
 *     has 1 to 128 letters, digits and Chinese characters, {@code . _ : / -} and brackets. It is
 *     compared character by character, so that {@code 〔2020〕} is not {@code [2020]}
 * @param sha256 the SHA-256 of the paper's bytes in 64 lower-case hexadecimal digits, which shows a
 *     later exchange of the paper. Empty where the host gives none, as for a physical paper or for
 *     a guessable content
 * @param number the number of the document (发文字号、文书编号), of the characters of the {@code id}; empty
 *     if it has none, or if the {@code id} is its number
 */
@Term(zh = "文号", en = "reference of a document")
public record DocumentRef(String id, Optional<String> sha256, Optional<String> number) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the reference.
   *
   * @param id the host's reference
   * @param sha256 the SHA-256 of the paper's bytes
   * @param number the number of the document
   * @throws IllegalArgumentException if the reference or the number is empty, too long or has
   *     another character, or if the digest is no SHA-256
   */
  public DocumentRef {
    Input.document("DocumentRef.id", id, Input.KEY);
    if (Input.given("DocumentRef.sha256", sha256)
        .filter(digest -> !SHA256.matcher(digest).matches())
        .isPresent()) {
      throw InputFault.FORM.at(
          "DocumentRef.sha256",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          sha256.get());
    }
    Input.given("DocumentRef.number", number)
        .ifPresent(given -> Input.document("DocumentRef.number", given, Input.KEY));
  }

  /**
   * Creates a reference without a digest and another number.
   *
   * @param id the host's reference
   * @throws IllegalArgumentException if it is empty, too long or has another character
   */
  public DocumentRef(String id) {
    this(id, Optional.empty(), Optional.empty());
  }

  /**
   * Creates a reference with a digest.
   *
   * @param id the host's reference
   * @param sha256 the SHA-256 of its bytes
   * @return the reference
   * @throws IllegalArgumentException if one of them is malformed
   */
  public static DocumentRef of(String id, String sha256) {
    return new DocumentRef(id, Optional.of(sha256), Optional.empty());
  }

  /**
   * Adds the number of the document, where the {@code id} is another reference.
   *
   * @param number the number of the document (发文字号、文书编号)
   * @return a copy with it
   * @throws IllegalArgumentException if it is empty, too long or has another character
   */
  public DocumentRef withNumber(String number) {
    return new DocumentRef(id, sha256, Optional.of(Input.given("DocumentRef.number", number)));
  }

  /**
   * {@return the number of the document that people can look for; empty for a reference of the
   * host} It is the number, or the id if that has a Chinese character as in 石政办发〔2020〕71号.
   */
  public Optional<String> documentNumber() {
    return number.or(
        () -> Optional.of(id).filter(text -> text.chars().anyMatch(Character::isIdeographic)));
  }

  /**
   * Checks whether another reference is to the same paper. Its number may have been given later.
   *
   * @param other the other reference
   * @return true if both have the same {@code id} and digest
   */
  public boolean samePaper(DocumentRef other) {
    return id.equals(other.id) && sha256.equals(other.sha256);
  }
}
