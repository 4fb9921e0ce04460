package org.zhuanban.policy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.project.funds.Money;

/**
 * What a project was offered, asked for and was paid.
 *
 * @param offers the policies that it was measured by, in order; the last ones hold
 * @param applications the applications, in order
 * @param payments the payments, in order
 */
public record BenefitAccount(
    List<Offer> offers, List<BenefitApplication> applications, List<Payment> payments) {
  /** Nothing was offered. */
  public static final BenefitAccount NONE = new BenefitAccount(List.of(), List.of(), List.of());

  /**
   * Policies that a project is measured by.
   *
   * @param on the day from which they hold
   * @param compendium the policies
   * @param profile what was known of the project
   */
  public record Offer(LocalDate on, PolicyCatalogue compendium, ProjectProfile profile) {}

  /**
   * An application.
   *
   * @param on its day
   * @param policy the policy as it was then
   */
  public record BenefitApplication(LocalDate on, Policy policy) {}

  /**
   * A payment.
   *
   * @param on its day
   * @param policy the code of the policy
   * @param amount how much was paid
   * @param owed how much the policy gave then; 0 if the conditions did not hold
   */
  public record Payment(LocalDate on, String policy, Money amount, Money owed) {}

  /**
   * Copies the lists.
   *
   * @param offers the policies that it was measured by
   * @param applications the applications
   * @param payments the payments
   */
  public BenefitAccount {
    offers = List.copyOf(offers);
    applications = List.copyOf(applications);
    payments = List.copyOf(payments);
  }

  /**
   * {@return what was laid down by the end of a day}
   *
   * @param day the day, at whose end to look
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
   * @param day the day, at whose end to look
   */
  public Optional<BenefitApplication> application(String policy, LocalDate day) {
    return applications.stream()
        .filter(each -> each.policy().code().equals(policy) && !each.on().isAfter(day))
        .findFirst();
  }

  /**
   * {@return a policy as it holds at the end of a day: as it was applied for, else as it is
   * offered}
   *
   * @param code the code
   * @param day the day, at whose end to look
   */
  public Optional<Policy> policy(String code, LocalDate day) {
    return application(code, day)
        .map(BenefitApplication::policy)
        .or(() -> offerOn(day).flatMap(offer -> offer.compendium().policy(code)));
  }

  /**
   * {@return the codes of all policies by the end of a day, those of the last edition first}
   *
   * @param day the day, at whose end to look
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
   * {@return what was paid by a policy by the end of a day}
   *
   * @param policy the code of the policy
   * @param day the day, at whose end to look
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
