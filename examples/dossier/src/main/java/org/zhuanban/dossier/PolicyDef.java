package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhuanban.project.funds.FundsKind;

/**
 * A policy that rewards the project.
 *
 * @param id its id
 * @param name its name
 * @param mode how to come by the benefit
 * @param payWithin the limit for paying
 * @param when what must hold, in the order of the file
 * @param benefit what it gives
 */
record PolicyDef(
    String id,
    String name,
    PolicyMode mode,
    Optional<Length> payWithin,
    List<PolicyCondition> when,
    Benefit benefit) {
  /** What a policy gives. */
  sealed interface Benefit {
    /**
     * A fixed amount.
     *
     * @param amount in yuan
     */
    record Fixed(BigDecimal amount) implements Benefit {}

    /**
     * A share of money spent.
     *
     * @param percent how many hundredths
     * @param of the kind of verified funds
     * @param cap the most it gives, in yuan
     */
    record Share(BigDecimal percent, FundsKind of, Optional<BigDecimal> cap) implements Benefit {}
  }
}
