package org.asbuilt.model;

import java.util.Optional;

/**
 * A port on which an asset answers; the key is transport/port.
 *
 * @param transport the transport protocol
 * @param port the port, 0 to 65535
 * @param protocol the application protocol
 * @param product the software that answers
 * @param version that software's version
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record Service(
        Optional<Transport> transport,
        @AnnexA(13) Optional<Integer> port,
        Optional<String> protocol,
        Optional<String> product,
        @CompareAs(Comparison.VERSION) Optional<String> version)
        implements Facet {}
