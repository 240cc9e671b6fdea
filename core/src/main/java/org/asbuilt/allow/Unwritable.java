package org.asbuilt.allow;

import org.asbuilt.model.Id;

/**
 * A connection that cannot be written as a rule.
 *
 * @param connection the connection
 * @param name what people call it
 * @param documented whether the design asks for it; otherwise it was only seen
 * @param why what is missing, in words
 */
public record Unwritable(Id connection, String name, boolean documented, String why) {}
