package org.asbuilt.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;

/** What the importers of the single process make of a file, to be held against the fleet. */
record SingleProcess(Receipt receipt, List<Claim> claims) {
    static SingleProcess of(Path file) throws IOException {
        Input input = Input.of(file);
        Choice.Chosen chosen = (Choice.Chosen) Importers.best(input.head());
        return of(chosen.importer().name(), input);
    }

    static SingleProcess of(String importer, Input input) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt =
                Importers.named(importer).orElseThrow().read(input, Limits.standard(), claims::add, Progress.none());
        return new SingleProcess(receipt, claims);
    }

    /** Whether the fleet would read it. */
    static boolean isOfSensor(Path file) throws IOException {
        return Files.size(file) > 0
                && Importers.best(Input.of(file).head()) instanceof Choice.Chosen chosen
                && FileReading.IMPORTERS.contains(chosen.importer().name());
    }

    /** All claims with all that they say, and their places as the fleet names them, sorted. */
    List<String> told(String name) {
        return claims.stream()
                .map(claim -> told(claim, placed(claim.locus(), name)))
                .sorted()
                .toList();
    }

    /** What is said, but where and when. */
    TreeSet<String> said() {
        TreeSet<String> said = new TreeSet<>();
        claims.forEach(claim -> said.add(said(claim)));
        return said;
    }

    static String placed(Locus locus, String name) {
        String text = locus instanceof Locus.Pointer ? "element " + locus.text() : locus.text();
        return locus instanceof Locus.Whole ? name : text + " of " + name;
    }

    static String told(Claim claim, String place) {
        return said(claim) + " " + place + " " + claim.observed();
    }

    static String said(Claim claim) {
        return claim.about().text() + " " + claim.path() + "=" + claim.value() + " " + claim.method() + " "
                + claim.confidence();
    }

    Optional<Coverage> coverage() {
        return receipt.coverage();
    }
}
