@org.jspecify.annotations.NullMarked
package org.asbuilt.risk.control;
