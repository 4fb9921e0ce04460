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
 */
@Term(zh = "文号", en = "reference of a document")
public record DocumentRef(String id, Optional<String> sha256) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the reference.
   *
   * @param id the host's reference
   * @param sha256 the SHA-256 of the paper's bytes
   * @throws IllegalArgumentException if the reference is empty, too long or has another character,
   *     or if the digest is no SHA-256
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
  }

  /**
   * Creates a reference without a digest.
   *
   * @param id the host's reference
   * @throws IllegalArgumentException if it is empty, too long or has another character
   */
  public DocumentRef(String id) {
    this(id, Optional.empty());
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
    return new DocumentRef(id, Optional.of(sha256));
  }
}
