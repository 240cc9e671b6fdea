package org.asbuilt.model;

import java.util.Optional;

/**
 * A way that an item of information takes: where it comes from and where it goes; the key is a name for it, usually {@code from > to}.
 * Source: requirements P2.S-02; data dictionary 2.5, information_item.
 *
 * @param from where it is made or comes from: a place, a system, a role
 * @param to where it goes
 * @param medium how it travels: mail, portal, removable media, paper
 * @param frequency how often
 * @param recipient the third party that gets it, if it leaves the plant
 */
@Label("Flow of information")
@Of(value = Kind.INFORMATION_ITEM, repeats = true, group = FieldGroup.INFORMATION)
public record InformationFlow(
        Optional<String> from,
        Optional<String> to,
        Optional<String> medium,
        Optional<String> frequency,
        @Refers(Kind.THIRD_PARTY) Optional<Id> recipient)
        implements Facet {}
