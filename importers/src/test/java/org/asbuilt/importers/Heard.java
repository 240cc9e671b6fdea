package org.asbuilt.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.model.Kind;

/** What came of a file that was read as a person would hand it over: nothing is said about it, the importer is chosen. */
record Heard(String importer, Receipt receipt, List<Claim> claims) {

    static Heard of(Path file) {
        try {
            Input input = Input.of(file);
            if (Importers.best(input.head()) instanceof Choice.Chosen chosen) {
                List<Claim> claims = new ArrayList<>();
                Receipt receipt = chosen.importer().read(input, Limits.standard(), claims::add, Progress.none());
                return new Heard(chosen.importer().name(), receipt, claims);
            }
            throw new AssertionError("nobody reads " + file + ": " + Importers.best(input.head()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claims about each subject of a kind, by the text of whom they are about. */
    Map<String, List<Claim>> subjects(Kind kind) {
        Map<String, List<Claim>> subjects = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> claim.about().kind() == kind)
                .forEach(claim -> subjects.computeIfAbsent(claim.about().text(), about -> new ArrayList<>())
                        .add(claim));
        return subjects;
    }

    /** The claims about the subject of which one part has that value. */
    List<Claim> subject(Kind kind, String path, String value) {
        return subjects(kind).values().stream()
                .filter(of -> values(of, path).contains(value))
                .findFirst()
                .orElse(List.of());
    }

    /** The values of a part, or of that part of all repeated facets. */
    static Set<String> values(List<Claim> claims, String path) {
        Set<String> values = new TreeSet<>();
        said(claims, path).map(Claim::value).forEach(values::add);
        return values;
    }

    static Optional<String> value(List<Claim> claims, String path) {
        return said(claims, path).map(Claim::value).findFirst();
    }

    Stream<Claim> said(String path) {
        return said(claims, path);
    }

    private static Stream<Claim> said(List<Claim> claims, String path) {
        return claims.stream()
                .filter(claim ->
                        claim.path().toString().replaceAll("\\[.*\\]", "").equals(path));
    }
}
