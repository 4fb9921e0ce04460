package org.zhuanban.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.RatingChannel;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.project.complaint.ComplaintAbout;
import org.zhuanban.project.complaint.ComplaintStage;

/**
 * A fact of a project in one flat row. Names are those of the day of the fact, so that a rename
 * changes no earlier row. Rows follow from the journal and the names of the county alone, and never
 * from today's date.
 */
public sealed interface ExchangeRow {
  /** {@return the key of the row} */
  RowKey key();

  /** A row that belongs to an application. */
  sealed interface OfCase extends ExchangeRow {
    /** {@return the row of the application, so that each row can be sent after it} */
    ApplicationRow application();

    /** {@return the application} */
    default ApplicationRef of() {
      return application().of();
    }
  }

  /** A row of the project, or of one of its works. */
  sealed interface OfProject extends ExchangeRow {
    /** {@return the row of the project} */
    ProjectRow project();

    /** {@return the work; empty for the project itself} */
    Optional<ProjectWork> work();

    /** {@return the codes of the province of the works of the stage before (前阶段关联工程代码)} */
    List<String> previous();

    /** {@return the code of the work: of the province, or that of a project without works} */
    default Optional<String> workCode() {
      return work().isPresent() ? work().flatMap(ProjectWork::officialCode) : project().code();
    }
  }

  /**
   * The project.
   *
   * @param key the key
   * @param name its name
   * @param code its national code (项目代码)
   * @param investor the leading investing enterprise (建设单位)
   * @param route the route of its approval (立项类型)
   * @param nature the nature of construction (建设性质)
   * @param industry the code of the industry of GB/T 4754-2017
   * @param site the site in words
   * @param investment the agreed total investment, in yuan
   * @param signedOn the day of signing
   * @param startBy the agreed last day for the start of construction
   * @param productionBy the agreed last day for the start of production
   * @param terminatedOn the day of termination
   * @param works the number of its works; 0 if it is not divided
   */
  record ProjectRow(
      RowKey key,
      Optional<String> name,
      Optional<String> code,
      Optional<Enterprise> investor,
      Optional<ProjectRoute> route,
      Optional<ConstructionNature> nature,
      Optional<String> industry,
      Optional<String> site,
      Optional<BigDecimal> investment,
      Optional<LocalDate> signedOn,
      Optional<LocalDate> startBy,
      Optional<LocalDate> productionBy,
      Optional<LocalDate> terminatedOn,
      int works)
      implements OfProject {
    @Override
    public ProjectRow project() {
      return this;
    }

    @Override
    public Optional<ProjectWork> work() {
      return Optional.empty();
    }

    @Override
    public List<String> previous() {
      return List.of();
    }
  }

  /**
   * A work of the project, such as a phase or a building.
   *
   * @param key the key
   * @param project the row of the project
   * @param of the work, as it is known last
   * @param previous the codes of the province of the works of the stage before
   */
  record WorkRow(RowKey key, ProjectRow project, ProjectWork of, List<String> previous)
      implements OfProject {
    /**
     * Copies the codes.
     *
     * @param key the key
     * @param project the row of the project
     * @param of the work
     * @param previous the codes of the works of the stage before
     */
    public WorkRow {
      previous = List.copyOf(previous);
    }

    @Override
    public Optional<ProjectWork> work() {
      return Optional.of(of);
    }
  }

  /**
   * An approval item of the plan.
   *
   * @param key the key
   * @param item its code in the plan
   * @param name its name
   * @param kind its kind
   * @param stage the number of its stage
   * @param organ the code of the deciding department
   * @param organName the name of that department
   * @param level the level of that department; empty if the plan has it no longer
   * @param statutory the statutory limit
   * @param committed the committed shorter limit
   * @param result the name of the result, such as a licence
   * @param codes its codes in the directories of government services
   */
  record ItemRow(
      RowKey key,
      String item,
      String name,
      ItemKind kind,
      int stage,
      String organ,
      Optional<String> organName,
      Optional<Level> level,
      Optional<TimeLimit> statutory,
      Optional<TimeLimit> committed,
      Optional<String> result,
      ItemCodes codes)
      implements ExchangeRow {
    /** {@return the limit that the department has promised, or else that of the law} */
    public Optional<TimeLimit> limit() {
      return committed.or(() -> statutory);
    }
  }

  /**
   * An application.
   *
   * @param key the key
   * @param of the application
   * @param terms the item with the limits that apply to the application
   * @param applicant the applying enterprise: the leading investor on the first day
   * @param received the receipt, or the acceptance where it was its own receipt
   * @param accepted the acceptance, or the filing where nothing was accepted; of an acceptance by
   *     silence, the receipt that silence accepts (行政许可法第三十二条第一款第四项)
   * @param receipt the paper of the acceptance (受理文书)
   * @param promisedBy the committed last day of which the applicant was notified
   * @param statutoryBy the statutory last day of which the applicant was notified
   */
  record ApplicationRow(
      RowKey key,
      ApplicationRef of,
      ItemRow terms,
      Optional<Enterprise> applicant,
      Moment received,
      Optional<Moment> accepted,
      Optional<DocumentRef> receipt,
      Optional<LocalDate> promisedBy,
      Optional<LocalDate> statutoryBy)
      implements OfCase {
    @Override
    public ApplicationRow application() {
      return this;
    }
  }

