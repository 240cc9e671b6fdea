package org.asbuilt.examples;

import java.util.List;

/**
 * Something on which the files disagree, or that looks like a disagreement and is none.
 *
 * @param subjects tags of the assets, or references of the other items, it is about
 * @param part the part of the record it is about
 * @param places what each file says and where
 * @param explanation what is true
 * @param expected what the product is to make of it, in one word: conflict, question, duplicate, changed, not-seen,
 *     new-asset, new-service, new-connection, finding, agree, nothing
 * @param outcome the same in a sentence
 */
record Contradiction(
        String id,
        String kind,
        List<String> subjects,
        String part,
        List<Place> places,
        String explanation,
        String expected,
        String outcome) {}
