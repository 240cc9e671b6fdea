package org.asbuilt.risk.attack;

import org.asbuilt.model.Id;

/**
 * Where an attack can begin.
 *
 * @param id what is taken or reached first
 * @param from what sort of place the attack comes from
 * @param effort how hard that first step is
 * @param sure whether all that it rests on is recorded
 */
public record Foothold(Id id, EntryClass from, int effort, boolean sure) {}
