package org.zhuanban;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.feature.Feature;
import org.zhuanban.input.Input;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;

/**
 * A kind of stream, with its subject and its view.
 *
 * @param <V> the view of such a stream
 */
public final class StreamKind<V extends StreamView> {
  /** A project with its task force, approvals, problems, money and policies. */
  public static final StreamKind<ProjectView> PROJECT =
      new StreamKind<>(Feature.PROJECT, "项目", "project", ViewSection.PROJECT, ProjectView::new);

  /** A suggestion of deputies. */
  public static final StreamKind<SuggestionView> SUGGESTION =
      new StreamKind<>(
          SuggestionFeature.KIND,
          "代表建议",
          "suggestion",
          ViewSection.SUGGESTION,
          SuggestionView::new);

  /** An investor with its leads (客商、线索). */
  public static final StreamKind<InvestorView> INVESTOR =
      new StreamKind<>(
          InvestorFeature.KIND, "客商", "investor", ViewSection.INVESTOR, InvestorView::new);

  /** An activity of investment promotion with its wishes. */
  public static final StreamKind<ActivityView> ACTIVITY =
      new StreamKind<>(
          ActivityFeature.KIND, "招商活动", "activity", ViewSection.ACTIVITY, ActivityView::new);

  /** The organisation of a county: units, committee, teams. */
  public static final StreamKind<OrganisationView> ORGANISATION =
      new StreamKind<>(
          OrganisationFeature.KIND,
          "机构",
          "organisation",
          ViewSection.ORGANISATION,
          OrganisationView::new);

  /** The policies of a county: the editions of its compendium and its packages of measures. */
  public static final StreamKind<CompendiumView> COMPENDIUM =
      new StreamKind<>(
          CompendiumFeature.KIND,
          "政策汇编",
          "compendium of policies",
          ViewSection.COMPENDIUM,
          CompendiumView::new);

  /** A register of inspections, such as that of a county, or of a county and a year. */
  public static final StreamKind<InspectionView> INSPECTION =
      new StreamKind<>(
          InspectionFeature.KIND,
          "督查登记",
          "register of inspections",
          ViewSection.SUPERVISION,
          InspectionView::new);

  /**
   * A case of accountability, which names its readers itself. Only {@link Zhuanban#forReader} reads
   * it. Its id appears on boards, so that it must disclose nothing about the case.
   */
  public static final StreamKind<AccountabilityView> ACCOUNTABILITY =
      new StreamKind<>(
          AccountabilityFeature.KIND,
          "问责案件",
          "case of accountability",
          ViewSection.ACCOUNTABILITY,
          AccountabilityView::new);

  private final String name;
  private final String zh;
  private final String en;
  private final ViewSection part;
  private final Function<Snapshot, V> view;

  private StreamKind(
      String name, String zh, String en, ViewSection part, Function<Snapshot, V> view) {
    this.name = name;
    this.zh = zh;
    this.en = en;
    this.part = part;
    this.view = view;
  }

  /** {@return all kinds, in the order of the rebuild of their duty rows} */
  public static List<StreamKind<?>> all() {
    return List.of(
        PROJECT,
        SUGGESTION,
        INVESTOR,
        ACTIVITY,
        ORGANISATION,
        COMPENDIUM,
        INSPECTION,
        ACCOUNTABILITY);
  }

  /** Finds the kind of a stream; empty if no kind has its name. */
  static Optional<StreamKind<?>> of(StreamKey stream) {
    return all().stream().filter(kind -> kind.name.equals(stream.kind())).findFirst();
  }

  /** {@return the name, as {@link StreamKey#kind} has it} */
  public String name() {
    return name;
  }

  /**
   * Formats the kind as text.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the text, such as 代表建议
   */
  public String text(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
  }

  /** {@return the section that reading such a stream needs} */
  public ViewSection part() {
    return part;
  }

  /**
   * Creates the key of a stream of this kind.
   *
   * @param id the host's identifier, in the form of {@link StreamKey#id}
   * @return the stream
   * @throws org.zhuanban.input.InputException if the identifier is blank or too long
   */
  public StreamKey stream(String id) {
    return new StreamKey(name, Input.reference(name + ".id", id, Input.KEY));
  }

  /** Checks whether such a stream names its readers itself, independent of the table of roles. */
  boolean namesReaders() {
    return this == ACCOUNTABILITY;
  }

  V view(Snapshot snapshot) {
    return view.apply(snapshot);
  }

  @Override
  public String toString() {
    return name;
  }
}
