package org.asbuilt.category;

import java.util.Optional;
import org.asbuilt.model.Proximity;
import org.asbuilt.path.Way;

/**
 * How near to networks outside an asset stands, as the graph has it. Source: requirements P3-10.
 *
 * @param label how near
 * @param steps how many assets one enters to get there, itself included; empty if nothing recorded leads there
 * @param boundaries how many boundaries of zones the way crosses
 * @param way the way, if there is one
 * @param known whether the record says where it stands or what it is joined to; else the label means nothing
 * @param why the reason in words
 */
public record ProximityFound(
        Proximity label, Optional<Integer> steps, int boundaries, Optional<Way> way, boolean known, String why) {}
