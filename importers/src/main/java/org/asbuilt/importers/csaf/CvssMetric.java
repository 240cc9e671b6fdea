package org.asbuilt.importers.csaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric of CVSS: how it is written in a vector, and as a property. Source: FIRST, CVSS 2.0, 3.0, 3.1 and their JSON
 * representations.
 *
 * @param code its letters in a vector
 * @param property its name as a property
 * @param words by the letters of a value in a vector the word of the property
 */
record CvssMetric(String code, String property, Map<String, String> words) {
    private static final String THREATS =
            "RL remediationLevel O=OFFICIAL_FIX T=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE X=NOT_DEFINED";
    private static final String LEVELS = "L=LOW M=MEDIUM H=HIGH ";

    /** The metrics of CVSS 2.0. */
    static final List<CvssMetric> TWO = of("""
            AV accessVector N=NETWORK A=ADJACENT_NETWORK L=LOCAL
            AC accessComplexity H=HIGH M=MEDIUM L=LOW
            Au authentication M=MULTIPLE S=SINGLE N=NONE
            C confidentialityImpact N=NONE P=PARTIAL C=COMPLETE
            I integrityImpact N=NONE P=PARTIAL C=COMPLETE
            A availabilityImpact N=NONE P=PARTIAL C=COMPLETE
            E exploitability U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH ND=NOT_DEFINED
            RL remediationLevel OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE ND=NOT_DEFINED
            RC reportConfidence UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED ND=NOT_DEFINED
            CDP collateralDamagePotential N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH ND=NOT_DEFINED
            TD targetDistribution N=NONE L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
            """ + requirements("ND"));

    /** The metrics of CVSS 3.0 and 3.1. */
    static final List<CvssMetric> THREE = of("""
            AV attackVector N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL
            AC attackComplexity H=HIGH L=LOW
            PR privilegesRequired H=HIGH L=LOW N=NONE
            UI userInteraction N=NONE R=REQUIRED
            S scope U=UNCHANGED C=CHANGED
            C confidentialityImpact N=NONE L=LOW H=HIGH
            I integrityImpact N=NONE L=LOW H=HIGH
            A availabilityImpact N=NONE L=LOW H=HIGH
            E exploitCodeMaturity U=UNPROVEN P=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH X=NOT_DEFINED
            """ + THREATS + """

            RC reportConfidence U=UNKNOWN R=REASONABLE C=CONFIRMED X=NOT_DEFINED
            MAV modifiedAttackVector N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL X=NOT_DEFINED
            MAC modifiedAttackComplexity H=HIGH L=LOW X=NOT_DEFINED
            MPR modifiedPrivilegesRequired H=HIGH L=LOW N=NONE X=NOT_DEFINED
            MUI modifiedUserInteraction N=NONE R=REQUIRED X=NOT_DEFINED
            MS modifiedScope U=UNCHANGED C=CHANGED X=NOT_DEFINED
            MC modifiedConfidentialityImpact N=NONE L=LOW H=HIGH X=NOT_DEFINED
            MI modifiedIntegrityImpact N=NONE L=LOW H=HIGH X=NOT_DEFINED
            MA modifiedAvailabilityImpact N=NONE L=LOW H=HIGH X=NOT_DEFINED
            """ + requirements("X"));

    private static String requirements(String undefined) {
        String values = " " + LEVELS + undefined + "=NOT_DEFINED\n";
        return "CR confidentialityRequirement" + values + "IR integrityRequirement" + values
                + "AR availabilityRequirement" + values;
    }

    private static List<CvssMetric> of(String table) {
        List<CvssMetric> metrics = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split(" ", -1);
            Map<String, String> words = new LinkedHashMap<>();
            for (int i = 2; i < cells.length; i++) {
                String[] pair = cells[i].split("=", 2);
                words.put(pair[0], pair[1]);
            }
            metrics.add(new CvssMetric(cells[0], cells[1], words));
        }
        return List.copyOf(metrics);
    }

    /** The values of a vector by their metrics; the version before them is passed over. */
    static Map<String, String> vector(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split("/", -1)) {
            String[] pair = part.split(":", 2);
            if (pair.length == 2 && !pair[0].equals("CVSS")) {
                values.put(pair[0], pair[1]);
            }
        }
        return values;
    }
}
