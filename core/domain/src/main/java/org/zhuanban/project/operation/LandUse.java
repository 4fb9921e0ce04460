package org.zhuanban.project.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * The land that a project uses from a day on.
 *
 * @param from the first day
 * @param mu the area in mu (亩, 1/15 of a hectare), more than 0
 * @param paper the paper with the area, such as the land contract
 */
@Term(zh = "项目用地面积", en = "land in use")
public record LandUse(LocalDate from, BigDecimal mu, DocumentRef paper) {}
