package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What sort of third party it is and what of the plant it touches. Source: requirements P5-01, P5-02.
 *
 * @param legalEntity the name in the register of companies
 * @param kinds what sort of third party it is
 * @param country where it is seated
 * @param systems the systems that it touches
 * @param sites the sites that it touches
 * @param why why it matters to the plant
 */
@Label("Standing and scope")
@Of(value = Kind.THIRD_PARTY, group = FieldGroup.THIRD_PARTIES)
public record ThirdPartyScope(
        Optional<String> legalEntity,
        @Label("Kinds") SortedSet<ThirdPartyKind> kinds,
        Optional<String> country,
        @Refers(Kind.SYSTEM) @Label("Systems touched") SortedSet<Id> systems,
        @Refers(Kind.SITE) @Label("Sites touched") SortedSet<Id> sites,
        @Label("Why it matters") Optional<String> why)
        implements Facet {
    /** Copies the sets. */
    public ThirdPartyScope {
        kinds = SortedSets.copy(kinds);
        systems = SortedSets.copy(systems);
        sites = SortedSets.copy(sites);
    }
}
