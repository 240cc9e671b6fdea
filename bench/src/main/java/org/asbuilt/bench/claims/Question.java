package org.asbuilt.bench.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A statement by which the product reads claims.
 *
 * @param name what is asked for
 * @param sql the statement; {@code %s} is the table of claims
 * @param values what is bound
 */
record Question(String name, String sql, Function<Random, List<Object>> values) {
    private static final int SOME = 20;
    private static final String FROM = " from %s claims join abouts on claims.about = abouts.number"
            + " join sources on abouts.source = sources.number join imports on sources.import = imports.number where ";
    private static final String CLAIMS =
            "select claims.id, claims.body, abouts.number, abouts.body, abouts.source," + " imports.number" + FROM;
    private static final String ORDER = " order by claims.id";
    private static final String NUMBERS = "claims.id in (" + "?, ".repeat(SOME - 1) + "?)";

    /** Every claim in the order of taking in, as a start reads them; whom they are about it has read before. */
    static final Question ALL =
            new Question("all claims", "select id, about, body from %s claims" + ORDER, random -> List.of());

    /** Whom the claims that stand are about. */
    static final Question WHOM = new Question(
            "whom all claims are about",
            "select abouts.number, abouts.body, abouts.source, imports.number from abouts join sources on abouts.source ="
                    + " sources.number join imports on sources.import = imports.number where imports.withdrawn is null",
            random -> List.of());

    /** Both at once, as it was until November 2026: everything is sorted before the first is handed over. */
    static final Question ALL_JOINED = new Question(
            "all claims, each with whom it is about",
            CLAIMS + "imports.withdrawn is null" + ORDER,
            random -> List.of());

    /** The statements of {@code SqlClaims}, {@code SqlImports}, {@code Forgetting} and {@code ImportCheck} that read some of the claims. */
    static List<Question> all(Intake intake) {
        return List.of(
                new Question("20 claims by their numbers", CLAIMS + NUMBERS + ORDER, random -> numbers(intake, random)),
                new Question(
                        "the sources of these",
                        "select number, body from sources where number in (select abouts.source" + FROM + NUMBERS + ")",
                        random -> numbers(intake, random)),
                new Question(
                        "whom 20 claims are about, to forget them",
                        "select about from %s claims where " + NUMBERS,
                        random -> numbers(intake, random)),
                new Question(
                        "the claims of an import",
                        CLAIMS + "imports.number = ?" + ORDER,
                        random -> List.of(random.nextLong(intake.files()) + 1)),
                new Question(
                        "the claims of a source, to verify them",
                        "select claims.id, claims.about, claims.path, claims.body from %s claims join abouts on"
                                + " claims.about = abouts.number where source = ?" + ORDER,
                        random -> List.of(random.nextLong(intake.files()) + 1)),
                new Question(
                        "standing claims with a hint",
                        CLAIMS + "imports.withdrawn is null and abouts.number in (select about from hints where hint in"
                                + " (?, ?))" + ORDER,
                        random -> List.of(ClaimTables.hint(random.nextLong(intake.abouts()) + 1), "none")),
                new Question(
                        "the newest number", "select coalesce(max(id), 0) + 1 from %s claims", random -> List.of()));
    }

    private static List<Object> numbers(Intake intake, Random random) {
        List<Object> numbers = new ArrayList<>();
        while (numbers.size() < SOME) {
            numbers.add(random.nextLong(intake.claims()) + 1);
        }
        return numbers;
    }
}
