package org.zhuanban.calendar.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of generated builders. It is kept in the source only; otherwise users of an annotated
 * package would get warnings about a missing Immutables library.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    jdkOnly = true,
    strictBuilder = true,
    allowedClasspathAnnotations = {Override.class})
public @interface BuilderStyle {}
