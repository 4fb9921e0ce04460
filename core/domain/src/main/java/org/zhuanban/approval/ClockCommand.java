package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Relief;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;

/** Commands for the time of an item: special procedures and extensions (特别程序、延期). */
public sealed interface ClockCommand extends ApprovalCommand.OnItem {
  /**
   * Begins a special procedure (特别程序).
   *
   * @param item the code of the item
   * @param procedure its code, such as {@code EXPERT_REVIEW}: 1 to 64 characters out of {@code A-Z
   *     0-9 _}; a code that is not a {@link org.zhuanban.deadline.PauseReason} stops no clock
   * @param notifiedOn the day of the written notice to the applicant; empty if there is none
   * @param stated its duration, as stated in the notice
   * @param notice the paper of the notice; empty if it is not given
   * @param approvedBy the reference of the person who approved a late entry; empty for an entry on
   *     the day
   */
  record StartPause(
      String item,
      String procedure,
      Optional<LocalDate> notifiedOn,
      Optional<TimeLimit> stated,
      Optional<DocumentRef> notice,
      Optional<PersonRef> approvedBy)
      implements ClockCommand, Relief {
    /**
     * Checks the code. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param procedure its code
     * @param notifiedOn the day of the written notice
     * @param stated its duration
     * @param notice the paper of the notice
     * @param approvedBy the reference of the person who approved a late entry
     * @throws IllegalArgumentException if the code is malformed
     */
    public StartPause {
      Input.given("StartPause.item", item);
      Input.given("StartPause.notifiedOn", notifiedOn);
      Input.given("StartPause.stated", stated);
      Input.given("StartPause.notice", notice);
      Input.given("StartPause.approvedBy", approvedBy);
      checkProcedure(procedure);
    }

    /**
     * Begins a special procedure (特别程序).
     *
     * @param item the code of the item
     * @param procedure its code, such as {@code EXPERT_REVIEW}: 1 to 64 characters out of {@code
     *     A-Z 0-9 _}
     * @return the command
     * @throws IllegalArgumentException if the code is malformed
     */
    public static StartPause of(String item, String procedure) {
      return new StartPause(
          item, procedure, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Adds the day of the written notice to the applicant.
     *
     * @param notifiedOn the day of the written notice to the applicant
     * @return a copy with it
     */
    public StartPause withNotifiedOn(LocalDate notifiedOn) {
      return new StartPause(
          item,
          procedure,
          Optional.of(Input.given("StartPause.notifiedOn", notifiedOn)),
          stated,
          notice,
          approvedBy);
    }

    /**
     * Sets the duration of the procedure.
     *
     * @param stated its duration, as stated in the notice
     * @return a copy with it
     */
    public StartPause withStated(TimeLimit stated) {
      return new StartPause(
          item,
          procedure,
          notifiedOn,
          Optional.of(Input.given("StartPause.stated", stated)),
          notice,
          approvedBy);
    }

    /**
     * Adds the paper of the notice (行政许可法第四十五条).
     *
     * @param notice the paper of the notice to the applicant
     * @return a copy with it
     */
    public StartPause withNotice(DocumentRef notice) {
      return new StartPause(
          item,
          procedure,
          notifiedOn,
          stated,
          Optional.of(Input.given("StartPause.notice", notice)),
          approvedBy);
    }

    /**
     * Names who approved a late entry.
     *
     * @param approvedBy the reference of the person
     * @return a copy with it
     */
    public StartPause withApprovedBy(PersonRef approvedBy) {
      return new StartPause(
          item,
          procedure,
          notifiedOn,
          stated,
          notice,
          Optional.of(Input.given("StartPause.approvedBy", approvedBy)));
    }

    @Override
    public Optional<PersonRef> lateApprovedBy() {
      return approvedBy;
    }

    @Override
    public Optional<DocumentRef> proof() {
      return notice;
    }
  }

  /**
   * Notifies the applicant in writing of the duration of a special procedure (行政许可法第四十五条), if this
   * did not happen at its beginning. Its time is excluded from this day on; a notice has no
   * retroactive effect.
   *
   * @param item the code of the item
   * @param procedure its code; empty for the only open one, or of several for the only one whose
   *     time the limits exclude
   * @param stated its duration, as stated in the notice
   * @param notice the paper of the notice; empty if it is not given
   * @param approvedBy the reference of the person who approved a late entry; empty for an entry on
   *     the day
   */
  record NotifyPause(
      String item,
      Optional<String> procedure,
      Optional<TimeLimit> stated,
      Optional<DocumentRef> notice,
      Optional<PersonRef> approvedBy)
      implements ClockCommand, Relief {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param procedure its code
     * @param stated its duration, as stated in the notice
     * @param notice the paper of the notice
     * @param approvedBy the reference of the person who approved a late entry
     * @throws IllegalArgumentException if a component is missing
     */
    public NotifyPause {
      Input.given("NotifyPause.item", item);
      Input.given("NotifyPause.procedure", procedure);
      Input.given("NotifyPause.stated", stated);
      Input.given("NotifyPause.notice", notice);
      Input.given("NotifyPause.approvedBy", approvedBy);
    }

    /**
     * Notifies the applicant in writing of the duration of a special procedure (行政许可法第四十五条), if
     * this did not happen at its beginning.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static NotifyPause of(String item) {
      return new NotifyPause(
          item, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Sets the procedure, if several are open.
     *
     * @param procedure its code
     * @return a copy with it
     */
    public NotifyPause withProcedure(String procedure) {
      return new NotifyPause(
          item,
          Optional.of(Input.given("NotifyPause.procedure", procedure)),
          stated,
          notice,
          approvedBy);
    }

    /**
     * Sets the duration of the procedure.
     *
     * @param stated its duration, as stated in the notice
     * @return a copy with it
     */
    public NotifyPause withStated(TimeLimit stated) {
      return new NotifyPause(
          item,
          procedure,
          Optional.of(Input.given("NotifyPause.stated", stated)),
          notice,
          approvedBy);
    }

    /**
     * Adds the paper of the notice.
     *
     * @param notice the paper of the notice to the applicant
     * @return a copy with it
     */
    public NotifyPause withNotice(DocumentRef notice) {
      return new NotifyPause(
          item,
          procedure,
          stated,
          Optional.of(Input.given("NotifyPause.notice", notice)),
          approvedBy);
    }

    /**
     * Names who approved a late entry.
     *
     * @param approvedBy the reference of the person
     * @return a copy with it
     */
    public NotifyPause withApprovedBy(PersonRef approvedBy) {
      return new NotifyPause(
          item,
          procedure,
          stated,
          notice,
          Optional.of(Input.given("NotifyPause.approvedBy", approvedBy)));
    }

    @Override
    public Optional<PersonRef> lateApprovedBy() {
      return approvedBy;
    }

    @Override
    public Optional<DocumentRef> proof() {
      return notice;
    }
  }

  /**
   * Ends a special procedure; the day itself is part of it.
   *
   * @param item the code of the item
   * @param procedure its code; empty for the only open one, or of several for the only one whose
   *     time the limits exclude
   */
  record EndPause(String item, Optional<String> procedure) implements ClockCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param procedure its code
     * @throws IllegalArgumentException if a component is missing
     */
    public EndPause {
      Input.given("EndPause.item", item);
      Input.given("EndPause.procedure", procedure);
    }

    /**
     * Ends a special procedure; the day itself is part of it.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EndPause of(String item) {
      return new EndPause(item, Optional.empty());
    }

    /**
     * Sets the procedure, if several are open.
     *
     * @param procedure its code
     * @return a copy with it
     */
    public EndPause withProcedure(String procedure) {
      return new EndPause(item, Optional.of(Input.given("EndPause.procedure", procedure)));
    }
  }

  /**
   * Extends the limits (延期).
   *
   * @param item the code of the item
   * @param by the additional time
   * @param approvedBy the approving office
   * @param notifiedOn the day on which the applicant was notified of the reason
   * @param notice the paper of the notice; empty if it is not given
   * @param lateApprovedBy the reference of the person who approved a late entry; empty for an entry
   *     on the day
   */
  record ExtendLimit(
      String item,
      TimeLimit by,
      Office approvedBy,
      Optional<LocalDate> notifiedOn,
      Optional<DocumentRef> notice,
      Optional<PersonRef> lateApprovedBy)
      implements ClockCommand, Relief {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param by the additional time
     * @param approvedBy the approving office
     * @param notifiedOn the day on which the applicant was notified of the reason
     * @param notice the paper of the notice
     * @param lateApprovedBy the reference of the person who approved a late entry
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendLimit {
      Input.given("ExtendLimit.item", item);
      Input.given("ExtendLimit.by", by);
      Input.given("ExtendLimit.approvedBy", approvedBy);
      Input.given("ExtendLimit.notifiedOn", notifiedOn);
      Input.given("ExtendLimit.notice", notice);
      Input.given("ExtendLimit.lateApprovedBy", lateApprovedBy);
    }

    /**
     * Extends the limits (延期).
     *
     * @param item the code of the item
     * @param by the additional time
     * @param approvedBy the approving office
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendLimit of(String item, TimeLimit by, Office approvedBy) {
      return new ExtendLimit(
          item, by, approvedBy, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Adds the day on which the applicant was notified of the reason.
     *
     * @param notifiedOn the day on which the applicant was notified of the reason
     * @return a copy with it
     */
    public ExtendLimit withNotifiedOn(LocalDate notifiedOn) {
      return new ExtendLimit(
          item,
          by,
          approvedBy,
          Optional.of(Input.given("ExtendLimit.notifiedOn", notifiedOn)),
          notice,
          lateApprovedBy);
    }

    /**
     * Adds the paper of the notice (行政许可法第四十二条第一款).
     *
     * @param notice the paper of the notice to the applicant
     * @return a copy with it
     */
    public ExtendLimit withNotice(DocumentRef notice) {
      return new ExtendLimit(
          item,
          by,
          approvedBy,
          notifiedOn,
          Optional.of(Input.given("ExtendLimit.notice", notice)),
          lateApprovedBy);
    }

    /**
     * Names who approved a late entry.
     *
     * @param lateApprovedBy the reference of the person
     * @return a copy with it
     */
    public ExtendLimit withLateApprovedBy(PersonRef lateApprovedBy) {
      return new ExtendLimit(
          item,
          by,
          approvedBy,
          notifiedOn,
          notice,
          Optional.of(Input.given("ExtendLimit.lateApprovedBy", lateApprovedBy)));
    }

    @Override
    public Optional<DocumentRef> proof() {
      return notice;
    }
  }

  /**
   * Extends the time to start construction after a permit (开工延期, 建筑法第九条).
   *
   * @param item the code of the item that granted the permit
   * @param by the additional time
   * @param approvedBy the approving office
   */
  record ExtendStart(String item, TimeLimit by, Office approvedBy) implements ClockCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item that granted the permit
     * @param by the additional time
     * @param approvedBy the approving office
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendStart {
      Input.given("ExtendStart.item", item);
      Input.given("ExtendStart.by", by);
      Input.given("ExtendStart.approvedBy", approvedBy);
    }

    /**
     * Extends the time to start construction after a permit (开工延期, 建筑法第九条).
     *
     * @param item the code of the item that granted the permit
     * @param by the additional time
     * @param approvedBy the approving office
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendStart of(String item, TimeLimit by, Office approvedBy) {
      return new ExtendStart(item, by, approvedBy);
    }
  }

  private static void checkProcedure(String procedure) {
    if (!Input.given("StartPause.procedure", procedure).matches("[A-Z0-9_]{1,64}")) {
      throw InputFault.CHARACTERS.at("StartPause.procedure", 64, "A-Z 0-9 _", procedure);
    }
  }
}
