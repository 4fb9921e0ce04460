package org.zhuanban.supervision;

import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/**
 * The supervising body: the inspection body of the government, or a body that the government names.
 *
 * <p>Source: 政府督查工作条例第七条. The recognition of the inspection body by 督查 in its title is our
 * convention.
 *
 * @param office the acting office
 * @param mandate the paper by which the government names another body; empty for the inspection
 *     body itself
 */
public record SupervisionBody(Office office, Optional<DocumentRef> mandate) {
  /** The clause on the competence to inspect. */
  public static final String CLAUSE = "政府督查工作条例第七条";

  /**
   * Checks that nothing is missing.
   *
   * @param office the acting office
   * @param mandate the paper by which the government names another body
   * @throws IllegalArgumentException if a component is missing
   */
  public SupervisionBody {
    Input.given("SupervisionBody.office", office);
    Input.given("SupervisionBody.mandate", mandate);
  }

  /**
   * Creates a body that acts by its title alone.
   *
   * @param office the acting office
   * @return the body without a mandate
   */
  public static SupervisionBody of(Office office) {
    return new SupervisionBody(office, Optional.empty());
  }

  /**
   * Adds the paper by which the government names the body.
   *
   * @param paper the paper
   * @return a copy with the mandate
   */
  public SupervisionBody withMandate(DocumentRef paper) {
    return new SupervisionBody(office, Optional.of(paper));
  }

  /**
   * {@return whether the body may supervise: the inspection body, a named body, or the government
   * head}
   */
  public boolean competent() {
    return mandate.isPresent()
        || office.title().contains("督查")
        || office.rank() == Office.Rank.GOVERNMENT_HEAD;
  }
}
