package org.zhuanban.exchange;

import java.util.Optional;

/**
 * The application to which a row belongs.
 *
 * @param project the host's identifier of the project
 * @param projectName the name of the project on the first day of the application
 * @param projectCode the national code of the project (项目代码)
 * @param work the code of the work of the item (工程代码), or that of a project without works; empty if
 *     it is not known
 * @param item the code of the item in the plan
 * @param itemName the name of the item, with that of its work
 * @param attempt the number of the attempt, from 1
 * @param number the number of the case (办件编号)
 * @param organ the code of the department that decides
 * @param organName the name of that department on the first day of the application
 */
public record ApplicationRef(
    String project,
    Optional<String> projectName,
    Optional<String> projectCode,
    Optional<String> work,
    String item,
    String itemName,
    int attempt,
    Optional<String> number,
    String organ,
    Optional<String> organName) {}
