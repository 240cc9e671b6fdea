package org.asbuilt.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The kinds of subject that a facet can belong to, and whether a subject can have several of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Of {
    /** The kinds; empty for every kind. */
    Kind[] value() default {};

    /** Whether a subject can have several, told apart by the key of the slot. */
    boolean repeats() default false;

    /** Who reads it: those who read that group. */
    FieldGroup group() default FieldGroup.ARCHITECTURE;
}
