package org.zhuanban.supervision;

import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/**
 * Who supervises: the inspection body of the government, or a body that the government names.
 *
 * <p>Source: 政府督查工作条例第七条. That the inspection body is known by 督查 in its title is our convention.
 *
 * @param office the office that acts
 * @param mandate the paper by which the government names another body; empty for the inspection
 *     body itself
 */
public record SupervisionBody(Office office, Optional<DocumentRef> mandate) {
  /** The clause that says who inspects. */
  public static final String CLAUSE = "政府督查工作条例第七条";

  /**
   * Checks that nothing is missing.
   *
   * @param office the office that acts
   * @param mandate the paper by which the government names another body
   * @throws IllegalArgumentException if a component is missing
   */
  public SupervisionBody {
    Input.given("SupervisionBody.office", office);
    Input.given("SupervisionBody.mandate", mandate);
  }

  /**
   * Makes a body that acts by its title alone.
   *
   * @param office the office that acts
   * @return the body without a mandate
   */
  public static SupervisionBody of(Office office) {
    return new SupervisionBody(office, Optional.empty());
  }

  /**
   * Adds the paper by which the government names the body.
   *
   * @param paper the paper
   * @return the same with the mandate
   */
  public SupervisionBody withMandate(DocumentRef paper) {
    return new SupervisionBody(office, Optional.of(paper));
  }

  /**
   * {@return whether it may supervise: the inspection body, a body named, or the government head}
   */
  public boolean competent() {
    return mandate.isPresent()
        || office.title().contains("督查")
        || office.rank() == Office.Rank.GOVERNMENT_HEAD;
  }
}
