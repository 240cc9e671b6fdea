/** What is known of protocols: how they protect themselves, and what takes the place of those that do not. */
@NullMarked
package org.asbuilt.protocol;

import org.jspecify.annotations.NullMarked;
