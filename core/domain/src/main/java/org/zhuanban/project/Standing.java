package org.zhuanban.project;

import java.util.Arrays;
import java.util.Optional;

/** How it stands with the project as a whole. */
public enum Standing {
  /** It stands still (停滞). */
  SUSPENDED,
  /** It stands still, and its construction permit was checked again (核验施工许可证). */
  RECHECKED,
  /** It goes on again. */
  RESUMED,
  /** It has ended for good (终止、退出). */
  TERMINATED,
  /** It is a key project (重大项目) from now on. */
  KEY_PROJECT,
  /** It is a key project no longer. */
  ORDINARY_PROJECT,
  /** It belongs to a place, an industry and whoever introduced it from now on (项目归属). */
  PLACED;

  static Standing of(ProjectTier tier) {
    return tier == ProjectTier.KEY ? KEY_PROJECT : ORDINARY_PROJECT;
  }

  /** The tier that it tells of, if it does. */
  Optional<ProjectTier> tier() {
    return Arrays.stream(ProjectTier.values()).filter(tier -> of(tier) == this).findFirst();
  }
}
