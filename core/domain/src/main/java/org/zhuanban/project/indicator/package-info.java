/** Indicators over many projects (履约率、开工率、落地率、投产率、资金到位率). */
@NullMarked
package org.zhuanban.project.indicator;

import org.jspecify.annotations.NullMarked;
