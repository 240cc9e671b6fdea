package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an asset is in its life.
 *
 * @param state the state
 * @param installed when it was installed
 * @param endOfSupport when its maker ends support
 * @param endOfService when it is planned to be taken out of service or replaced
 */
@Of(Kind.ASSET)
public record Lifecycle(
        Optional<LifecycleState> state,
        Optional<LocalDate> installed,
        Optional<LocalDate> endOfSupport,
        @Label("Planned end of service") Optional<LocalDate> endOfService)
        implements Facet {}
