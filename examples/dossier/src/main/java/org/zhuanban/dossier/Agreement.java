package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What investor and government agreed on.
 *
 * @param signed the day of signing
 * @param totalInvestment in yuan
 * @param fixedAssetInvestment in yuan
 * @param startBy the last day to start construction
 * @param productionBy the last day to start production
 * @param fullOutputBy the last day to reach full output
 * @param promisedByGovernment what the government promised
 */
record Agreement(
    LocalDate signed,
    BigDecimal totalInvestment,
    Optional<BigDecimal> fixedAssetInvestment,
    Optional<LocalDate> startBy,
    Optional<LocalDate> productionBy,
    Optional<LocalDate> fullOutputBy,
    List<String> promisedByGovernment) {}
