package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;

/**
 * The extent of knowledge of an attempt that began before the take-over of its project. An unknown
 * day is not the basis of any judgement, and silence has no effect before the take-over.
 *
 * @param on the day of the take-over
 * @param accepted whether the attempt was accepted, filed or decided by then
 * @param committed the committed limit, as notified
 * @param statutory the statutory limit, as notified
 * @param countable whether the limits of the item can be counted, because their start, all pauses
 *     and the end are known
 * @param receiptKnown whether the day of receipt is known
 * @param examinationKnown whether the day of the examination of the receipt, or its absence, is
 *     known
 * @param decisionKnown whether the day of the decision or filing, or its absence, is known
 * @param deliveryKnown whether the day of the delivery, or its absence, is known
 */
@Term(zh = "接续在办件", en = "application in progress at take-over")
public record CarriedApplication(
    LocalDate on,
    boolean accepted,
    Optional<CarryOverLimit> committed,
    Optional<CarryOverLimit> statutory,
    boolean countable,
    boolean receiptKnown,
    boolean examinationKnown,
    boolean decisionKnown,
    boolean deliveryKnown) {}
