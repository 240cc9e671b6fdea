/** Allow-lists of conduits: what the design needs and nothing else, written for the makers of firewalls; and what a rule set would break. */
@NullMarked
package org.asbuilt.allow;

import org.jspecify.annotations.NullMarked;
