@NullMarked
package org.asbuilt.risk.register;

import org.jspecify.annotations.NullMarked;
