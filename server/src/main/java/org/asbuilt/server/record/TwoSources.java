package org.asbuilt.server.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Source;
import org.asbuilt.importers.intake.Encoding;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.reconcile.Versions;
import org.asbuilt.server.view.ComparedView;
import org.asbuilt.server.view.ReceiptView;
import org.asbuilt.server.view.SourceView;
import org.asbuilt.store.Import;
import org.asbuilt.store.SqlArtifacts;
import org.asbuilt.store.SqlClaims;

/** Compares what two sources that were taken in say, and shows the lines that say it. */
public final class TwoSources {
    private static final int MOST = 1000;
    private static final int LONGEST_LINE = 300;

    /** Longer texts are compared; their lines are not shown. */
    private static final long LONGEST_TEXT = 64L << 20;

    private final ImportShelf shelf;
    private final SqlClaims claims;
    private final SqlArtifacts artifacts;

    private record Taken(Import in, Import.Reading reading) {
        Source source() {
            return reading.source();
        }

        SourceView view() {
            return SourceView.of(source(), in.person(), ReceiptView.of(reading.receipt()));
        }
    }

    TwoSources(ImportShelf shelf, SqlClaims claims, SqlArtifacts artifacts) {
        this.shelf = shelf;
        this.claims = claims;
        this.artifacts = artifacts;
    }

    /**
     * Compares two sources.
     *
     * @param before the id of the older one
     * @param after the id of the newer one
     * @return empty if there is no such source
     * @throws InvalidValue if different importers read them
     */
    public Optional<ComparedView> of(String before, String after) {
        Optional<Taken> old = find(before);
        Optional<Taken> fresh = find(after);
        return old.isPresent() && fresh.isPresent() ? Optional.of(compared(old.get(), fresh.get())) : Optional.empty();
    }

    private ComparedView compared(Taken old, Taken fresh) {
        String oldReader = old.reading().receipt().importer();
        String freshReader = fresh.reading().receipt().importer();
        if (!oldReader.equals(freshReader)) {
            throw new InvalidValue(old.source().title() + " was read by " + oldReader + " and "
                    + fresh.source().title() + " by " + freshReader + "; two versions of the same thing are expected");
        }
        Versions.Comparison comparison = Versions.comparison(claims(old), claims(fresh));
        List<Versions.Differing> shown =
                comparison.differing().stream().limit(MOST).toList();
        Map<Integer, String> oldLines = lines(
                old.source(), shown.stream().map(Versions.Differing::beforeAt).flatMap(Optional::stream));
        Map<Integer, String> freshLines = lines(
                fresh.source(), shown.stream().map(Versions.Differing::afterAt).flatMap(Optional::stream));
        return new ComparedView(
                old.view(),
                fresh.view(),
                shown.stream()
                        .map(one -> ComparedView.Differs.of(
                                one, text(one.beforeAt(), oldLines), text(one.afterAt(), freshLines)))
                        .toList(),
                comparison.differing().size(),
                comparison.moved().stream()
                        .limit(MOST)
                        .map(ComparedView.Moves::of)
                        .toList(),
                comparison.moved().size());
    }

    private Optional<Taken> find(String id) {
        return shelf.all().stream()
                .flatMap(in -> in.readings().stream().map(reading -> new Taken(in, reading)))
                .filter(taken -> taken.source().id().equals(id))
                .findFirst();
    }

    private List<Claim> claims(Taken taken) {
        List<Claim> own = new ArrayList<>();
        claims.ofImport(taken.in().number(), claim -> {
            if (claim.source().id().equals(taken.source().id())) {
                own.add(claim.claim());
            }
        });
        return own;
    }

    private static Optional<String> text(Optional<Locus> at, Map<Integer, String> lines) {
        return at.flatMap(locus ->
                locus instanceof Locus.Line line ? Optional.ofNullable(lines.get(line.number())) : Optional.empty());
    }

    /** The lines of a source's file at those places; none of a file that is no text, very long, or no more kept. */
    private Map<Integer, String> lines(Source source, Stream<Locus> places) {
        Set<Integer> wanted = new TreeSet<>();
        places.forEach(place -> {
            if (place instanceof Locus.Line line) {
                wanted.add(line.number());
            }
        });
        if (wanted.isEmpty() || artifacts.size(source.artifact()).orElse(Long.MAX_VALUE) > LONGEST_TEXT) {
            return Map.of();
        }
        Optional<InputStream> kept = artifacts.open(source.artifact());
        if (kept.isEmpty()) {
            return Map.of();
        }
        try (InputStream content = kept.get()) {
            return lines(Input.of(source.title(), content.readAllBytes()), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is kept of " + source.title(), e);
        }
    }

    private static Map<Integer, String> lines(Input input, Set<Integer> wanted) throws IOException {
        Map<Integer, String> lines = new HashMap<>();
        Optional<Encoding> encoding = input.encoding();
        if (encoding.isEmpty()) {
            return lines;
        }
        try (InputStream content = input.unpacked()) {
            content.skipNBytes(encoding.get().markBytes());
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(content, encoding.get().charset()));
            int number = 0;
            for (String line = text.readLine(); line != null && lines.size() < wanted.size(); line = text.readLine()) {
                if (wanted.contains(++number)) {
                    lines.put(number, line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line);
                }
            }
        }
        return lines;
    }
}
