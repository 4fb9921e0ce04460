/** Task forces, parallel approvals and the engine that runs them over a host's storage. */
module org.zhuanban.core {
  requires static org.immutables.value.annotations;
  requires static java.compiler;
  requires static org.jspecify;
  requires transitive org.zhuanban.calendar;
  requires transitive org.zhuanban.spi;
  requires com.fasterxml.jackson.core;
  requires org.slf4j;

  exports org.zhuanban;
  exports org.zhuanban.access;
  exports org.zhuanban.accountability;
  exports org.zhuanban.approval;
  exports org.zhuanban.approval.attribution;
  exports org.zhuanban.approval.forecast;
  exports org.zhuanban.assessment;
  exports org.zhuanban.attribute;
  exports org.zhuanban.correction;
  exports org.zhuanban.duty;
  exports org.zhuanban.engine;
  exports org.zhuanban.engine.audit;
  exports org.zhuanban.engine.dispatch;
  exports org.zhuanban.escalation;
  exports org.zhuanban.export;
  exports org.zhuanban.feature;
  exports org.zhuanban.message;
  exports org.zhuanban.message.text;
  exports org.zhuanban.organisation;
  exports org.zhuanban.party;
  exports org.zhuanban.policy;
  exports org.zhuanban.policy.grant;
  exports org.zhuanban.proceeding;
  exports org.zhuanban.project;
  exports org.zhuanban.project.agency;
  exports org.zhuanban.project.funds;
  exports org.zhuanban.project.indicator;
  exports org.zhuanban.project.problem;
  exports org.zhuanban.project.taskforce;
  exports org.zhuanban.report;
  exports org.zhuanban.report.content;
  exports org.zhuanban.restatement;
  exports org.zhuanban.rules;
  exports org.zhuanban.suggestion;
  exports org.zhuanban.supervision;
  exports org.zhuanban.supervision.inspection;
  exports org.zhuanban.takeover;
  exports org.zhuanban.violation;
}
