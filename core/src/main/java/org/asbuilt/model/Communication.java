package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What an asset is called on the network and what it speaks.
 *
 * @param hostname the host name without domain
 * @param supportedProtocols protocols that it can speak
 * @param activeProtocols protocols that it does speak
 * @param primaryMethod how it mainly communicates
 */
@Of(value = Kind.ASSET, group = FieldGroup.CONNECTIVITY)
public record Communication(
        @AnnexA(5) Optional<String> hostname,
        @AnnexA(1) SortedSet<String> supportedProtocols,
        @AnnexA(1) SortedSet<String> activeProtocols,
        @Label("Primary communication method") @AnnexA(30) Optional<CommunicationMethod> primaryMethod)
        implements Facet {
    /** Copies the sets. */
    public Communication {
        supportedProtocols = SortedSets.copy(supportedProtocols);
        activeProtocols = SortedSets.copy(activeProtocols);
    }
}
