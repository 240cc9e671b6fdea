package org.asbuilt.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.ApiToken;
import org.asbuilt.server.identity.Needs;

/** With which codes an endpoint may refuse: what it says itself, and what stands before it. */
final class ApiCodes {
    private static final List<String> EVERYWHERE = List.of("400 malformed", "429 too-many-requests", "500 own-fault");
    private static final List<String> GUARDED = List.of(
            "401 not-signed-in", "401 token-refused", "403 second-factor-required", "503 access-log-unavailable");
    private static final List<String> PERMITTED = List.of("403 not-permitted");
    private static final List<String> ONCE = List.of(
            "400 idempotency-key-malformed",
            "409 idempotency-answer-not-kept",
            "409 idempotency-key-under-way",
            "409 idempotency-key-unfinished",
            "422 idempotency-key-reused");

    private ApiCodes() {}

    /** Whether an API token can do it, if it carries a permission that is needed. */
    static boolean isByToken(Needs needs) {
        return !needs.stepUp()
                && !needs.inPerson()
                && (needs.value().length == 0 || Arrays.stream(needs.value()).anyMatch(ApiToken.GRANTABLE::contains));
    }

    /**
     * Status and code of each, by status, for example {@code 404 not-found}.
     *
     * @param guarded what is needed; empty if it is open
     * @param post whether it can be asked to be done once
     * @param own what it refuses by itself
     */
    static List<String> of(Optional<Needs> guarded, boolean post, List<String> own) {
        return Stream.of(
                        own.stream(),
                        EVERYWHERE.stream(),
                        guarded.stream().flatMap(ApiCodes::before),
                        guarded.stream().filter(needs -> post).flatMap(needs -> ONCE.stream()))
                .flatMap(one -> one)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> before(Needs needs) {
        Stream<String> permitted = needs.value().length == 0 ? Stream.empty() : PERMITTED.stream();
        Stream<String> scope =
                needs.value().length > 0 && isByToken(needs) ? Stream.of("403 scope-exceeded") : Stream.empty();
        Stream<String> person = needs.stepUp() || needs.inPerson() ? Stream.of("403 not-by-token") : Stream.empty();
        Stream<String> fresh = needs.stepUp() ? Stream.of("403 step-up-required") : Stream.empty();
        return Stream.of(GUARDED.stream(), permitted, scope, person, fresh).flatMap(one -> one);
    }
}
