package org.asbuilt.server.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In which media types an endpoint answers that gives a file or a page and not JSON. It only tells: what is asked for does not choose among
 * them, and nobody is refused because of it. Source: OpenAPI 3.1, 4.8.17.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Sends {
    /** See the class. */
    String PAGE = "text/html";
    /** See the class. */
    String PAPER = "application/pdf";
    /** See the class. */
    String TABLE = "text/csv";
    /** See the class. */
    String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** See the class. */
    String JSON = "application/json";
    /** See the class. */
    String ARCHIVE = "application/zip";

    /** The media types, without character sets. */
    String[] value();
}
