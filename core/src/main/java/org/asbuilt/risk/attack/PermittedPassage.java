package org.asbuilt.risk.attack;

import org.asbuilt.model.Id;

/**
 * What the rules of the plant let pass from one network into another, whether or not anybody saw it. Source: requirements P4-02, P4-25.
 *
 * @param from the network where it is opened
 * @param to the network where it arrives
 * @param certain whether that is sure; else it is let pass at most
 * @param words which services, as a reader is told
 */
public record PermittedPassage(Id from, Id to, boolean certain, String words) {}
