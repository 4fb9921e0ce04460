package org.zhuanban.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Samples;

class FeatureLawsTest {
  /**
   * A feature without commands has nothing to obey with; one about entries of the journal corrects
   * the order in which others were recorded, and has laws of its own in {@code LateProperties}.
   */
  @Test
  void every_feature_passes_the_laws() {
    Set<String> passing =
        ReflectionSupport.findAllClassesInPackage(
                "org.zhuanban",
                type -> FeatureLaws.class.isAssignableFrom(type) && !type.isInterface(),
                name -> name.endsWith("Properties"))
            .stream()
            .map(type -> ((FeatureLaws) ReflectionSupport.newInstance(type)).feature().name())
            .collect(Collectors.toSet());

    assertThat(
            Samples.FEATURES.stream()
                .filter(feature -> !feature.commandTypes().isEmpty())
                .filter(feature -> !feature.aboutEntries())
                .map(Feature::name))
        .as("features whose tests implement FeatureLaws")
        .isSubsetOf(passing);
  }
}
