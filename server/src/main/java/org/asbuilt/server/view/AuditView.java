package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the access log.
 *
 * @param seq its number
 * @param at when
 * @param actor who
 * @param name what people call that person, if it is one that is known
 * @param action what was asked for
 * @param object of what
 * @param outcome GRANTED or REFUSED
 * @param particulars what else matters, for example the address that the request came from
 */
public record AuditView(
        long seq,
        Instant at,
        String actor,
        Optional<String> name,
        String action,
        String object,
        String outcome,
        Map<String, String> particulars) {}
