package org.asbuilt.model;

import java.util.Optional;

/**
 * How a third party tells of vulnerabilities. Source: data dictionary 2.7, advisory_channel.
 *
 * @param metadata the address of its provider-metadata.json
 * @param role which part it has in CSAF
 * @param email the address for reports
 */
@Label("Advisories")
@Of(value = Kind.THIRD_PARTY, group = FieldGroup.THIRD_PARTIES)
public record AdvisoryChannel(
        @Label("CSAF provider metadata") @CompareAs(Comparison.EXACT)
        Optional<String> metadata,

        Optional<CsafRole> role,
        @Label("E-mail") Optional<String> email)
        implements Facet {}
