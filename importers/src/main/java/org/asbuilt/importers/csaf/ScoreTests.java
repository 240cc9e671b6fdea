package org.asbuilt.importers.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.importers.csaf.CsafTest.Failures;

/** The tests on scores. Source: CSAF 2.0, sections 6.1.9, 6.1.10, 6.2.19, 6.3.1, 6.3.2. */
final class ScoreTests {
    private static final double CLOSE = 0.001;

    private ScoreTests() {}

    private static boolean isVector(Spot score) {
        String vector = score.text("vectorString");
        return switch (score.text("version")) {
            case "2.0" -> Form.VECTOR_2.fits(vector) && hasAll(vector, "AV AC Au C I A");
            case "3.0" -> Form.VECTOR_3_0.fits(vector) && hasAll(vector, "AV AC PR UI S C I A");
            case "3.1" -> Form.VECTOR_3_1.fits(vector) && hasAll(vector, "AV AC PR UI S C I A");
            default -> false;
        };
    }

    private static boolean hasAll(String vector, String metrics) {
        return CvssMetric.vector(vector).keySet().containsAll(List.of(metrics.split(" ", -1)));
    }

    private static CvssScores computed(Spot score) {
        Map<String, String> vector = CvssMetric.vector(score.text("vectorString"));
        return score.text("version").equals("2.0")
                ? CvssScores.two(vector)
                : CvssScores.three(vector, score.text("version").equals("3.1"));
    }

    /** 6.1.9: the scores and their words are those of the vector. */
    static void areComputed(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Document.Scored scored : Document.scores(vulnerability)) {
                Spot score = scored.score();
                if (isVector(score)) {
                    CvssScores right = computed(score);
                    compare(score, "base", right.base(), failures);
                    compare(score, "temporal", right.temporal(), failures);
                    compare(score, "environmental", right.environmental(), failures);
                }
            }
        }
    }

    private static void compare(Spot score, String name, double right, Failures failures) {
        Spot number = score.get(name + "Score");
        if (number.node().isNumber() && Math.abs(number.node().doubleValue() - right) > CLOSE) {
            failures.at(
                    number.pointer(),
                    "the vector gives " + right + ", not " + number.node().doubleValue());
        }
        Spot word = score.get(name + "Severity");
        if (word.exists() && !word.text().equals(CvssScores.severity(right))) {
            failures.at(word.pointer(), "the vector gives " + CvssScores.severity(right) + ", not " + word.text());
        }
    }

    /** 6.1.10: what is said beside the vector is what the vector says; of what the vector leaves out nothing is said. */
    static void agreeWithTheirVector(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Document.Scored scored : Document.scores(vulnerability)) {
                Spot score = scored.score();
                boolean two = score.text("version").equals("2.0");
                if (!two && !score.text("version").startsWith("3.")) {
                    continue;
                }
                Map<String, String> vector = CvssMetric.vector(score.text("vectorString"));
                for (CvssMetric metric : two ? CvssMetric.TWO : CvssMetric.THREE) {
                    agrees(score, metric, vector, failures);
                }
            }
        }
    }

    private static void agrees(Spot score, CvssMetric metric, Map<String, String> vector, Failures failures) {
        Spot said = score.get(metric.property());
        String word = metric.words().getOrDefault(vector.getOrDefault(metric.code(), ""), "");
        if (said.exists() && !word.isEmpty() && !said.text().equals(word)) {
            failures.at(said.pointer(), "the vector says " + word + ", not " + said.text());
        }
    }

    /** 6.2.19: what is fixed has an environmental score of 0. */
    static void areZeroForFixed(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            Set<String> fixed = new HashSet<>(StatusTests.of(vulnerability, List.of("first_fixed", "fixed"))
                    .keySet());
            for (Document.Scored scored : Document.scores(vulnerability)) {
                Spot score = scored.score();
                for (Spot product : scored.item().items("products")) {
                    if (fixed.contains(product.text()) && environmental(score) != 0) {
                        failures.at(
                                product.pointer(),
                                "the product " + product.text() + " is fixed, but its environmental score is not 0");
                    }
                }
            }
        }
    }

    private static double environmental(Spot score) {
        Spot said = score.get("environmentalScore");
        if (said.node().isNumber()) {
            return said.node().doubleValue();
        }
        if (score.text("targetDistribution").equals("NONE")) {
            return 0;
        }
        boolean nothing =
                List.of("modifiedConfidentialityImpact", "modifiedIntegrityImpact", "modifiedAvailabilityImpact")
                        .stream()
                        .allMatch(name -> score.text(name).equals("NONE"));
        if (nothing) {
            return 0;
        }
        return isVector(score) ? computed(score).environmental() : 10;
    }

    /** 6.3.1: CVSS 2 is not the only score. */
    static void areNotOnlyOfTwo(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            List<Document.Scored> all = Document.scores(vulnerability);
            for (Document.Scored scored : all) {
                boolean two = scored.score().text("version").equals("2.0");
                boolean other = all.stream()
                        .filter(one -> !one.score().text("version").equals("2.0"))
                        .anyMatch(one -> one.products().containsAll(scored.products()));
                if (two && !other) {
                    failures.at(scored.score().pointer(), "there is no other score than that of CVSS 2.0");
                }
            }
        }
    }

    /** 6.3.2: CVSS 3.1 instead of 3.0. */
    static void areNotOfThreeZero(Document document, Failures failures) {
        for (Spot vulnerability : document.vulnerabilities()) {
            for (Document.Scored scored : Document.scores(vulnerability)) {
                if (scored.score().text("version").equals("3.0")) {
                    failures.at(scored.score().pointer(), "CVSS 3.0 is used; 3.1 is recommended");
                }
            }
        }
    }
}
