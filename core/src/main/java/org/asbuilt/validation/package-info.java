/** Whether what the record says is complete, accurate, consistent and timely. */
@NullMarked
package org.asbuilt.validation;

import org.jspecify.annotations.NullMarked;
