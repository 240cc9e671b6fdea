/** Who may do what: people, their roles and what a role permits. */
@NullMarked
package org.asbuilt.access;

import org.jspecify.annotations.NullMarked;
