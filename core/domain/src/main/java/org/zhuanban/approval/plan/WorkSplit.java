package org.zhuanban.approval.plan;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The place of each item of a catalogue in a plan by works. An item of a work rests on items of the
 * same work. Without one, it rests on that of the works of the stage before, else of the whole
 * project. An item of the whole project rests on such items, else on those of every work. This is
 * our convention.
 *
 * @param planned the codes of the items of the plan
 * @param works the works
 */
record WorkSplit(Set<String> planned, Works works) {
  /** Returns an item of the catalogue for a work, or for the whole project. */
  ApprovalItem of(ApprovalItem item, Optional<String> work) {
    if (works.isEmpty()) {
      return item;
    }
    return item.withCode(work.map(of -> ProjectWork.itemCode(item.code(), of)).orElse(item.code()))
        .withWork(work)
        .withPrerequisites(
            item.prerequisites().stream()
                .flatMap(
                    before ->
                        places(before.item(), work).stream()
                            .map(place -> new Prerequisite(place.code(), before.gate())))
                .toList())
        .withMaterials(item.materials().stream().flatMap(material -> of(material, work)).toList());
  }

  /** A material that an item of a work produces is one of that work. */
  private Stream<Material> of(Material material, Optional<String> work) {
    return material.producedBy().isEmpty()
        ? Stream.of(material)
        : places(material.producedBy().get(), work).stream()
            .map(
                place ->
                    new Material(
                        place
                            .work()
                            .map(of -> ProjectWork.itemCode(material.code(), of))
                            .orElse(material.code()),
                        material.name(),
                        material.shared(),
                        Optional.of(place.code())));
  }

  /** An item of the plan, of a work or of the whole project. */
  private record Place(String code, Optional<String> work) {}

  private Set<Place> places(String item, Optional<String> work) {
    Set<Place> places = new LinkedHashSet<>();
    if (work.isPresent()) {
      above(item, work.get(), places, new HashSet<>());
    }
    if (places.isEmpty() && work.isEmpty() && !planned.contains(item)) {
      works.standing().forEach(each -> at(item, each.code(), places));
    }
    return places.isEmpty() ? Set.of(new Place(item, Optional.empty())) : places;
  }

  private void above(String item, String work, Set<Place> places, Set<String> seen) {
    if (seen.add(work) && !at(item, work, places)) {
      works
          .find(work)
          .map(found -> found.last().previous())
          .orElse(List.of())
          .forEach(before -> above(item, before, places, seen));
    }
  }

  private boolean at(String item, String work, Set<Place> places) {
    String code = ProjectWork.itemCode(item, work);
    boolean there = planned.contains(code);
    if (there) {
      places.add(new Place(code, Optional.of(work)));
    }
    return there;
  }
}
