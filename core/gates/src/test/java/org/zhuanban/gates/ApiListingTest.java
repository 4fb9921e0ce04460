package org.zhuanban.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what each module offers to its listing; {@code -Dapi.write=true} writes that anew. */
class ApiListingTest {
  static List<PublishedModule> modules() {
    return PublishedModule.all();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_public_api_is_as_listed(PublishedModule module) throws Exception {
    List<Class<?>> types = new ArrayList<>();
    for (String name : module.exportedTypes()) {
      types.add(Class.forName(name, false, getClass().getClassLoader()));
    }
    List<String> found = ApiListing.of(types);
    if (Boolean.getBoolean("api.write")) {
      Files.writeString(module.listing(), String.join("\n", found) + "\n");
    }

    assertThat(found).isNotEmpty();
    assertThat(ApiListing.differences(Files.readAllLines(module.listing()), found))
        .as("a change of what hosts compile against: -Dapi.write=true lists it")
        .isEmpty();
  }

  @Test
  void what_goes_and_what_comes_is_told() {
    List<String> before = ApiListing.of(List.of(Before.class));
    List<String> after =
        ApiListing.of(List.of(After.class)).stream()
            .map(line -> line.replace("After", "Before"))
            .toList();

    assertThat(before)
        .containsExactly(
            "gates.ApiListingTest.Before = abstract class : gates.ApiListingTest.Hidden",
            "gates.ApiListingTest.Before.Row = record(int day, Optional<String> name)",
            "gates.ApiListingTest.Before: List<String> names(int)",
            "gates.ApiListingTest.Before: int inherited()",
            "gates.ApiListingTest.Before: new()",
            "gates.ApiListingTest.Before: protected abstract void extend()");
    assertThat(ApiListing.differences(before, after))
        .containsExactly(
            "- gates.ApiListingTest.Before.Row = record(int day, Optional<String> name)",
            "- gates.ApiListingTest.Before: List<String> names(int)",
            "+ gates.ApiListingTest.Before.Row = record(long day, Optional<String> name)",
            "+ gates.ApiListingTest.Before: List<String> names(int) throws java.io.IOException");
  }

  abstract static class Hidden {
    public int inherited() {
      return 1;
    }
  }

  /** What was there. */
  public abstract static class Before extends Hidden {
    /** A row. */
    public record Row(int day, Optional<String> name) {}

    /** Makes one. */
    public Before() {}

    /** Names. */
    public List<String> names(int count) {
      return kept(count);
    }

    protected abstract void extend();

    private static List<String> kept(int count) {
      return List.of("name").subList(0, count);
    }
  }

  /** What is there now. */
  public abstract static class After extends Hidden {
    /** A row. */
    public record Row(long day, Optional<String> name) {}

    /** Makes one. */
    public After() {}

    /** Names. */
    public List<String> names(int count) throws IOException {
      return Files.readAllLines(PublishedModule.ROOT).subList(0, count);
    }

    protected abstract void extend();
  }
}
