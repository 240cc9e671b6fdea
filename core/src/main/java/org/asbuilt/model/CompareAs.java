package org.asbuilt.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How two values of a part are compared; without it, {@link Comparison#TEXT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface CompareAs {
    /** The way. */
    Comparison value();
}
