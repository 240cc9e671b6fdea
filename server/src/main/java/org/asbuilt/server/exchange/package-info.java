/**
 * The record in the formats of other tools: pure functions from a selection of a plant to bytes. What a format cannot carry is counted and
 * named in the file. Source: requirements, section 4; design, section 7.
 */
@NullMarked
package org.asbuilt.server.exchange;

import org.jspecify.annotations.NullMarked;
