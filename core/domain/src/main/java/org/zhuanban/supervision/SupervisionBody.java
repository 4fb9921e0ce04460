package org.zhuanban.supervision;

import java.util.Optional;
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
   * {@return whether it may supervise: the inspection body, a body named, or the government head}
   */
  public boolean competent() {
    return mandate.isPresent()
        || office.title().contains("督查")
        || office.rank() == Office.Rank.GOVERNMENT_HEAD;
  }
}
