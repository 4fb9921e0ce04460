package org.zhuanban.organisation;

/** The kinds of units. At most one unit of each kind is responsible for a project on a day. */
public enum UnitKind {
  /** The investment committee (招商引资工作委员会). */
  COMMITTEE,
  /** The lead bureau (投资促进局). */
  LEAD_BUREAU,
  /** The supervision office (督查机构). */
  SUPERVISION_OFFICE,
  /** A service centre, the unit of agents (投资服务中心、便民服务中心). */
  SERVICE_CENTRE,
  /** A group that serves enterprises (企业服务组). */
  ENTERPRISE_SERVICE_GROUP,
  /** A group for an industry (产业招商组). */
  INDUSTRY_GROUP,
  /** A park (产业园区). */
  PARK,
  /** A township (乡镇、街道). */
  TOWNSHIP,
  /** Another participating department, such as one that introduces projects. */
  DEPARTMENT,
  /** A team inside another unit (招商小分队). */
  TEAM
}
