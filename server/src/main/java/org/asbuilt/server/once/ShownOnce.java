package org.asbuilt.server.once;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an endpoint that what it answers is a secret, or comes with one, and so is never kept: whoever asks again under the same
 * Idempotency-Key is told that it was done, and not what was answered.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownOnce {
    /** Which secret. */
    String value();
}
