/**
 * Who from outside has a part in the plant: what is known of them, what binds them, and by what they come in. Source: requirements 1.5;
 * definitive view guidance, principle 5.
 */
@NullMarked
package org.asbuilt.thirdparty;

import org.jspecify.annotations.NullMarked;