  /**
   * An act in the handling of an application.
   *
   * @param key the key
   * @param application the application
   * @param kind the kind of the act
   * @param at its time
   * @param officer the person who took it; known of steps inside the department
   * @param paper the paper of the act, such as a notice, an opinion or a decision
   * @param outcome the outcome of a step inside the department; empty for any other act
   */
  record ActRow(
      RowKey key,
      ApplicationRow application,
      ActKind kind,
      Moment at,
      Optional<PersonRef> officer,
      Optional<DocumentRef> paper,
      Optional<HandlingOutcome> outcome)
      implements OfCase {}

  /**
   * A special procedure of an application: one whose time is excluded, or an extension.
   *
   * @param key the key
   * @param application the application
   * @param procedure the code of the procedure; {@link #EXTENSION} for an extension
   * @param basis the clause or paper on which it rests; empty if none is known
   * @param started its begin
   * @param notifiedOn the day of the written notice to the applicant
   * @param ended its end; of an extension, the time when it was granted; empty while it continues
   * @param excluded whether the limits exclude its time
   * @param stated the duration that was stated to the applicant, or that of the extension
   */
  record SpecialRow(
      RowKey key,
      ApplicationRow application,
      String procedure,
      Optional<String> basis,
      Moment started,
      Optional<LocalDate> notifiedOn,
      Optional<Moment> ended,
      boolean excluded,
      Optional<TimeLimit> stated)
      implements OfCase {
    /** The code of an extension of the limit. */
    public static final String EXTENSION = "EXTENSION";

    /** {@return whether it is an extension of the limit} */
    public boolean extension() {
      return procedure.equals(EXTENSION);
    }
  }

  /**
   * The conclusion of an application.
   *
   * @param key the key
   * @param application the application
   * @param kind how it ended: by decision, filing, refusal to accept, withdrawal or termination
   * @param closed the time of the conclusion
   * @param paper the paper of the conclusion, such as the decision
   * @param name the name of the result, such as a licence; empty unless it was granted
   * @param licence the licence with its number and holder
   * @param validTo the printed last day of its validity
   * @param deliveredOn the day of its delivery
   * @param grade the grade of the rating of the service
   * @param revokedOn the day on which the approval ended
   */
  record ResultRow(
      RowKey key,
      ApplicationRow application,
      ActKind kind,
      Moment closed,
      Optional<DocumentRef> paper,
      Optional<String> name,
      Optional<LicenceDocument> licence,
      Optional<LocalDate> validTo,
      Optional<LocalDate> deliveredOn,
      Optional<ServiceGrade> grade,
      Optional<LocalDate> revokedOn)
      implements OfCase {
    /** {@return whether the application succeeded} */
    public boolean granted() {
      return kind == ActKind.APPROVED
          || kind == ActKind.APPROVED_TOLERATED
          || kind == ActKind.FILED;
    }
  }

  /**
   * A rating of the service.
   *
   * @param key the key
   * @param application the application
   * @param grade the grade
   * @param at its time
   * @param byName whether it is known to have been given by name
   * @param channel the channel
   * @param reasons the reasons, each once
   * @param round the number of the rating as the platform counts it (评价次数)
   * @param words the words of the applicant, by reference
   * @param answeredOn the day of the answer to a bad rating
   * @param excludedOn the day from which it is excluded from all figures as false
   */
  record RatingRow(
      RowKey key,
      ApplicationRow application,
      ServiceGrade grade,
      Moment at,
      boolean byName,
      Optional<RatingChannel> channel,
      List<RatingReason> reasons,
      Optional<Integer> round,
      Optional<DocumentRef> words,
      Optional<LocalDate> answeredOn,
      Optional<LocalDate> excludedOn)
      implements OfCase {
    /**
     * Copies the reasons.
     *
     * @param key the key
     * @param application the application
     * @param grade the grade
     * @param at its time
     * @param byName whether it was given by name
     * @param channel the channel
     * @param reasons the reasons
     * @param round the number of the rating
     * @param words the words of the applicant
     * @param answeredOn the day of the answer
     * @param excludedOn the day from which it is excluded
     */
    public RatingRow {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A complaint of the enterprise.
   *
   * @param key the key
   * @param projectName the name of the project on the day of filing
   * @param complaint the identifier inside the project
   * @param about the matter
   * @param subject the code of the item, organ or service
   * @param by the complaining enterprise: the leading investor on the day of filing
   * @param against the code of the organ complained of
   * @param againstName the name of that organ
   * @param organ the code of the answering organ, or of the receiving one before acceptance
   * @param organName the name of that organ
   * @param paper the written complaint
   * @param filed the time of filing
   * @param acceptedOn the day of acceptance
   * @param answered the time of the last answer
   * @param answer the last written answer
   * @param stage the stage
   * @param endedOn the day of the end
   */
  record ComplaintRow(
      RowKey key,
      Optional<String> projectName,
      String complaint,
      ComplaintAbout about,
      String subject,
      Optional<Enterprise> by,
      String against,
      Optional<String> againstName,
      String organ,
      String organName,
      DocumentRef paper,
      Moment filed,
      Optional<LocalDate> acceptedOn,
      Optional<Moment> answered,
      Optional<DocumentRef> answer,
      ComplaintStage stage,
      Optional<LocalDate> endedOn)
      implements ExchangeRow {}
}
