@NullMarked
package org.asbuilt.risk.tree;

import org.jspecify.annotations.NullMarked;
