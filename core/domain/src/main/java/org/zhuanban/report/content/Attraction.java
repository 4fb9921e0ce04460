package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.duty.Light;
import org.zhuanban.glossary.Term;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Ratio;

/**
 * The leads and activities of a report (招商线索、在谈项目和招商活动).
 *
 * @param leads the leads that are open on the day of the report, or were registered or ended in the
 *     period, in their order
 * @param activities the activities that took place in the period, or whose wishes were answered or
 *     are overdue in it, in their order
 */
@Term(zh = "招商线索和活动", en = "leads and activities")
public record Attraction(List<LeadLine> leads, List<ActivityLine> activities) {
  /** No leads and no activities. */
  public static final Attraction NONE = new Attraction(List.of(), List.of());

  /**
   * A lead.
   *
   * @param where the lead, with its investor
   * @param investor the name of the investor
   * @param title the intended project
   * @param stage the stage on the day of the report
   * @param owner the code of the unit that holds it, or held it at its end
   * @param investment the intended investment
   * @param fresh whether it was registered in the period
   * @param loss the kind of reason of its end
   * @param light the worst light of what is due about it; empty if nothing is due
   */
  public record LeadLine(
      CaseRef where,
      Optional<String> investor,
      Optional<String> title,
      LeadStage stage,
      String owner,
      Optional<Money> investment,
      boolean fresh,
      Optional<LeadLoss> loss,
      Optional<Light> light)
      implements Comparable<LeadLine> {
    /** {@return whether something about it is overdue} */
    public boolean overdue() {
      return light.filter(now -> now == Light.YELLOW || now == Light.RED).isPresent();
    }

    @Override
    public int compareTo(LeadLine other) {
      return where.compareTo(other.where);
    }
  }

  /**
   * An activity.
   *
   * @param where the activity
   * @param title its name
   * @param kind the kind
   * @param leader who led it, by office
   * @param unit the code of the unit that held it
   * @param on the last day
   * @param held whether it took place in the period
   * @param answered the number of answers to its wishes in the period
   * @param inTime the number of these in time
   * @param overdue the number of wishes whose answer is overdue on the day of the report
   */
  public record ActivityLine(
      CaseRef where,
      String title,
      ActivityKind kind,
      String leader,
      String unit,
      LocalDate on,
      boolean held,
      int answered,
      int inTime,
      int overdue)
      implements Comparable<ActivityLine> {
    @Override
    public int compareTo(ActivityLine other) {
      return where.compareTo(other.where);
    }
  }

  /**
   * Copies the lists.
   *
   * @param leads the leads
   * @param activities the activities
   */
  public Attraction {
    leads = leads.stream().sorted().toList();
    activities = activities.stream().sorted().toList();
  }

  /**
   * Counts the leads by their stages on the day of the report.
   *
   * @return the number of leads by stage; those that ended did so in the period
   */
  public SortedMap<LeadStage, Figure> byStage() {
    return Report.counted(leads, LeadLine::stage, LeadLine::where);
  }

  /** {@return the leads that were registered in the period} */
  public List<LeadLine> fresh() {
    return leads.stream().filter(LeadLine::fresh).toList();
  }

  /** {@return the leads about which something is overdue on the day of the report} */
  public List<LeadLine> overdue() {
    return leads.stream().filter(LeadLine::overdue).toList();
  }

  /** {@return the number of leads that ended without a project in the period, by kind of reason} */
  public SortedMap<LeadLoss, Figure> byLoss() {
    List<LeadLine> lost = leads.stream().filter(lead -> lead.loss().isPresent()).toList();
    return Report.counted(lost, lead -> lead.loss().orElseThrow(), LeadLine::where);
  }

  /**
   * Counts some leads by a key.
   *
   * @param some leads of this report
   * @param key the key, such as {@link LeadLine#owner}
   * @param <K> the type of the key
   * @return the number of leads by key
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> leadsBy(
      List<LeadLine> some, Function<LeadLine, K> key) {
    return Report.counted(some, key, LeadLine::where);
  }

  /**
   * Counts the activities of the period by a key.
   *
   * @param key the key, such as {@link ActivityLine#kind}, {@link ActivityLine#leader} or {@link
   *     ActivityLine#unit}
   * @param <K> the type of the key
   * @return the number of activities by key
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> activitiesBy(
      Function<ActivityLine, K> key) {
    List<ActivityLine> held = activities.stream().filter(ActivityLine::held).toList();
    return Report.counted(held, key, ActivityLine::where);
  }

  /** {@return the answers to wishes in time, of those given in the period or overdue on the day} */
  public Ratio wishesInTime() {
    long inTime = activities.stream().mapToLong(ActivityLine::inTime).sum();
    long known =
        activities.stream().mapToLong(line -> line.answered() + (long) line.overdue()).sum();
    return Ratio.of(inTime, known);
  }

  Attraction plus(Attraction other) {
    return new Attraction(
        Stream.concat(leads.stream(), other.leads.stream()).toList(),
        Stream.concat(activities.stream(), other.activities.stream()).toList());
  }
}
