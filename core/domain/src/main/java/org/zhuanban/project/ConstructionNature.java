package org.zhuanban.project;

/** The natures of construction (建设性质), as the filing form of a project has them. */
public enum ConstructionNature {
  /** A new building or plant (新建). */
  NEW,
  /** A rebuilding of what exists (改建). */
  REBUILDING,
  /** An extension of what exists (扩建). */
  EXTENSION,
  /** A removal to another site (迁建). */
  REMOVAL,
  /** New equipment for what exists (技术改造). */
  TECHNICAL_UPGRADE
}
