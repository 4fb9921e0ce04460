package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;

/**
 * How much is known of an attempt that began before its project was taken over: nothing is judged
 * by a day that nobody knows, and no silence has an effect before the take-over.
 *
 * @param on the day of the take-over
 * @param accepted whether the attempt had been accepted, filed or decided by then
 * @param committed the promise, as it was told
 * @param statutory the law's limit, as it was told
 * @param countable whether the limits of the item can be counted: the day from which, all pauses
 *     and the end are known
 * @param receiptKnown whether the day of receipt is known
 * @param examinationKnown whether it is known when the receipt was examined, or that it was not
 * @param decisionKnown whether it is known when it was decided or filed, or that it was not
 * @param deliveryKnown whether it is known when it was delivered, or that it was not
 */
@Term(zh = "接续在办件", en = "application in progress at take-over")
public record CarriedApplication(
    LocalDate on,
    boolean accepted,
    Optional<ToldLimit> committed,
    Optional<ToldLimit> statutory,
    boolean countable,
    boolean receiptKnown,
    boolean examinationKnown,
    boolean decisionKnown,
    boolean deliveryKnown) {}
