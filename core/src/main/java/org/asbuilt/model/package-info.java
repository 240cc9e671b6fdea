/** The vocabulary of the record: ids, kinds, facets and values. */
@NullMarked
package org.asbuilt.model;

import org.jspecify.annotations.NullMarked;
