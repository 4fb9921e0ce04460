package org.zhuanban.party;

/**
 * The roles in which persons are notified, act and read. The host's directory knows the holders.
 */
public enum Role {
  /** The official who handles a matter in a department (承办人). */
  HANDLER,
  /** The head of the department that owns a duty (部门负责人). */
  DEPARTMENT_HEAD,
  /** The department that leads a stage or joint handling (牵头部门). */
  LEAD_DEPARTMENT,
  /** A member or deputy leader of the task force (专班成员). */
  TASK_FORCE_MEMBER,
  /** The leader of the task force (专班组长). */
  TASK_FORCE_LEADER,
  /** The county leader above the task force of a key project (重大项目协调领导). */
  COORDINATOR,
  /** The township, park or bureau with the principal responsibility for a project (属地责任单位). */
  RESPONSIBLE_UNIT,
  /** The agent who handles things for the enterprise (代办员). */
  SERVICE_AGENT,
  /** The enterprise of a project (企业). */
  ENTERPRISE,
  /** The investment promotion bureau (投促局). */
  LEAD_BUREAU,
  /** The investment promotion committee (招商委). */
  COMMITTEE,
  /** The supervision office of the government (政府督查室). */
  SUPERVISION_OFFICE,
  /** The prefecture or city above the county (州市). */
  PREFECTURE,
  /** The supervisory commission (监察委员会). */
  SUPERVISORY_COMMISSION,
  /** The audit office (审计机关). */
  AUDITOR,
  /** The committee of the people's congress that hands over suggestions (人大代表工作委员会). */
  CONGRESS_COMMITTEE,
  /** A deputy of the people's congress (人大代表). */
  DEPUTY,
  /** The operator of the system (系统管理员). */
  ADMINISTRATOR,
  /** Another system that reports facts (对接系统). */
  PLATFORM
}
