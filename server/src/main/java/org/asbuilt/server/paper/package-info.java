/** What pages and papers are made with, whatever they say. */
@NullMarked
package org.asbuilt.server.paper;

import org.jspecify.annotations.NullMarked;
