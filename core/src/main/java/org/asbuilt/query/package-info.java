/**
 * A small language in which the record is asked: fields, comparisons, words, and, or, not. What is not known does not match a comparison
 * and is told apart from what does not fit. Pure functions of a record at a moment. Source: definitive view guidance, principle 1;
 * docs/reference/query.md.
 */
@NullMarked
package org.asbuilt.query;

import org.jspecify.annotations.NullMarked;
