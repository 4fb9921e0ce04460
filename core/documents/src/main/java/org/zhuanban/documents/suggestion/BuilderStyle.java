package org.zhuanban.documents.suggestion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The style of generated builders. It stays in the source, so that a program compiled against the
 * package is not warned that Immutables is missing.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    jdkOnly = true,
    strictBuilder = true,
    allowedClasspathAnnotations = {Override.class})
@interface BuilderStyle {}
