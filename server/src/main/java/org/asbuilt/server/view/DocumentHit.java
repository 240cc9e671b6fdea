package org.asbuilt.server.view;

import java.time.Instant;

/**
 * A place in a document that holds the words that were looked for.
 *
 * @param title what people call the document
 * @param source the id of the source
 * @param digest the SHA-256 of the document
 * @param received when it was taken in
 * @param place where in it, for example page 3
 * @param excerpt some words before and after
 */
public record DocumentHit(String title, String source, String digest, Instant received, String place, String excerpt) {}
