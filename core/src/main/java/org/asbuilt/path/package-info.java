/**
 * Who reaches whom over what the record has of connections, access paths and networks outside: ways and the controls on them, what can be
 * reached, single points of failure, and what stops if something is lost.
 */
@NullMarked
package org.asbuilt.path;

import org.jspecify.annotations.NullMarked;
