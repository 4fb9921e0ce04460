package org.zhuanban.calendar.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How builders are made. It stays in the source, or whoever compiles against an annotated package
 * would be warned that Immutables is missing.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    jdkOnly = true,
    strictBuilder = true,
    allowedClasspathAnnotations = {Override.class})
public @interface BuilderStyle {}
