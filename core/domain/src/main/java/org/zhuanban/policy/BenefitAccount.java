package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.project.funds.Money;

/**
 * The policies, applications and payments of a project.
 *
 * @param offers the policies offered to the project, in order; the last offer holds
 * @param applications the applications, in order
 * @param payments the payments, in order
 */
public record BenefitAccount(
    List<Offer> offers, List<BenefitApplication> applications, List<Payment> payments) {
  /** The account without offers. */
  public static final BenefitAccount NONE = new BenefitAccount(List.of(), List.of(), List.of());

  /**
   * An offer of policies to a project.
   *
   * @param on the first day of the offer
   * @param compendium the policies
   * @param profile the profile of the project at that time
   */
  public record Offer(LocalDate on, PolicyCatalogue compendium, ProjectProfile profile) {}

  /**
   * An application.
   *
   * @param on the day of the application
   * @param policy the policy at the time of the application
   */
  public record BenefitApplication(LocalDate on, Policy policy) {}

  /**
   * A payment.
   *
   * @param on the day of the application
   * @param policy the code of the policy
   * @param amount the amount
   * @param owed the amount due under the policy at that time; 0 if the conditions did not hold
   */
  public record Payment(LocalDate on, String policy, Money amount, Money owed) {}

  /**
   * Copies the lists.
   *
   * @param offers the policies offered to the project
   * @param applications the applications
   * @param payments the payments
   */
  public BenefitAccount {
    offers = List.copyOf(offers);
    applications = List.copyOf(applications);
    payments = List.copyOf(payments);
  }

  /**
   * {@return the offer in force at the end of a day}
   *
   * @param day the day, read at its end
   */
  public Optional<Offer> offerOn(LocalDate day) {
    return offers.stream()
        .filter(offer -> !offer.on().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /**
   * {@return the application for a policy by the end of a day}
   *
   * @param policy the code of the policy
   * @param day the day, read at its end
   */
  public Optional<BenefitApplication> application(String policy, LocalDate day) {
    return applications.stream()
        .filter(each -> each.policy().code().equals(policy) && !each.on().isAfter(day))
        .findFirst();
  }

  /**
   * {@return a policy at the end of a day: the version of the application, else of the offer}
   *
   * @param code the code
   * @param day the day, read at its end
   */
  public Optional<Policy> policy(String code, LocalDate day) {
    return application(code, day)
        .map(BenefitApplication::policy)
        .or(() -> offerOn(day).flatMap(offer -> offer.compendium().policy(code)));
  }

  /**
   * {@return the codes of all policies by the end of a day, those of the last edition first}
   *
   * @param day the day, read at its end
   */
  public Set<String> codes(LocalDate day) {
    Set<String> codes = new LinkedHashSet<>();
    for (int i = offers.size() - 1; i >= 0; i--) {
      if (!offers.get(i).on().isAfter(day)) {
        offers.get(i).compendium().policies().forEach(policy -> codes.add(policy.code()));
      }
    }
    return codes;
  }

  /**
   * {@return the payments of a policy by the end of a day}
   *
   * @param policy the code of the policy
   * @param day the day, read at its end
   */
  public List<Payment> payments(String policy, LocalDate day) {
    return payments.stream()
        .filter(each -> each.policy().equals(policy) && !each.on().isAfter(day))
        .toList();
  }

  BenefitAccount with(Offer offer) {
    return new BenefitAccount(more(offers, offer), applications, payments);
  }

  BenefitAccount with(BenefitApplication application) {
    return new BenefitAccount(offers, more(applications, application), payments);
  }

  BenefitAccount with(Payment payment) {
    return new BenefitAccount(offers, applications, more(payments, payment));
  }

  private static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
