package org.asbuilt.server.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a download, as a page or the register has it: what is asked for, without being asked.
 *
 * @param parts its parts, as they are encoded
 */
record Addressed(UriComponents parts) {
    static Addressed parse(String address) {
        return new Addressed(UriComponentsBuilder.fromUriString(address).build());
    }

    /** The path; empty if there is none. */
    String path() {
        return Optional.ofNullable(parts.getPath()).orElse("");
    }

    /** What a parameter of the query says first, decoded; empty if it says nothing. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parts.getQueryParams().getFirst(name))
                .map(value -> UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8))
                .filter(value -> !value.isEmpty());
    }

    /** All that a parameter of the query says, as it is encoded. */
    List<String> parameters(String name) {
        return parts.getQueryParams().getOrDefault(name, List.of());
    }
}
