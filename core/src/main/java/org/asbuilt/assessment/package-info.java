/** What rules and criteria say of the whole record: scores, figures, and what is best asked next. */
@NullMarked
package org.asbuilt.assessment;

import org.jspecify.annotations.NullMarked;
