@NullMarked
package org.asbuilt.store;

import org.jspecify.annotations.NullMarked;
