package org.asbuilt.server.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.asbuilt.access.Permission;

/** Says of an endpoint what one must be permitted to use it. An endpoint that has neither this nor {@link Open} is shut. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** One of these is enough; none means that being signed in is. */
    Permission[] value();

    /** What the access log calls it, for example {@code items.list}. */
    String action();

    /** Whether a factor must have been shown lately: for acts that give power away or cannot be undone. No API token does such. */
    boolean stepUp() default false;

    /** Whether the person must be there: for what is said or signed in one's own name. No API token does such. */
    boolean inPerson() default false;

    /** How far the session must have come. */
    Standing at() default Standing.COMPLETE;
}
