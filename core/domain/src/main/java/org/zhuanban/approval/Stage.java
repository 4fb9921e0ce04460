package org.zhuanban.approval;

/**
 * A stage of the approvals (国办发〔2018〕33号第五项).
 *
 * @param number its number, from 1
 * @param name its name
 * @param lead the code of the lead department (牵头部门)
 */
public record Stage(int number, String name, String lead) {}
