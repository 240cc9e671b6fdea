package org.asbuilt.information;

import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * One thing that is demanded of an item of information, and how the item stands to it.
 *
 * @param aspect for what it is demanded
 * @param standing how the item stands to it
 * @param sentence why, in words that follow the item's name
 * @param policy the policy that demands it; empty if every such item owes it
 */
public record Check(Aspect aspect, Standing standing, String sentence, Optional<Id> policy) {}
