package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;

/**
 * A source of what the reader sees, by name and kind only: its file may tell of what the reader does not see.
 *
 * @param id its id
 * @param type what kind of source
 * @param title what people call it
 * @param received when it was taken in
 * @param produced when it was produced
 * @param claims how many of its claims are about what the reader sees
 * @param open whether the reader sees the file too
 */
public record SourceBehindView(
        String id, String type, String title, Instant received, Optional<Instant> produced, long claims, boolean open) {
    /**
     * The sources of some claims, newest first.
     *
     * @param claims the claims that the reader sees
     * @param open the ids of the sources whose files the reader sees
     */
    public static List<SourceBehindView> of(Collection<RecordedClaim> claims, Set<String> open) {
        return claims.stream()
                .collect(Collectors.groupingBy(RecordedClaim::source, Collectors.counting()))
                .entrySet()
                .stream()
                .map(behind -> of(behind.getKey(), behind.getValue(), open))
                .sorted(Comparator.comparing(SourceBehindView::received)
                        .reversed()
                        .thenComparing(SourceBehindView::id))
                .toList();
    }

    private static SourceBehindView of(Source source, long claims, Set<String> open) {
        return new SourceBehindView(
                source.id(),
                source.type().name(),
                source.title(),
                source.received(),
                source.produced(),
                claims,
                open.contains(source.id()));
    }
}
