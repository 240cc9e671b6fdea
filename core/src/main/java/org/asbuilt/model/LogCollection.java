package org.asbuilt.model;

import java.util.Optional;

/**
 * A log that an asset writes; the key is the log's name. Source: requirements P3-28; secure connectivity principles (January 2026),
 * principle 7.
 *
 * @param content what is logged
 * @param destination where it is sent
 * @param method how it is collected: syslog, agent, by hand
 * @param retention how long it is kept, ISO 8601 duration, for example P1Y
 * @param timeSource where its times come from
 */
@Label("Log")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.GOVERNANCE)
public record LogCollection(
        Optional<String> content,
        @Label("Sent to") Optional<String> destination,
        @Label("Collected by") Optional<String> method,
        @CompareAs(Comparison.EXACT) Optional<String> retention,
        Optional<String> timeSource)
        implements Facet {}
