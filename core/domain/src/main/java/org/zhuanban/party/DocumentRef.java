package org.zhuanban.party;

/**
 * Points to a paper that the host keeps, such as a notice with its reasons; its text is not kept
 * here.
 *
 * @param id the host's reference, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 */
public record DocumentRef(String id) {
  /**
   * Checks the reference.
   *
   * @param id the host's reference
   * @throws IllegalArgumentException if it is empty, too long or has another character
   */
  public DocumentRef {
    Reference.check("document", id);
  }
}
