package org.zhuanban.approval.application;

import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.LicenceId;

/**
 * What stands on a licence or another result (结果证照): its number, name and holder, and the
 * identifier of its electronic form (GB/T 39046—2020, table 8). Each is optional, at least one is
 * given.
 *
 * @param number the number (证照编号、备案号), 1 to 128 letters, digits and Chinese characters, {@code . _
 *     : / -} and brackets
 * @param name the name (证照名称), 1 to 200 characters; empty for that of {@link
 *     org.zhuanban.approval.plan.ApprovalItem#result}
 * @param holder the enterprise that holds it; empty if it is not given, or if a natural person
 *     holds it, whose name is not kept here
 * @param electronic the identifier of the electronic licence (电子证照标识)
 */
@Term(zh = "结果证照", en = "licence document", law = "行政许可法第三十九条")
public record LicenceDocument(
    Optional<String> number,
    Optional<String> name,
    Optional<Enterprise> holder,
    Optional<LicenceId> electronic) {
  private static final int LONGEST = 200;

  /**
   * Checks the number and the name. Callers use {@link #numbered} or {@link
   * #electronic(LicenceId)}, since components may be added.
   *
   * @param number the number
   * @param name the name
   * @param holder the enterprise that holds it
   * @param electronic the identifier of the electronic licence
   * @throws IllegalArgumentException if the number has another character, if the name is blank or
   *     too long, or if nothing is given
   */
  public LicenceDocument {
    Input.given("LicenceDocument.number", number)
        .ifPresent(given -> Input.document("LicenceDocument.number", given, Input.KEY));
    Input.given("LicenceDocument.name", name)
        .ifPresent(given -> Input.said("LicenceDocument.name", given, LONGEST));
    Input.given("LicenceDocument.holder", holder);
    Input.given("LicenceDocument.electronic", electronic);
    if (Stream.of(number, name, holder, electronic).allMatch(Optional::isEmpty)) {
      throw InputFault.MISSING.at("LicenceDocument.number");
    }
  }

  /**
   * Creates a document with a number.
   *
   * @param number the number (证照编号、备案号)
   * @return the document
   * @throws IllegalArgumentException if the number is empty, too long or has another character
   */
  public static LicenceDocument numbered(String number) {
    return new LicenceDocument(
        Optional.of(Input.given("LicenceDocument.number", number)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Creates a document with an electronic form.
   *
   * @param electronic the identifier of the electronic licence (电子证照标识)
   * @return the document
   */
  public static LicenceDocument electronic(LicenceId electronic) {
    return new LicenceDocument(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Input.given("LicenceDocument.electronic", electronic)));
  }

  /**
   * Sets the name.
   *
   * @param name the name (证照名称)
   * @return a copy with it
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public LicenceDocument withName(String name) {
    return new LicenceDocument(
        number, Optional.of(Input.given("LicenceDocument.name", name)), holder, electronic);
  }

  /**
   * Sets the holder.
   *
   * @param holder the enterprise that holds it
   * @return a copy with it
   */
  public LicenceDocument withHolder(Enterprise holder) {
    return new LicenceDocument(
        number, name, Optional.of(Input.given("LicenceDocument.holder", holder)), electronic);
  }

  /**
   * Sets the identifier of the electronic licence.
   *
   * @param electronic the identifier (电子证照标识)
   * @return a copy with it
   */
  public LicenceDocument withElectronic(LicenceId electronic) {
    return new LicenceDocument(
        number, name, holder, Optional.of(Input.given("LicenceDocument.electronic", electronic)));
  }

  /**
   * Completes the document, as by an electronic form that follows the paper.
   *
   * @param later what was given later
   * @return a copy with the parts that were not given before
   */
  public LicenceDocument completed(LicenceDocument later) {
    return new LicenceDocument(
        number.or(later::number),
        name.or(later::name),
        holder.or(later::holder),
        electronic.or(later::electronic));
  }

  /**
   * Checks whether every part that another document gives stands here too.
   *
   * @param other the other document
   * @return true if no part of it differs
   */
  public boolean contains(LicenceDocument other) {
    return completed(other).equals(this) && other.completed(this).equals(this);
  }
}
