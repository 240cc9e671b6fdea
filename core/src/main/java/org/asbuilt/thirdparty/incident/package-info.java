/**
 * What to know and do on the day when a third party is broken into or gone. Source: requirements P5-03, P5-12; fixture K7.
 */
@NullMarked
package org.asbuilt.thirdparty.incident;

import org.jspecify.annotations.NullMarked;
