package org.asbuilt.importers.csaf;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How a score is written. Source: FIRST, JSON representations of CVSS 2.0, 3.0, 3.1 and 4.0. */
final class CvssShape {
    private static final Shape SCORE = new Shape.Amount(0, 10);
    private static final Shape SEVERITY = Shape.word("NONE LOW MEDIUM HIGH CRITICAL");
    private static final String NAMES_4 =
            "attackVector attackComplexity attackRequirements privilegesRequired userInteraction"
                    + " vulnConfidentialityImpact vulnIntegrityImpact vulnAvailabilityImpact subConfidentialityImpact"
                    + " subIntegrityImpact subAvailabilityImpact exploitMaturity confidentialityRequirement"
                    + " integrityRequirement availabilityRequirement modifiedAttackVector modifiedAttackComplexity"
                    + " modifiedAttackRequirements modifiedPrivilegesRequired modifiedUserInteraction"
                    + " modifiedVulnConfidentialityImpact modifiedVulnIntegrityImpact modifiedVulnAvailabilityImpact"
                    + " modifiedSubConfidentialityImpact modifiedSubIntegrityImpact modifiedSubAvailabilityImpact Safety"
                    + " Automatable Recovery valueDensity vulnerabilityResponseEffort providerUrgency";

    /** CVSS 2.0. */
    static final Shape TWO = metrics(
                    Shape.thing()
                            .must("version", Shape.word("2.0"))
                            .must("vectorString", Shape.text(Form.VECTOR_2))
                            .must("baseScore", SCORE),
                    CvssMetric.TWO)
            .may("temporalScore", SCORE)
            .may("environmentalScore", SCORE)
            .done();

    /** CVSS 3.0 or 3.1. */
    static final Shape THREE =
            new Shape.Versioned(Map.of("3.0", three("3.0", Form.VECTOR_3_0), "3.1", three("3.1", Form.VECTOR_3_1)));

    /** CVSS 4.0. */
    static final Shape FOUR = Shape.thing()
            .must("version", Shape.word("4.0"))
            .must("vectorString", Shape.text(Form.VECTOR_4))
            .must("baseScore", SCORE)
            .must("baseSeverity", SEVERITY)
            .may("threatScore", SCORE)
            .may("threatSeverity", SEVERITY)
            .may("environmentalScore", SCORE)
            .may("environmentalSeverity", SEVERITY)
            .texts(NAMES_4)
            .done();

    private CvssShape() {}

    private static Shape three(String version, Form vector) {
        return metrics(
                        Shape.thing()
                                .must("version", Shape.word(version))
                                .must("vectorString", Shape.text(vector))
                                .must("baseScore", SCORE)
                                .must("baseSeverity", SEVERITY),
                        CvssMetric.THREE)
                .may("temporalScore", SCORE)
                .may("temporalSeverity", SEVERITY)
                .may("environmentalScore", SCORE)
                .may("environmentalSeverity", SEVERITY)
                .done();
    }

    private static Shape.Members metrics(Shape.Members thing, List<CvssMetric> metrics) {
        for (CvssMetric metric : metrics) {
            thing.may(
                    metric.property(),
                    new Shape.Word(new TreeSet<>(metric.words().values())));
        }
        return thing;
    }
}
