package org.zhuanban.approval.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.PlanEvent.CatalogueSwitched;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.PlanEvent.ItemsDropped;
import org.zhuanban.approval.PlanEvent.MaterialsReceived;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.view.OneForm;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.party.Department;
import org.zhuanban.violation.ViolationFound;

/** The rules for the adoption of a plan and its later changes; all faults are reported at once. */
record PlanDecider(Approvals approvals, DecisionContext context) {
  Decision adopt(AdoptPlan adopt) {
    return approvals.plan().isPresent()
        ? Decision.refused(ApprovalRule.PLAN_EXISTS)
        : decided(faults(adopt.plan()), new PlanAdopted(adopt.plan()));
  }

  Decision add(AddItems add, ApprovalPlan plan) {
    List<Refusal> faults = new ArrayList<>();
    add.catalogue()
        .filter(version -> !plan.catalogue().equals(Optional.of(version)))
        .ifPresent(
            version ->
                faults.add(
                    Refusal.of(
                        ApprovalRule.CATALOGUE_DIFFERS, version, plan.catalogue().orElse("-"))));
    faults.addAll(changedTrades(add.items()));
    ApprovalPlan added =
        new ApprovalPlan(
            joined(plan.departments(), add.departments()),
            Stream.concat(
                    plan.stages().stream().filter(stage -> !changes(add.stages(), stage)),
                    add.stages().stream())
                .toList(),
            Stream.concat(plan.items().stream(), add.items().stream()).toList(),
            plan.catalogue());
    faults.addAll(newFaults(plan, added));
    return decided(
        faults,
        new ItemsAdded(
            add.items(), add.departments(), add.stages(), add.catalogue(), add.reason()));
  }

  private static boolean changes(List<Stage> changed, Stage stage) {
    return changed.stream().anyMatch(other -> other.number() == stage.number());
  }

  /** Joins two lists; unchanged repetitions count once. */
  private static <T> List<T> joined(List<T> before, List<T> more) {
    Set<T> known = Set.copyOf(before);
    return Stream.concat(before.stream(), more.stream().filter(each -> !known.contains(each)))
        .toList();
  }

  Decision drop(DropItems drop, ApprovalPlan plan) {
    List<Refusal> faults = new ArrayList<>();
    for (String code : new LinkedHashSet<>(drop.items())) {
      if (plan.item(code).isEmpty()) {
        faults.add(unknownItem(code, plan));
      } else if (approvals.underWay(code)) {
        faults.add(Refusal.of(ApprovalRule.ITEM_UNDER_WAY, code));
      }
    }
    faults.addAll(newFaults(plan, plan.without(drop.items())));
    // A department leads a stage until its end, even if it decides none of the remaining items.
    faults.removeIf(fault -> fault.rule() == ApprovalRule.LEAD_NOT_IN_STAGE);
    return decided(faults, new ItemsDropped(drop.items(), drop.reason()));
  }

  static Refusal unknownItem(String code, ApprovalPlan plan) {
    return Refusal.of(
        ApprovalRule.UNKNOWN_ITEM,
        code,
        String.join(", ", plan.items().stream().map(ApprovalItem::code).toList()));
  }

  Decision change(SwitchCatalogue change, ApprovalPlan plan) {
    Catalogue catalogue = change.catalogue();
    List<Refusal> faults = new ArrayList<>();
    if (plan.catalogue().equals(Optional.of(catalogue.version()))) {
      faults.add(Refusal.of(ApprovalRule.CATALOGUE_UNCHANGED, catalogue.version()));
    }
    if (context.today().isBefore(catalogue.validFrom())) {
      faults.add(
          Refusal.of(
              ApprovalRule.CATALOGUE_NOT_IN_FORCE, catalogue.version(), catalogue.validFrom()));
    }
    plan.items().stream()
        .filter(item -> catalogue.item(item.catalogueCode()).isEmpty())
        .forEach(
            item ->
                faults.add(
                    Refusal.of(
                        ApprovalRule.ITEM_NOT_IN_CATALOGUE,
                        catalogue.version(),
                        item.catalogueCode())));
    ApprovalPlan changed = plan.under(catalogue, change.stages(), approvals.works());
    faults.addAll(changedTrades(changed.items()));
    faults.addAll(newFaults(plan, changed));
    return decided(faults, new CatalogueSwitched(catalogue, change.stages(), change.reason()));
  }

  /**
   * Refuses a change of an item into or from a public trade: its gate opens by a contract or a
   * decision.
   */
  private List<Refusal> changedTrades(List<ApprovalItem> items) {
    return items.stream()
        .filter(item -> changesTrade(item))
        .map(item -> Refusal.of(ApprovalRule.ITEM_CHANGES_TRADE, item.code(), item.kind()))
        .toList();
  }

  private boolean changesTrade(ApprovalItem item) {
    return approvals.items().stream()
        .filter(known -> known.code().equals(item.code()) && touched(item.code()))
        .anyMatch(
            known ->
                (known.kind() == ItemKind.PUBLIC_TRADE) != (item.kind() == ItemKind.PUBLIC_TRADE));
  }

  private boolean touched(String code) {
    return approvals.cases().containsKey(code) || approvals.trades().containsKey(code);
  }

  Decision receive(ReceiveMaterials receive, ApprovalPlan plan) {
    OneForm form = OneForm.of(approvals, context.today());
    List<Refusal> faults = new ArrayList<>();
    List<Refusal> produced = new ArrayList<>();
    for (MaterialRef ref : new LinkedHashSet<>(receive.materials())) {
      Optional<Material> material = form.line(ref).map(OneForm.Line::material);
      if (material.isEmpty()) {
        faults.add(Refusal.of(ApprovalRule.MATERIAL_NOT_NEEDED, ref));
      }
      material
          .flatMap(Material::producedBy)
          .ifPresent(item -> produced.add(Refusal.of(ApprovalRule.MATERIAL_PRODUCED, item, ref)));
    }
    MaterialsReceived received = new MaterialsReceived(receive.materials());
    return faults.isEmpty() && !produced.isEmpty()
        ? violating(produced, received)
        : decided(faults, received);
  }

  /** Records a material that the applicant supplied although it should not have been requested. */
  private Decision violating(List<Refusal> produced, MaterialsReceived received) {
    List<Event<?>> events = new ArrayList<>(List.of(received));
    for (Refusal asked : produced) {
      events.add(ViolationFound.of(asked, "approval.materials-received", asked.arguments().get(0)));
    }
    return Decision.violating(produced.get(0), context.today(), events.toArray(Event<?>[]::new));
  }

  private Decision decided(List<Refusal> faults, Event<?> event) {
    return faults.isEmpty() ? Decision.of(context.today(), event) : new Decision.Denied(faults);
  }

  private List<Refusal> newFaults(ApprovalPlan before, ApprovalPlan after) {
    // Earlier lead departments of a plan without a catalogue do not prevent the adoption of one.
    ApprovalPlan held =
        new ApprovalPlan(before.departments(), before.stages(), before.items(), after.catalogue());
    List<Refusal> faults = new ArrayList<>(faults(after));
    faults.removeAll(faults(held));
    return faults;
  }

  private List<Refusal> faults(ApprovalPlan plan) {
    List<Refusal> faults =
        new ArrayList<>(PlanFaults.of(plan, approvals.works(), context.calendars()));
    for (Department department : plan.departments()) {
      context.unknownCalendar(ApprovalRule.UNKNOWN_CALENDAR, department).ifPresent(faults::add);
    }
    return faults;
  }
}
