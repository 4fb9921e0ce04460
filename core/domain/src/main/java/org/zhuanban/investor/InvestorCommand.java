package org.zhuanban.investor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Origin;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.funds.Money;

/** A command about an investor. */
public sealed interface InvestorCommand extends Command {
  /** A command about a lead. */
  sealed interface LeadCommand extends InvestorCommand {
    /** {@return the identifier of the lead inside the register of the investor} */
    String lead();
  }

  /**
   * Registers the investor, or describes it again. The unit is the one that registers it.
   *
   * @param enterprise the investor by name, with its credit code if it has one
   * @param origin where the investor comes from
   * @param industry the code of its industry, such as {@code C13}; empty if it is not known
   * @param unit the unit that registers it
   * @param known what is known of it; empty if nothing is noted
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record RegisterInvestor(
      Enterprise enterprise,
      Origin origin,
      Optional<String> industry,
      Department unit,
      @FreeText Optional<String> known,
      Optional<DocumentRef> paper)
      implements InvestorCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param enterprise the investor by name, with its credit code if it has one
     * @param origin where the investor comes from
     * @param industry the code of its industry, such as {@code C13}; empty if it is not known
     * @param unit the unit that registers it
     * @param known what is known of it; empty if nothing is noted
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RegisterInvestor {
      Input.given("RegisterInvestor.enterprise", enterprise);
      Input.given("RegisterInvestor.origin", origin);
      Input.given("RegisterInvestor.industry", industry)
          .ifPresent(code -> Input.reference("RegisterInvestor.industry", code));
      Input.given("RegisterInvestor.unit", unit);
      Input.given("RegisterInvestor.known", known);
      Input.given("RegisterInvestor.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link RegisterInvestor}. */
    public static final class Builder extends RegisterInvestorBuilder {
      Builder() {}
    }
  }

  /**
   * Records a contact with the investor (对接、走访、洽谈). A contact about a lead answers it, and opens
   * the next one.
   *
   * @param lead the lead; empty if the contact is about no lead
   * @param kind how the contact was made
   * @param unit the unit that made it
   * @param by who made it, by reference
   * @param met who was met, by reference
   * @param outcome what came of it; empty if nothing is noted
   * @param next the day of the next contact; empty for the limit of the county
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record RecordContact(
      Optional<String> lead,
      ContactKind kind,
      Department unit,
      PersonRef by,
      List<PersonRef> met,
      @FreeText Optional<String> outcome,
      Optional<LocalDate> next,
      Optional<DocumentRef> paper)
      implements InvestorCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the lead; empty if the contact is about no lead
     * @param kind how the contact was made
     * @param unit the unit that made it
     * @param by who made it, by reference
     * @param met who was met, by reference
     * @param outcome what came of it; empty if nothing is noted
     * @param next the day of the next contact; empty for the limit of the county
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RecordContact {
      Input.given("RecordContact.lead", lead)
          .ifPresent(code -> Input.code("RecordContact.lead", code));
      Input.given("RecordContact.kind", kind);
      Input.given("RecordContact.unit", unit);
      Input.given("RecordContact.by", by);
      met = Input.list("RecordContact.met", met);
      Input.given("RecordContact.outcome", outcome);
      Input.given("RecordContact.next", next);
      Input.given("RecordContact.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link RecordContact}. */
    public static final class Builder extends RecordContactBuilder {
      Builder() {}
    }
  }

  /**
   * Records the result of a due diligence on the investor (尽职调查).
   *
   * @param unit the unit that examined it
   * @param result the result
   * @param findings the findings in words; empty if only the paper says them
   * @param paper the report
   */
  @Value.Builder
  record RecordDueDiligence(
      Department unit,
      DueDiligenceResult result,
      @FreeText Optional<String> findings,
      DocumentRef paper)
      implements InvestorCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param unit the unit that examined it
     * @param result the result
     * @param findings the findings in words; empty if only the paper says them
     * @param paper the report
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RecordDueDiligence {
      Input.given("RecordDueDiligence.unit", unit);
      Input.given("RecordDueDiligence.result", result);
      Input.given("RecordDueDiligence.findings", findings);
      Input.given("RecordDueDiligence.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link RecordDueDiligence}. */
    public static final class Builder extends RecordDueDiligenceBuilder {
      Builder() {}
    }
  }

  /**
   * Registers a lead of the investor (线索).
   *
   * @param lead the identifier inside the register of the investor, 1 to 64 characters out of
   *     {@code A-Z a-z 0-9 . _ -}
   * @param source the source of the lead
   * @param title the intended project in a few words; empty if it is not given
   * @param investment the intended investment; empty if it is not known
   * @param industry the code of the industry; empty if it is not known
   * @param owner the unit that follows it (责任单位)
   * @param responsible who follows it, by reference
   * @param activity the id of the activity that it came of; empty if it came of none
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record RegisterLead(
      String lead,
      LeadSource source,
      @FreeText Optional<String> title,
      Optional<Money> investment,
      Optional<String> industry,
      Department owner,
      PersonRef responsible,
      Optional<String> activity,
      Optional<DocumentRef> paper)
      implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the identifier inside the register of the investor, 1 to 64 characters out of
     *     {@code A-Z a-z 0-9 . _ -}
     * @param source the source of the lead
     * @param title the intended project in a few words; empty if it is not given
     * @param investment the intended investment; empty if it is not known
     * @param industry the code of the industry; empty if it is not known
     * @param owner the unit that follows it (责任单位)
     * @param responsible who follows it, by reference
     * @param activity the id of the activity that it came of; empty if it came of none
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RegisterLead {
      Input.code("RegisterLead.lead", lead);
      Input.given("RegisterLead.source", source);
      Input.given("RegisterLead.title", title);
      Input.given("RegisterLead.investment", investment);
      Input.given("RegisterLead.industry", industry)
          .ifPresent(code -> Input.reference("RegisterLead.industry", code));
      Input.given("RegisterLead.owner", owner);
      Input.given("RegisterLead.responsible", responsible);
      Input.given("RegisterLead.activity", activity)
          .ifPresent(code -> Input.reference("RegisterLead.activity", code));
      Input.given("RegisterLead.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link RegisterLead}. */
    public static final class Builder extends RegisterLeadBuilder {
      Builder() {}
    }
  }

  /**
   * Judges whether a lead is worth following (研判). One that is not ends by it.
   *
   * @param lead the lead
   * @param verdict whether it is followed
   * @param reason the reason in words; empty if only the paper says it
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record JudgeLead(
      String lead,
      LeadVerdict verdict,
      @FreeText Optional<String> reason,
      Optional<DocumentRef> paper)
      implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the lead
     * @param verdict whether it is followed
     * @param reason the reason in words; empty if only the paper says it
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public JudgeLead {
      Input.code("JudgeLead.lead", lead);
      Input.given("JudgeLead.verdict", verdict);
      Input.given("JudgeLead.reason", reason);
      Input.given("JudgeLead.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link JudgeLead}. */
    public static final class Builder extends JudgeLeadBuilder {
      Builder() {}
    }
  }

  /**
   * Tells the investor, or who named it, whether the lead is followed (反馈).
   *
   * @param lead the lead
   * @param words the words; empty if it is not noted
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record GiveLeadFeedback(
      String lead, @FreeText Optional<String> words, Optional<DocumentRef> paper)
      implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the lead
     * @param words the words; empty if it is not noted
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public GiveLeadFeedback {
      Input.code("GiveLeadFeedback.lead", lead);
      Input.given("GiveLeadFeedback.words", words);
      Input.given("GiveLeadFeedback.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link GiveLeadFeedback}. */
    public static final class Builder extends GiveLeadFeedbackBuilder {
      Builder() {}
    }
  }

  /**
   * Postpones the next contact about a lead. The postponement stays visible.
   *
   * @param lead the lead
   * @param to the new day
   * @param reason the reason
   */
  @Value.Builder
  record PostponeContact(String lead, LocalDate to, @FreeText String reason)
      implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the lead
     * @param to the new day
     * @param reason the reason
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public PostponeContact {
      Input.code("PostponeContact.lead", lead);
      Input.given("PostponeContact.to", to);
      Input.given("PostponeContact.reason", reason);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link PostponeContact}. */
    public static final class Builder extends PostponeContactBuilder {
      Builder() {}
    }
  }

  /**
   * Hands a lead over to another unit or person (移交).
   *
   * @param lead the lead
   * @param owner the unit that follows it from now on
   * @param responsible who follows it from now on, by reference
   * @param reason the reason; empty if it is not noted
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record HandOverLead(
      String lead,
      Department owner,
      PersonRef responsible,
      @FreeText Optional<String> reason,
      Optional<DocumentRef> paper)
      implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the lead
     * @param owner the unit that follows it from now on
     * @param responsible who follows it from now on, by reference
     * @param reason the reason; empty if it is not noted
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public HandOverLead {
      Input.code("HandOverLead.lead", lead);
      Input.given("HandOverLead.owner", owner);
      Input.given("HandOverLead.responsible", responsible);
      Input.given("HandOverLead.reason", reason);
      Input.given("HandOverLead.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link HandOverLead}. */
    public static final class Builder extends HandOverLeadBuilder {
      Builder() {}
    }
  }

  /**
   * Ends a lead by the signing of its project (签约).
   *
   * @param lead the lead
   * @param project the id of the stream of the project
   */
  record SignLead(String lead, String project) implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param lead the lead
     * @param project the id of the stream of the project
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public SignLead {
      Input.code("SignLead.lead", lead);
      Input.reference("SignLead.project", project);
    }

    /**
     * Ends a lead by the signing of its project (签约).
     *
     * @param lead the lead
     * @param project the id of the stream of the project
     * @return the command
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public static SignLead of(String lead, String project) {
      return new SignLead(lead, project);
    }
  }

  /**
   * Ends a lead without a project (终止跟进).
   *
   * @param lead the lead
   * @param loss the kind of reason
   * @param reason the reason in words; empty if it is not noted
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record GiveUpLead(
      String lead, LeadLoss loss, @FreeText Optional<String> reason, Optional<DocumentRef> paper)
      implements LeadCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param lead the lead
     * @param loss the kind of reason
     * @param reason the reason in words; empty if it is not noted
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public GiveUpLead {
      Input.code("GiveUpLead.lead", lead);
      Input.given("GiveUpLead.loss", loss);
      Input.given("GiveUpLead.reason", reason);
      Input.given("GiveUpLead.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link GiveUpLead}. */
    public static final class Builder extends GiveUpLeadBuilder {
      Builder() {}
    }
  }
}
